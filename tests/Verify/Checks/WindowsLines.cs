namespace AsyncGather.Testing;

/// <summary>In a file whose lines end with CR LF, so does what a fix writes: a hard-coded end of line shows there.</summary>
static class WindowsLines
{
    public static async Task Check(Trial trial, Start start, Listing after, Fixer fixer, string key)
    {
        var windows = Projects.Create(start.Settings with { NewLine = "\r\n" }, trial.Case, start.Source.Text.Replace("\n", "\r\n"));
        var result = await fixer.Fix(windows, key);
        Texts.Require(after.Text.Replace("\n", "\r\n"), (await result.Document.GetTextAsync()).ToString(), "In a file whose lines end with CR LF, the fix");
    }
}
