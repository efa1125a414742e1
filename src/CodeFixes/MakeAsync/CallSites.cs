using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>The calls of a function that returned nothing and is about to return a task: each of them must be awaited now.</summary>
static class CallSites
{
    /// <summary>
    /// All calls, each with its document; null where the new return type would not compile or would change what is called: the
    /// function is converted to a delegate, or called as the whole body of a lambda that is not async.
    /// </summary>
    public static async Task<IReadOnlyList<(Document Document, ExpressionSyntax Call)>?> FindAsync(IMethodSymbol function, Document declaredIn, CancellationToken cancellationToken)
    {
        var found = new List<(Document, ExpressionSyntax)>();
        foreach (var document in Candidates(function, declaredIn))
        {
            foreach (var name in await NamesAsync(document, function, cancellationToken).ConfigureAwait(false))
            {
                if (IsInNameof(name)) continue;
                if (CallOf(name) is not { } call) return null;
                if (call.Parent is AnonymousFunctionExpressionSyntax lambda && !EnclosingFunction.IsAsync(lambda)) return null;
                found.Add((document, call));
            }
        }

        return found;
    }

    /// <summary>
    /// Whether a function that returns a task is called where its task is dropped without a word: the compiler warns there as soon as
    /// the function is async (CS4014). In an async caller it did so before.
    /// </summary>
    public static async Task<bool> AreDroppedAsync(IMethodSymbol function, Document declaredIn, CancellationToken cancellationToken)
    {
        foreach (var document in Candidates(function, declaredIn))
            foreach (var name in await NamesAsync(document, function, cancellationToken).ConfigureAwait(false))
                if (CallOf(name) is { } call && IsDropped(call) && EnclosingFunction.Of(call) is { } caller && !EnclosingFunction.IsAsync(caller)) return true;
        return false;
    }

    /// <summary>
    /// The documents that can see a function. The platform's own search is not asked: while all occurrences are being fixed, the two
    /// documents of a file that is compiled for two frameworks differ, and it throws over that (Roslyn 4.5).
    /// </summary>
    static IEnumerable<Document> Candidates(IMethodSymbol function, Document declaredIn)
    {
        if (function.MethodKind == MethodKind.LocalFunction) return [declaredIn];
        var (solution, project) = (declaredIn.Project.Solution, declaredIn.Project);
        if (function.DeclaredAccessibility == Accessibility.Private)
            return function.ContainingType.DeclaringSyntaxReferences.Select(part => solution.GetDocument(part.SyntaxTree)).OfType<Document>().Distinct();
        var dependent = solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(project.Id);
        return dependent.Select(solution.GetProject).Append(project).SelectMany(one => one!.Documents);
    }

    static async Task<IReadOnlyList<SimpleNameSyntax>> NamesAsync(Document document, IMethodSymbol function, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (!text.ToString().Contains(function.Name)) return [];
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var names = root!.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == function.Name).ToList();
        if (names.Count == 0 || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model) return [];
        return names.Where(name => Means(name, function, model, cancellationToken)).ToList();
    }

    // In another project the same function is another symbol, but it was declared in the same place.
    static bool Means(SimpleNameSyntax name, IMethodSymbol function, SemanticModel model, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(name, cancellationToken);
        return info.CandidateSymbols.Prepend(info.Symbol).Any(symbol => symbol is IMethodSymbol method
            && (method.ReducedFrom ?? method).OriginalDefinition.Locations.Intersect(function.Locations).Any());
    }

    // F(), x.F() and x?.F(): of the last the whole access is what can be awaited.
    static ExpressionSyntax? CallOf(SyntaxNode name)
    {
        var callee = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        if (callee.Parent is not InvocationExpressionSyntax call || call.Expression != callee) return null;
        ExpressionSyntax whole = call;
        while (whole.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == whole) whole = access;
        return whole;
    }

    // Of an arrow function that returns nothing the body is a statement; of one that returns the task it is not dropped.
    static bool IsDropped(ExpressionSyntax call) => call.Parent is ExpressionStatementSyntax
        || (call.Parent is ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: var type } } && IsVoid(type))
        || (call.Parent is ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax { ReturnType: var local } } && IsVoid(local));

    static bool IsVoid(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.VoidKeyword };

    static bool IsInNameof(SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) is not null;
}
