namespace AsyncGather.Testing;

/// <summary>
/// A fix adds no compiler warning, not even one of those that every bad example may show and that nobody marks: an <c>async</c> without an
/// <c>await</c> would be one.
/// </summary>
static class NewWarnings
{
    public static async Task Check(Trial trial, Start start, Fixed done)
    {
        var had = (await Findings.Of(start.Document.Project, Catalog.AnalyzersFor(trial))).Warnings.ToLookup(warning => warning.Id);
        foreach (var has in done.Findings.Warnings.GroupBy(warning => warning.Id))
            if (has.Count() > had[has.Key].Count() && !trial.Case.AllowedWarnings.Contains(has.Key))
                throw new VerifyException($"The fix adds a compiler warning: {start.Source.Describe(has.Last())}\n{start.Source.Numbered((await done.Document.GetTextAsync()).ToString())}");
    }
}
