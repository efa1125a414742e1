using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.Testing;

/// <summary>
/// Comments around what is reported and around its statement survive the fix, and the code with them compiles. Wherever else a comment
/// matters, a case of its own says so.
/// </summary>
static class KeptComments
{
    public static async Task Check(Start start, Listing after, Fixer fixer, string key)
    {
        var before = start.Source;
        var root = (await start.Document.GetSyntaxRootAsync())!;
        var places = before.Markup.Marks.SelectMany(mark => new[] { mark.Span, Comments.StatementAt(root, mark.Span) }).SelectMany(span => new[] { span.Start, span.End }).Distinct().Order().ToList();
        var commented = start.Document.WithText(SourceText.From(before.Text).WithChanges(places.Select((place, index) => new TextChange(new(place, 0), Comments.Number(index)))));
        var result = await fixer.Fix(commented, key);
        var text = (await result.Document.GetTextAsync()).ToString();
        for (var index = 0; index < places.Count; index++)
            if (text.Split(Comments.Number(index)).Length != 2)
                throw new VerifyException($"The fix does not keep the comment {Comments.Number(index)} of\n{before.Numbered((await commented.GetTextAsync()).ToString())}\n  and writes\n{before.Numbered(text)}");
        if (result.Findings.Errors.FirstOrDefault(error => after.Markup.Marks.All(mark => mark.Id != error.Id)) is { } broken)
            throw new VerifyException($"With comments in it, the fixed code does not compile: {broken}\n{before.Numbered(text)}");
    }
}
