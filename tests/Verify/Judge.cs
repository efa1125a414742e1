namespace AsyncGather.Testing;

/// <summary>Runs a trial on each framework, and then looks at what Microsoft.CodeAnalysis.Testing does not look at.</summary>
public static class Judge
{
    /// <summary>Exactly the marked diagnostics are reported.</summary>
    public static async Task Reports(Trial trial)
    {
        foreach (var framework in References.Each(trial.Case.On)) await new ReportTest(trial, framework).RunAsync();
        await Reported(trial);
    }

    /// <summary>And the fix turns the source into <see cref="Trial.After"/>.</summary>
    public static async Task Fix(Trial trial)
    {
        await Becomes(trial, trial.After!, trial.Case.FilesAfter ?? trial.Case.Files);
        await FixChecks.Run(trial, Start.Of(trial));
    }

    /// <summary>And no fix is offered, or not the one with <see cref="Trial.Key"/>: what is fixed is what there was.</summary>
    public static Task NoFix(Trial trial) => Becomes(trial, trial.Source, trial.Case.Files);

    // A test of a fix looks at what is reported before it, too.
    static async Task Becomes(Trial trial, string after, string[] files)
    {
        var isFirst = true;
        foreach (var framework in References.Each(trial.Case.On))
        {
            await new FixTest(trial, framework, isFirst, after, files).RunAsync();
            isFirst = false;
        }

        await Reported(trial);
    }

    static async Task Reported(Trial trial)
    {
        if (trial.Rule is null || !Verdicts.MarksOf(trial)) return;
        var start = Start.Of(trial);
        await EditorPlace.Check(trial, start);
        await new Copies(trial, start).Check();
    }
}
