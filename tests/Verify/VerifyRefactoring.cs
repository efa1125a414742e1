using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AsyncGather.Testing;

/// <summary>
/// The words of tests of a refactoring, which is asked at a caret: <c>[||]</c>. The package with CSharpCodeRefactoringTest, the engine that
/// belongs here, is not to be had where the other two are: this is the least that does its work.
/// </summary>
public static class VerifyRefactoring<TRefactoring> where TRefactoring : CodeRefactoringProvider
{
    /// <summary>At the caret it is offered, and gives <paramref name="after"/>, which compiles.</summary>
    public static Task Becomes(string before, string after, string? key = null, Case? with = null) => Each(before, with, async (document, caret) =>
    {
        var offers = await Offers(document, caret);
        var offer = offers.FirstOrDefault(one => key is null || one.EquivalenceKey == key) ?? throw new VerifyException($"Not offered{(key is null ? "" : $" with the key '{key}'")}; offered: {string.Join(", ", offers.Select(one => one.EquivalenceKey))}.\n{await document.GetTextAsync()}");
        var changed = (await offer.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        Texts.Require(Sources.Expand(after, with ?? new Case()).File, (await changed.GetTextAsync()).ToString(), $"'{offer.Title}'");
        await RequireToCompile(changed.WithText(await changed.GetTextAsync()));
    });

    /// <summary>At the caret nothing is offered, or not with this key.</summary>
    public static Task OffersNothing(string source, string? key = null, Case? with = null) => Each(source, with, async (document, caret) =>
    {
        await RequireToCompile(document);
        if ((await Offers(document, caret)).FirstOrDefault(one => key is null || one.EquivalenceKey == key) is { } offer) throw new VerifyException($"Offered: '{offer.Title}'.\n{await document.GetTextAsync()}");
    });

    static async Task Each(string source, Case? with, Func<Document, TextSpan, Task> judge)
    {
        var trial = new Trial(source.Replace("[||]", ""), with ?? new Case());
        Assert.SkipWhen(Compiler.LanguageOf(trial.Case) is null, $"Roslyn {Compiler.Version} knows C# only up to {Compiler.Newest}.");
        var marked = Sources.Expand(source, trial.Case).File;
        var caret = marked.IndexOf("[||]", StringComparison.Ordinal);
        Verdicts.Require(caret >= 0 && caret == marked.LastIndexOf("[||]", StringComparison.Ordinal), "A refactoring needs one caret: [||].");
        var text = marked.Remove(caret, "[||]".Length);
        foreach (var framework in References.Each(trial.Case.On)) await judge(Projects.Create(Settings.For(trial, framework, text), trial.Case, text), new TextSpan(caret, 0));
    }

    static async Task<List<CodeAction>> Offers(Document document, TextSpan caret)
    {
        var refactoring = Catalog.Refactorings.OfType<TRefactoring>().SingleOrDefault() ?? throw new VerifyException($"{typeof(TRefactoring).Name} is not exported: an IDE will not find it.");
        var offers = new List<CodeAction>();
        await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, caret, offers.Add, CancellationToken.None));
        return offers;
    }

    static async Task RequireToCompile(Document document)
    {
        if ((await Findings.Of(document.Project, Catalog.Analyzers)).Errors.FirstOrDefault() is { } error) throw new VerifyException($"It does not compile: {error}\n{await document.GetTextAsync()}");
    }
}
