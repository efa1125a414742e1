namespace AsyncGather.Generate;

/// <summary>A file that is written, its path from the root of the repository.</summary>
sealed record GeneratedFile(string Path, string Text);

/// <summary>Everything that is written: from the rules, and the overloads of the runtime library.</summary>
static class GeneratedFiles
{
    /// <summary>What to run where a file is not current.</summary>
    public const string Command = "dotnet run eng/generate.cs";

    /// <summary>The files that are not as they would be written now.</summary>
    public static IReadOnlyList<GeneratedFile> Stale(string root) => [.. All(root).Where(file => Current(root, file.Path) != file.Text)];

    static IEnumerable<GeneratedFile> All(string root)
    {
        var rules = Rule.All();
        return
        [
            .. Presets.Files(rules),
            RulesOfCheck.File(rules),
            Address.File(rules),
            SiteContents.File(rules),
            RuleTables.Index(rules),
            RuleTables.Readme(rules, Current(root, "README.md") ?? throw new FileNotFoundException("README.md is missing: the table of rules is written into it.")),
            .. Verbs.Files(),
            .. Bodies.Files(),
            AsyncSources.File(),
            Tuples.File(),
            ValueTasks.File(),
        ];
    }

    // A checkout may have CRLF: that alone does not make a file stale.
    static string? Current(string root, string path)
    {
        var file = Path.Combine(root, path);
        return File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
    }
}
