namespace AsyncGather.Testing;

/// <summary>What is asked of every fix beyond the text that it writes, one after the other.</summary>
static class FixChecks
{
    public static async Task Run(Trial trial, Start start)
    {
        var after = new Listing(trial, trial.After!);
        var fixer = new Fixer(trial, start.Source);
        var done = await fixer.Fix(start.Document, trial.Key);
        await NewWarnings.Check(trial, start, done);
        await WindowsLines.Check(trial, start, after, fixer, done.First.Key);
        await KeptComments.Check(start, after, fixer, done.First.Key);
        await new FixAllAcrossFiles(trial, start, after, done).Check();
    }
}
