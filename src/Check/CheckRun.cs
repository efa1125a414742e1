using AsyncGather.Check.Reports;

namespace AsyncGather.Check;

/// <summary>What the command line asks for.</summary>
sealed record Request(string Path, bool Fix, FileInfo? Baseline, string Format, FileInfo? Sarif, string FailOn);

/// <summary>One run, from the path to the exit code.</summary>
sealed class CheckRun(Request request)
{
    // dotnet format applies one kind of fix at a time where the compiler has errors, and a fix may uncover the next finding.
    const int Rounds = 8;

    Baseline? baseline;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // What cannot be written later is said before the work begins.
        RequireWritable(request.Sarif, "--sarif");
        RequireWritable(request.Baseline, "--baseline");
        baseline = request.Baseline is { Exists: true } ? Baseline.Read(request.Baseline) : null;

        using var folder = new WorkFolder();
        var target = Target.Find(request.Path, folder);
        var progress = new Progress();
        await Dotnet.RequireSdkAsync(target.Folder, cancellationToken);

        var analysis = new Analysis(target, folder);
        var outcome = await progress.StepAsync($"Analyzing {target.Name}", line => analysis.RunAsync(line, cancellationToken));
        var found = outcome;
        if (request.Fix) RequireWritable(found, target);
        for (var round = 0; request.Fix && round < Rounds && outcome.IsFixable; round++)
        {
            await progress.StepAsync("Applying the fixes", line => analysis.FixAsync(outcome, line, cancellationToken));
            var before = outcome;
            outcome = await progress.StepAsync("Analyzing the result", line => analysis.RunAsync(line, cancellationToken));
            if (outcome.Findings.Count >= before.Findings.Count && outcome.Errors.Count >= before.Errors.Count) break;
        }

        var repaired = request.Fix ? found.Places - outcome.Places : (int?)null;
        var (fresh, known) = WithoutKnown(outcome);

        if (request.Sarif is not null) SarifFile.Write(request.Sarif, fresh.Findings);
        var report = new Report(target, fresh, repaired, known);
        switch (request.Format)
        {
            case "github": GitHubReport.Write(report, Console.Out); break;
            case "json": JsonReport.Write(report, Console.Out); break;
            default: TextReport.Write(report, Console.Out); break;
        }

        return !fresh.IsComplete ? ExitCode.DoesNotCompile
            : fresh.Findings.Any(IsFailure) ? ExitCode.Findings
            : ExitCode.Done;
    }

    // What is new, and how many findings are not.
    (Outcome Fresh, int Known) WithoutKnown(Outcome outcome)
    {
        if (request.Baseline is not { } file) return (outcome, 0);
        if (baseline is null)
        {
            // What was not looked at would be new the next time.
            if (!outcome.IsComplete)
            {
                Console.Error.WriteLine($"'{file}' is not written: not everything could be looked at.");
                return (outcome, 0);
            }

            Baseline.Write(file, outcome.Findings);
            Console.Error.WriteLine($"'{file}' is written: from now on, what is in it is not reported.");
            baseline = Baseline.Read(file);
        }

        var findings = baseline.New(outcome.Findings);
        return (outcome with { Findings = findings }, outcome.Findings.Count - findings.Count);
    }

    bool IsFailure(Finding finding) => request.FailOn switch
    {
        "info" => true,
        "warning" => finding.Level is "warning" or "error",
        _ => false,
    };

    static void RequireWritable(FileInfo? file, string option)
    {
        if (file is null) return;
        if (Directory.Exists(file.FullName)) throw new CheckException(ExitCode.Usage, $"'{file}' is a folder: {option} takes a file.");
        if (file.Directory is { Exists: false } missing) throw new CheckException(ExitCode.Usage, $"There is no folder '{missing}' to write '{file.Name}' into.");
    }

    // dotnet format would stop at the first of them, after some of the others were changed.
    static void RequireWritable(Outcome found, Target target)
    {
        var closed = found.Findings.Where(finding => finding.HasFix && !IsWritable(finding.File)).Select(finding => target.Show(finding.File)).Distinct().ToList();
        if (closed.Count > 0) throw new CheckException(ExitCode.NotWritable, $"Nothing was fixed: {(closed.Count == 1 ? "a file" : $"{closed.Count} files")} cannot be written, {closed[0]}{(closed.Count == 1 ? "" : " is the first")}.");
    }

    static bool IsWritable(string file)
    {
        try
        {
            if (File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly)) return false;
            using var stream = File.Open(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
