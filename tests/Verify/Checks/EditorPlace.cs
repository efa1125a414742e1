namespace AsyncGather.Testing;

/// <summary>
/// What is reported lies within the operation, node or symbol that the analyzer was called for: an editor asks for the code in view, and
/// never shows what is reported elsewhere, nor a fix for it.
/// </summary>
static class EditorPlace
{
    public static async Task Check(Trial trial, Start start)
    {
        var ids = start.Source.Markup.Marks.Select(mark => mark.Id).ToHashSet();
        var elsewhere = await Findings.Elsewhere(start.Document.Project, Catalog.AnalyzersFor(trial));
        if (elsewhere.FirstOrDefault(found => ids.Contains(found.Id)) is { } far)
            throw new VerifyException($"Reported outside of the operation, node or symbol that the analyzer was called for, where an editor does not look: {start.Source.Describe(far)}\n{start.Source}");
    }
}
