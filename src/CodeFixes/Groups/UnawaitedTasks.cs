using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>The tasks that are at hand at a place in the code and that nothing waits for.</summary>
static class UnawaitedTasks
{
    /// <summary>
    /// The names to pass to an empty group: the only local or parameter that is a sequence of tasks, or else all locals that are
    /// tasks; none of them awaited, returned or passed on anywhere. Empty where it is not clear what was meant.
    /// </summary>
    public static IReadOnlyList<string> InScope(ExpressionSyntax place, SemanticModel model, CancellationToken cancellationToken)
    {
        if (EnclosingFunction.Of(place) is not { } function) return [];
        if (model.AnalyzeDataFlow(place) is not { Succeeded: true } flow) return [];
        // What has no value yet cannot be passed.
        var assigned = new HashSet<ISymbol>(flow.DefinitelyAssignedOnEntry, SymbolEqualityComparer.Default);
        var symbols = model.LookupSymbols(place.SpanStart).Where(symbol => IsDeclaredIn(symbol, function, place.SpanStart) && assigned.Contains(symbol)).ToList();

        var sequences = symbols.Where(symbol => Awaitables.IsTask(Sequences.ElementType(TypeOf(symbol))) && !IsUsedUp(symbol, function, model, cancellationToken)).ToList();
        if (sequences.Count > 0) return sequences.Count == 1 ? [Name(sequences[0])] : [];
        return symbols.Where(symbol => symbol is ILocalSymbol && Awaitables.IsTask(TypeOf(symbol)) && !IsUsedUp(symbol, function, model, cancellationToken))
            .OrderBy(symbol => symbol.Locations[0].SourceSpan.Start).Select(Name).ToList();
    }

    static bool IsDeclaredIn(ISymbol symbol, SyntaxNode function, int before) =>
        symbol is ILocalSymbol or IParameterSymbol && symbol.Locations.FirstOrDefault() is { IsInSource: true } location
        && function.Span.Contains(location.SourceSpan) && location.SourceSpan.End <= before;

    static ITypeSymbol TypeOf(ISymbol symbol) => symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type;

    static string Name(ISymbol symbol) => SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;

    // Filling a list, asking for its count or its items is not waiting for it; everything else may be.
    static bool IsUsedUp(ISymbol symbol, SyntaxNode function, SemanticModel model, CancellationToken cancellationToken) =>
        function.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol))
            .Any(name => name.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "AddRange" or "Count" or "Length" or "Result" or "IsCompleted" } && name.Parent is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax });
}
