using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.Testing;

/// <summary>What is asked of every fix of a case.</summary>
sealed class FixRun(Trial trial, Expectation before, Expectation after, Start start)
{
    readonly Fixer fixer = new(trial, before);

    Fixed? done;

    /// <summary>What may differ from framework to framework: the text, and whether it compiles without new warnings.</summary>
    public async Task Check()
    {
        done = await fixer.Fix(start.Document, trial.Key);
        Difference.Require(after.Text, (await done.Document.GetTextAsync()).ToString(), "The fix");
        await RequireOtherFiles(done.Document.Project, start.Document.Project, fixedToo: true, "The fix");
        after.Check(done.Findings, $"After the fix, on {start.Settings.Framework}:");
        RequireNoNewWarnings(done.Findings);
    }

    /// <summary>What needs to be seen once: ends of lines, comments, fixing everything at once.</summary>
    public async Task CheckOnce()
    {
        await CheckWindowsLines();
        await CheckComments();
        await new FixAllRun(trial, before, after, start, done!).Check();
    }

    public async Task CheckNoOffer()
    {
        var (_, offers) = await fixer.Offers(start.Document);
        if (offers.FirstOrDefault(offer => trial.Key is null || offer.Key == trial.Key) is { } one)
            throw new VerifyException($"A fix is offered: '{one.Action.Title}' ({one.Key}) for {before.Describe(one.Diagnostic)}\n{before.Listing()}");
    }

    /// <summary>The files beside the main one are as they were, or as the case says that the fix leaves them.</summary>
    public async Task RequireOtherFiles(Project actual, Project original, bool fixedToo, string what)
    {
        foreach (var document in original.Documents.Where(document => document.Name != start.Document.Name && document.Name != FixAllRun.TwinName))
        {
            var expected = fixedToo && trial.Case.FilesAfter is { } files && Projects.IndexOf(document) is { } index ? files[index] : (await document.GetTextAsync()).ToString();
            var text = await actual.Documents.Single(one => one.Name == document.Name).GetTextAsync();
            Difference.Require(expected, text.ToString(), $"{what}, in {document.Name},");
        }
    }

    void RequireNoNewWarnings(Findings findings)
    {
        var had = start.Findings.Warnings.ToLookup(warning => warning.Id);
        foreach (var has in findings.Warnings.GroupBy(warning => warning.Id))
            if (has.Count() > had[has.Key].Count() && !trial.Case.AllowedWarnings.Contains(has.Key))
                throw new VerifyException($"The fix adds a compiler warning: {after.Describe(has.Last())}\n{after.Listing()}");
    }

    async Task CheckWindowsLines()
    {
        var windows = Projects.Create(start.Settings with { NewLine = "\r\n" }, trial.Case, before.Text.Replace("\n", "\r\n"));
        var result = await fixer.Fix(windows, done!.First.Key);
        Difference.Require(after.Text.Replace("\n", "\r\n"), (await result.Document.GetTextAsync()).ToString(), "In a file whose lines end with CR LF, the fix");
    }

    // Around what is reported and around its statement: wherever else a comment matters, a case of its own says so.
    async Task CheckComments()
    {
        var root = (await start.Document.GetSyntaxRootAsync())!;
        var places = before.Markup.Marks.SelectMany(mark => new[] { mark.Span, Comments.StatementAt(root, mark.Span) }).SelectMany(span => new[] { span.Start, span.End }).Distinct().Order().ToList();
        var commented = start.Document.WithText(SourceText.From(before.Text).WithChanges(places.Select((place, index) => new TextChange(new(place, 0), Comments.Number(index)))));
        var result = await fixer.Fix(commented, done!.First.Key);
        var text = (await result.Document.GetTextAsync()).ToString();
        for (var index = 0; index < places.Count; index++)
            if (text.Split(Comments.Number(index)).Length != 2)
                throw new VerifyException($"The fix does not keep the comment {Comments.Number(index)} of\n{before.Numbered((await commented.GetTextAsync()).ToString())}\n  and writes\n{before.Numbered(text)}");
        if (result.Findings.Errors.FirstOrDefault(error => after.Markup.Marks.All(mark => mark.Id != error.Id)) is { } broken)
            throw new VerifyException($"With comments in it, the fixed code does not compile: {broken}\n{before.Numbered(text)}");
    }
}
