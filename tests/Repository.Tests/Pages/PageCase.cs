using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.RepositoryTests.Pages;

/// <summary>An action that a fix offers: what the editor shows, and what it is found by.</summary>
sealed record Action(CodeFixProvider Fix, string Title, string Key);

/// <summary>A block of a page as a file that compiles, and what is reported in it.</summary>
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

    static readonly int HeadLines = Head.Count(c => c == '\n');
    static readonly string Shop = Repo.Read("tests/Repository.Tests/Pages/Shop.cs");

    readonly Document document;

    PageCase(string text, Document document, ImmutableArray<Diagnostic> reported) => (Text, this.document, Reported) = (text, document, reported);

    /// <summary>What a trial of a block is compiled with. The pages are written for the newest framework.</summary>
    public static Case With { get; } = new() { Shape = Shape.File, Files = [Shop], On = Frameworks.Net10 };

    public string Text { get; }

    /// <summary>The errors of the compiler and the diagnostics of our rules, from top to bottom.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    /// <summary>The lines of the block, counted from 0, that something is reported in; each id once.</summary>
    public IEnumerable<Marker> Lines => Reported.Select(MarkerOf).Distinct().OrderBy(marker => marker.Line).ThenBy(marker => marker.Id, StringComparer.Ordinal);

    public string MessageAt(Marker marker) => Reported.First(found => MarkerOf(found) == marker).GetMessage();

    static Marker MarkerOf(Diagnostic found) => new(found.Location.GetLineSpan().StartLinePosition.Line - HeadLines, found.Id);

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

    public static string Wrap(string block) => $"{Head}{Regex.Replace(block, "^(?=[^\n])", "    ", RegexOptions.Multiline)}\n}}\n";

    public static async Task<PageCase> Of(Block block, CancellationToken cancellationToken)
    {
        var text = Wrap(block.Text);
        var document = new AdhocWorkspace().AddProject("Page", LanguageNames.CSharp)
            .WithMetadataReferences(References.Of(Frameworks.Net10))
            .WithParseOptions(new CSharpParseOptions(Compiler.Newest))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .AddDocument("Shop.cs", SourceText.From(Shop), filePath: "/0/Shop.cs").Project
            .AddDocument("Case.cs", SourceText.From(text), filePath: "/0/Case.cs");
        var compilation = (await document.Project.GetCompilationAsync(cancellationToken))!;
        var all = await compilation.WithAnalyzers(Catalog.Analyzers).GetAllDiagnosticsAsync(cancellationToken);
        return new(text, document, [.. all.Where(found => found.Severity == DiagnosticSeverity.Error || !found.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler)).OrderBy(found => found.Location.SourceSpan.Start)]);
    }

    /// <summary>What our fixes offer for what is reported, from the top of the block to its end.</summary>
    public async Task<IReadOnlyList<Action>> Offers(CancellationToken cancellationToken)
    {
        var offers = new List<Action>();
        foreach (var found in Reported)
            foreach (var fix in Catalog.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(found.Id)))
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => offers.Add(new(fix, action.Title, action.EquivalenceKey!)), cancellationToken));
        return offers;
    }
}
