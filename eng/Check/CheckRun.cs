namespace AsyncGather.Check;

/// <summary>One run of check.cs, from the path to the exit code.</summary>
sealed class CheckRun(string repository, string? path, bool fix, FileInfo? sarif, string failOn)
{
    // dotnet format applies one kind of fix at a time where the compiler has errors, and a fix may uncover the next finding.
    const int Rounds = 8;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // What cannot be written later is said before the work begins.
        if (sarif is not null && Directory.Exists(sarif.FullName)) throw new CheckException(ExitCode.Usage, $"'{sarif}' is a folder: --sarif takes a file.");
        if (sarif?.Directory is { Exists: false } missing) throw new CheckException(ExitCode.Usage, $"There is no folder '{missing}' to write '{sarif.Name}' into.");

        using var folder = new WorkFolder();
        var target = Target.Find(path ?? Path.Combine(repository, "samples", "Storefront"), folder);
        var progress = new Progress();
        await Dotnet.RequireSdkAsync(target.Folder, cancellationToken);

        var analyzers = await progress.StepAsync("Packing the analyzers", _ => PackedAnalyzers.BuildAsync(repository, folder, cancellationToken));
        var analysis = new Analysis(target, folder, analyzers);

        var outcome = await progress.StepAsync($"Analyzing {target.Name}", line => analysis.RunAsync(line, cancellationToken));
        var found = outcome;
        for (var round = 0; fix && round < Rounds && outcome.IsFixable; round++)
        {
            await progress.StepAsync("Applying the fixes", line => analysis.FixAsync(outcome, line, cancellationToken));
            var before = outcome;
            outcome = await progress.StepAsync("Analyzing the result", line => analysis.RunAsync(line, cancellationToken));
            if (outcome.Findings.Count >= before.Findings.Count && outcome.Errors.Count >= before.Errors.Count) break;
        }

        if (sarif is not null) SarifFile.Write(sarif, outcome.Findings);
        Report.Write(target, outcome, fix ? found : null);

        return outcome.Errors.Count + outcome.Unseen.Count > 0 ? ExitCode.DoesNotCompile
            : outcome.Findings.Any(IsFailure) ? ExitCode.Findings
            : ExitCode.Done;
    }

    bool IsFailure(Finding finding) => failOn switch
    {
        "info" => true,
        "warning" => finding.Level is "warning" or "error",
        _ => false,
    };
}
