using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.Analyzers;

/// <summary>
/// Silences warnings of other packages about blocking on a task where that task is certainly complete: <c>.Result</c> after the group
/// that the task belongs to was awaited blocks nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WaitIsOver : DiagnosticSuppressor
{
    const string Justification = "The task is complete here: it, or a group that it belongs to, was awaited on every way to this place";

    static readonly ImmutableDictionary<string, SuppressionDescriptor> Descriptors = new[]
    {
        new SuppressionDescriptor("GATHER901", "VSTHRD002", Justification),
        new SuppressionDescriptor("GATHER902", "VSTHRD103", Justification),
        new SuppressionDescriptor("GATHER903", "CA1849", Justification),
        new SuppressionDescriptor("GATHER904", "MA0042", Justification),
        new SuppressionDescriptor("GATHER905", "MA0045", Justification),
        new SuppressionDescriptor("GATHER906", "EPC35", Justification),
        new SuppressionDescriptor("GATHER907", "S4462", Justification),
        new SuppressionDescriptor("GATHER908", "AsyncFixer02", Justification),
        new SuppressionDescriptor("GATHER909", "xUnit1031", Justification),
    }.ToImmutableDictionary(descriptor => descriptor.SuppressedDiagnosticId);

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = Descriptors.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (diagnostic.Location.SourceTree is not { } tree || !Descriptors.TryGetValue(diagnostic.Id, out var descriptor)) continue;
            var model = context.GetSemanticModel(tree);
            if (WaitAt(diagnostic.Location.SourceSpan, tree.GetRoot(context.CancellationToken), model, context.CancellationToken) is { } wait && Completion.IsOver(wait))
                context.ReportSuppression(Suppression.Create(descriptor, diagnostic));
        }
    }

    /// <summary>
    /// The wait that a diagnostic is about. Each package underlines another part of it: the name, the name with what stands before it,
    /// or the whole call; but never less than the name, nor more than the call.
    /// </summary>
    static BlockingWait? WaitAt(TextSpan span, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var node = root.FindNode(span, getInnermostNodeForTie: true); node is not null and not StatementSyntax; node = node.Parent)
            if (NameIn(node) is { } name && span.Contains(name.Span) && node.Span.Contains(span)
                && BlockingWait.Of(model.GetOperation(node, cancellationToken)) is { } wait) return wait;
        return null;
    }

    static SimpleNameSyntax? NameIn(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => NameIn(call.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
