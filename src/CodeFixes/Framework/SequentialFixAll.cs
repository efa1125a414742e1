using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncGather.CodeFixes;

/// <summary>
/// Fixes all occurrences one after the other, each on the result of the one before. Merging independent edits, as the
/// platform's batch fixer does, loses one of two fixes in the same method, since both make that method async.
/// </summary>
sealed class SequentialFixAll : FixAllProvider
{
    public static readonly SequentialFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var diagnostics = await DiagnosticsAsync(context).ConfigureAwait(false);
        if (diagnostics.IsEmpty || context.CodeFixProvider is not GatherCodeFix fix) return null;
        // "dotnet format" has no key where nothing is offered for the first diagnostic that it meets: the best offer of each place is taken then.
        var key = context.CodeActionEquivalenceKey;
        return CodeAction.Create("Fix all occurrences", cancellation => ApplyAsync(context.Solution, fix, key, diagnostics, cancellation), key ?? nameof(SequentialFixAll));
    }

    static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
            return context.Document is null ? ImmutableArray<Diagnostic>.Empty : await context.GetDocumentDiagnosticsAsync(context.Document).ConfigureAwait(false);

        var projects = context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects;
        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in projects) all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        return all.ToImmutable();
    }

    static async Task<Solution> ApplyAsync(Solution solution, GatherCodeFix fix, string? key, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var marks = new List<Mark>();
        foreach (var group in diagnostics.Where(d => d.Location.IsInSource).GroupBy(d => solution.GetDocumentId(d.Location.SourceTree)))
            if (group.Key is { } id) solution = await MarkAsync(solution, id, group, marks, cancellationToken).ConfigureAwait(false);

        foreach (var mark in marks)
        {
            // A place may be gone: an earlier fix of an enclosing place took it along.
            var site = await FixSite.CreateAsync(solution.GetDocument(mark.Document)!, root => root.GetAnnotatedNodes(mark.Annotation).FirstOrDefault(), mark.Properties, cancellationToken).ConfigureAwait(false);
            if (site is null) continue;
            // The same fix may be written in several ways, of which one proves right.
            var proof = new Proof(site, fix.FixableDiagnosticIds);
            foreach (var offer in (await fix.OffersAsync(site, cancellationToken).ConfigureAwait(false)).Where(offer => key is null || offer.Key == key))
            {
                if (await proof.OfAsync(offer, cancellationToken).ConfigureAwait(false) is not { } changed) continue;
                solution = changed;
                break;
            }
        }

        return solution;
    }

    /// <summary>Annotates the nodes of a document's diagnostics, so that they are found again after the text has moved.</summary>
    static async Task<Solution> MarkAsync(Solution solution, DocumentId id, IEnumerable<Diagnostic> diagnostics, List<Mark> marks, CancellationToken cancellationToken)
    {
        if (await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root) return solution;

        var annotations = new Dictionary<SyntaxNode, SyntaxAnnotation>();
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Location.SourceSpan.Start))
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (annotations.ContainsKey(node)) continue;
            annotations[node] = new SyntaxAnnotation();
            marks.Add(new Mark(id, annotations[node], diagnostic.Properties));
        }

        return solution.WithDocumentSyntaxRoot(id, root.ReplaceNodes(annotations.Keys, (old, current) => current.WithAdditionalAnnotations(annotations[old])));
    }

    sealed class Mark(DocumentId document, SyntaxAnnotation annotation, ImmutableDictionary<string, string?> properties)
    {
        public DocumentId Document => document;
        public SyntaxAnnotation Annotation => annotation;
        public ImmutableDictionary<string, string?> Properties => properties;
    }
}
