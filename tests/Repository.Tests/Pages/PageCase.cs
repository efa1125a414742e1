using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.RepositoryTests.Pages;

/// <summary>An action that a fix offers: what the editor shows, and what it is found by.</summary>
sealed record Action(CodeFixProvider Fix, CodeAction Code)
{
    public string Title => Code.Title;

    public string Key => Code.EquivalenceKey!;
}

/// <summary>A block of a page as a file that compiles, members of a class or a whole program, and what is reported in it.</summary>
sealed class PageCase
{
    const string Head =
        """
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using AsyncGather;

        class Example : Shop
        {

        """;

    // What the SDK imports into a console project.
    const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    static readonly string Shop = Repo.Read("tests/Repository.Tests/Pages/Shop.cs");

    readonly Document document;
    readonly int headLines;

    PageCase(string text, int headLines, Document document, ImmutableArray<Diagnostic> reported) => (Text, this.headLines, this.document, Reported) = (text, headLines, document, reported);

    /// <summary>What a trial of a block is compiled with. The pages are written for the newest framework.</summary>
    public static Case With { get; } = new() { Shape = Shape.File, Files = [Shop], On = Frameworks.Net10 };

    public string Text { get; }

    /// <summary>The errors of the compiler and the diagnostics of our rules, from top to bottom.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    /// <summary>The lines of the block, counted from 0, that something is reported in; each id once.</summary>
    public IEnumerable<Marker> Lines => Reported.Select(MarkerOf).Distinct().OrderBy(marker => marker.Line).ThenBy(marker => marker.Id, StringComparer.Ordinal);

    /// <summary>Where something is reported on a line of the block, in columns of the block.</summary>
    public IEnumerable<(int Start, int Length)> SpansOn(int line) =>
        from found in Reported
        let span = found.Location.GetLineSpan()
        where span.StartLinePosition.Line - headLines == line
        let end = span.EndLinePosition.Line == span.StartLinePosition.Line ? span.EndLinePosition.Character : Text.Split('\n')[span.StartLinePosition.Line].Length
        select (span.StartLinePosition.Character - Indentation, end - span.StartLinePosition.Character);

    public string MessageAt(Marker marker) => Reported.First(found => MarkerOf(found) == marker).GetMessage();

    Marker MarkerOf(Diagnostic found) => new(found.Location.GetLineSpan().StartLinePosition.Line - headLines, found.Id);

    /// <summary>The text with every reported span marked, as the harness reads it.</summary>
    public string Marked
    {
        get
        {
            // From the end, so that what was written does not move what comes: openings, the inner one first, after closings.
            var marked = new StringBuilder(Text);
            var marks = Reported.Select(found => (At: found.Location.SourceSpan.Start, IsOpening: true, Length: found.Location.SourceSpan.Length, Text: $"{{|{found.Id}:"))
                .Concat(Reported.Select(found => (At: found.Location.SourceSpan.End, IsOpening: false, Length: 0, Text: "|}")));
            foreach (var mark in marks.OrderByDescending(mark => mark.At).ThenByDescending(mark => mark.IsOpening).ThenBy(mark => mark.Length)) marked.Insert(mark.At, mark.Text);
            return marked.ToString();
        }
    }

    const int Indentation = 4;

    public static string Wrap(string block) => $"{Head}{Regex.Replace(block, "^(?=[^\n])", new string(' ', Indentation), RegexOptions.Multiline)}\n}}\n";

    /// <summary>Members of a class, beside the types that the pages use. The rule of the page is on, whether it is so by default or not.</summary>
    public static Task<PageCase> OfMembers(Block block, string? rule, CancellationToken cancellationToken) =>
        Of(Wrap(block.Text), Head.Count(c => c == '\n'), Project(OutputKind.DynamicallyLinkedLibrary, rule).AddDocument("Shop.cs", SourceText.From(Shop), filePath: "/0/Shop.cs").Project, cancellationToken);

    /// <summary>A program as somebody pastes it into a new console project that has the runtime library.</summary>
    public static Task<PageCase> OfProgram(Block block, CancellationToken cancellationToken) =>
        Of(block.Text + "\n", 0, Project(OutputKind.ConsoleApplication)
            .AddMetadataReference(MetadataReference.CreateFromFile(typeof(Gather).Assembly.Location))
            .AddDocument("Usings.cs", SourceText.From(ImplicitUsings), filePath: "/0/Usings.cs").Project, cancellationToken);

    static Project Project(OutputKind output, string? rule = null) => new AdhocWorkspace().AddProject("Page", LanguageNames.CSharp)
        .WithMetadataReferences(References.Of(Frameworks.Net10))
        .WithParseOptions(new CSharpParseOptions(Compiler.Newest))
        .WithCompilationOptions(new CSharpCompilationOptions(output, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(Repo.Rules.Any(one => one.Id == rule && !one.Descriptor.IsEnabledByDefault) ? [new(rule!, ReportDiagnostic.Info)] : []));

    static Task<PageCase> Of(string text, int headLines, Project project, CancellationToken cancellationToken) =>
        Of(project.AddDocument("Case.cs", SourceText.From(text), filePath: "/0/Case.cs"), headLines, cancellationToken);

    static async Task<PageCase> Of(Document document, int headLines, CancellationToken cancellationToken)
    {
        var compilation = (await document.Project.GetCompilationAsync(cancellationToken))!;
        var all = await compilation.WithAnalyzers(Catalog.Analyzers).GetAllDiagnosticsAsync(cancellationToken);
        var text = (await document.GetTextAsync(cancellationToken)).ToString();
        return new(text, headLines, document, [.. all.Where(found => found.Severity == DiagnosticSeverity.Error || !found.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler)).OrderBy(found => found.Location.SourceSpan.Start)]);
    }

    /// <summary>What it becomes when the first offer is taken wherever something is reported.</summary>
    public async Task<PageCase> Fixed(CancellationToken cancellationToken)
    {
        var now = this;
        for (var step = 0; step < Reported.Length && (await now.Offers(cancellationToken)) is [var first, ..]; step++)
        {
            var operations = await first.Code.GetOperationsAsync(cancellationToken);
            var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
            // From its text, as it is when the user goes on.
            var text = await changed.GetDocument(document.Id)!.GetTextAsync(cancellationToken);
            now = await Of(changed.WithDocumentText(document.Id, SourceText.From(text.ToString())).GetDocument(document.Id)!, headLines, cancellationToken);
        }

        return now;
    }

    /// <summary>What our fixes offer for what is reported, from the top of the block to its end.</summary>
    public async Task<IReadOnlyList<Action>> Offers(CancellationToken cancellationToken)
    {
        var offers = new List<Action>();
        foreach (var found in Reported)
            foreach (var fix in Catalog.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(found.Id)))
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => offers.Add(new(fix, action)), cancellationToken));
        return offers;
    }

    /// <summary>What a refactoring with a title makes of the block, wherever in it the refactoring is offered.</summary>
    public async Task<IReadOnlyList<string>> Refactored(string title, CancellationToken cancellationToken)
    {
        var results = new List<string>();
        foreach (var statement in (await document.GetSyntaxRootAsync(cancellationToken))!.DescendantNodes().OfType<StatementSyntax>())
        {
            var offers = new List<CodeAction>();
            foreach (var refactoring in Catalog.Refactorings) await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(statement.SpanStart, 0), offers.Add, cancellationToken));
            foreach (var offer in offers.Where(offer => offer.Title == title))
            {
                var changed = (await offer.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
                results.Add((await changed.GetDocument(document.Id)!.GetTextAsync(cancellationToken)).ToString());
            }
        }

        return results;
    }
}
