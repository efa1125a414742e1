namespace AsyncGather.Check;

/// <summary>What one look at the target gave.</summary>
sealed record Outcome(IReadOnlyList<Finding> Findings, IReadOnlyList<BuildError> Errors, int Compilations)
{
    public bool IsFixable => Findings.Any(finding => finding.HasFix) || Errors.Any(error => Rules.CompilerErrors.Contains(error.Id));
}

/// <summary>Builds the target with the analyzers injected, and lets <c>dotnet format</c> apply the fixes.</summary>
sealed class Analysis(Target target, WorkFolder folder, string analyzers)
{
    // An environment variable and not -p: the SDK appends to the property, which it cannot do to a global one.
    readonly Dictionary<string, string> environment = new()
    {
        ["GatherCheckFolder"] = folder.Path,
        ["GatherCheckAnalyzers"] = analyzers,
        ["CustomAfterDirectoryBuildProps"] = string.Join(';', new[] { Path.Combine(Injected, "Check.props"), Environment.GetEnvironmentVariable("CustomAfterDirectoryBuildProps") }.Where(path => path is { Length: > 0 })),
    };

    static string Injected => Path.Combine(AppContext.BaseDirectory, "Inject");

    public async Task<Outcome> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        // Compilers skip what is up to date, and then report nothing: every look starts from an empty output.
        foreach (var name in new[] { "artifacts", "sarif" })
            if (Directory.Exists(folder.File(name))) Directory.Delete(folder.File(name), recursive: true);

        var (exitCode, lines) = await Dotnet.RunAsync(["build", target.File, .. Dotnet.Quiet], target.Folder, environment, line => Announce(line, progress), cancellationToken);

        var logs = Directory.Exists(folder.File("sarif")) ? Directory.GetFiles(folder.File("sarif")) : [];
        var findings = SarifFile.Read(logs);
        // The user may have made a rule an error: then it is a finding, not a reason why nothing compiles.
        var errors = exitCode == 0 ? [] : BuildError.Parse(lines).Where(error => !Rules.Ids.Contains(error.Id)).ToList();
        if (exitCode != 0 && errors.Count == 0 && findings.All(finding => finding.Level != "error"))
            throw new CheckException(ExitCode.DoesNotCompile, $"The build of '{target.File}' failed:\n{string.Join("\n", lines.TakeLast(10))}");
        if (exitCode == 0 && logs.Length == 0)
            throw new CheckException(ExitCode.NoProject, $"Building '{target.File}' compiled no C# project.");
        return new Outcome(findings, errors, logs.Length);
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
        if (line.IndexOf(" -> ", StringComparison.Ordinal) is > 0 and var arrow) progress($"{line[..arrow].Trim()} compiled");
        else if (line.Contains("Formatted code file", StringComparison.Ordinal)) progress(line.Trim());
    }
}
