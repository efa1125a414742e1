namespace AsyncGather.Check;

/// <summary>What one look at the target gave.</summary>
/// <param name="Findings">What our rules report.</param>
/// <param name="Errors">Why what was looked at does not compile.</param>
/// <param name="Unseen">Why projects could not be looked at at all: their packages are missing, or the SDK cannot build them.</param>
/// <param name="Compilations">How many were looked at.</param>
sealed record Outcome(IReadOnlyList<Finding> Findings, IReadOnlyList<BuildError> Errors, IReadOnlyList<BuildError> Unseen, int Compilations)
{
    /// <summary>Whether there is nothing that was not looked at.</summary>
    public bool IsComplete => Errors.Count + Unseen.Count == 0;

    /// <summary>How many places there are to repair.</summary>
    public int Places => Findings.Count + Errors.Count;

    public bool IsFixable => Findings.Any(finding => finding.HasFix) || Errors.Any(error => error.IsOnGroupCall);
}

/// <summary>Builds the target with the analyzers injected, and lets <c>dotnet format</c> apply the fixes.</summary>
sealed class Analysis(Target target, WorkFolder folder)
{
    // An environment variable and not -p: the SDK appends to the property, which it cannot do to a global one.
    readonly Dictionary<string, string> environment = new()
    {
        ["GatherCheckFolder"] = folder.Path,
        ["GatherCheckAnalyzers"] = Path.Combine(AppContext.BaseDirectory, "Analyzers"),
        ["CustomAfterDirectoryBuildProps"] = string.Join(';', new[] { Path.Combine(Injected, "Check.props"), Environment.GetEnvironmentVariable("CustomAfterDirectoryBuildProps") }.Where(path => path is { Length: > 0 })),
    };

    static string Injected => Path.Combine(AppContext.BaseDirectory, "Inject");

    public async Task<Outcome> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        // Compilers skip what is up to date, and then report nothing: every look starts from an empty output.
        foreach (var name in new[] { "artifacts", "sarif" })
            if (Directory.Exists(folder.File(name))) Directory.Delete(folder.File(name), recursive: true);

        // By itself: where one project does not restore, the build of a solution compiles none.
        var (isRestored, restoreLines) = await RestoreAsync(target.File);
        var (isBuilt, buildLines) = await BuildAsync();
        if (!isRestored && BuildError.Parse(buildLines).Where(error => error.IsOnlyMissingRestore).Select(error => error.Project).Distinct().ToList() is { Count: > 0 } left)
        {
            // One that cannot even be read keeps the others of its solution from being restored: each for itself, then.
            foreach (var project in left) restoreLines = [.. restoreLines, .. (await RestoreAsync(project)).Lines];
            (isBuilt, buildLines) = await BuildAsync();
        }

        var logs = Directory.Exists(folder.File("sarif")) ? Directory.GetFiles(folder.File("sarif")) : [];
        var findings = SarifFile.Read(logs);
        // The user may have made a rule an error: then it is a finding, not a reason why nothing compiles.
        var all = isRestored && isBuilt ? [] : BuildError.Parse([.. restoreLines, .. buildLines]).Where(error => !Rules.Ids.Contains(error.Id)).ToList();
        var unseen = all.Where(error => error.IsOfProject).GroupBy(error => error.Project).SelectMany(errors => errors.Where(error => !error.IsOnlyMissingRestore).DefaultIfEmpty(errors.First())).ToList();
        var errors = all.Where(error => !error.IsOfProject).ToList();
        if (!isBuilt && all.Count == 0 && findings.All(finding => finding.Level != "error"))
            throw new CheckException(ExitCode.DoesNotCompile, $"The build of '{target.File}' failed:\n{string.Join("\n", buildLines.TakeLast(10))}");
        if (all.Count == 0 && logs.Length == 0)
            throw new CheckException(ExitCode.NoProject, $"Building '{target.File}' compiled no C# project.");
        return new Outcome(findings, errors, unseen, logs.Length);

        Task<(bool Succeeded, IReadOnlyList<string> Lines)> RestoreAsync(string file) => SayAsync(["restore", file, .. Dotnet.Quiet], null);

        Task<(bool Succeeded, IReadOnlyList<string> Lines)> BuildAsync() => SayAsync(["build", target.File, "--no-restore", .. Dotnet.Quiet], line => Announce(line, progress));

        async Task<(bool Succeeded, IReadOnlyList<string> Lines)> SayAsync(string[] arguments, Action<string>? onLine)
        {
            var (exitCode, lines) = await Dotnet.RunAsync(arguments, target.Folder, environment, onLine, cancellationToken);
            return (exitCode == 0, lines);
        }
    }

    public async Task FixAsync(Outcome outcome, Action<string> progress, CancellationToken cancellationToken)
    {
        var errors = outcome.Errors.Select(error => error.Id).Intersect(Rules.CompilerErrors);
        var (exitCode, lines) = await Dotnet.RunAsync(
            ["format", "analyzers", target.File, "--diagnostics", .. Rules.WithFix, .. errors, "--severity", "info", "--verbosity", "normal"],
            target.Folder, environment, line => Announce(line, progress), cancellationToken);
        if (exitCode != 0)
            throw new CheckException(ExitCode.DoesNotCompile, $"'dotnet format' failed:\n{string.Join("\n", lines.TakeLast(10))}");
    }

    static void Announce(string line, Action<string> progress)
    {
        // Lib -> /somewhere/Lib.dll
        if (line.IndexOf(" -> ", StringComparison.Ordinal) is > 0 and var arrow && (Path.GetExtension(line.Trim()) is ".dll" or ".exe")) progress($"{line[..arrow].Trim()} compiled");
        else if (line.Contains("Formatted code file", StringComparison.Ordinal)) progress(line.Trim());
    }
}
