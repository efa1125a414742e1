using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>A function that is not async and can become so, and what changes in it then.</summary>
sealed class AsyncFunction
{
    readonly Document document;
    readonly SemanticModel model;

    AsyncFunction(Document document, SemanticModel model, SyntaxNode node, IMethodSymbol symbol) =>
        (this.document, this.model, Node, Symbol) = (document, model, node, symbol);

    public SyntaxNode Node { get; }
    public IMethodSymbol Symbol { get; }

    /// <summary>Whether the function returns Task where it returned nothing. The type of a lambda is its delegate's business.</summary>
    public bool ChangesItsReturnType => Symbol.ReturnsVoid && Node is not AnonymousFunctionExpressionSyntax;

    public static async Task<AsyncFunction?> OfAsync(Document document, SyntaxNode node, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || !Asyncness.CanBecomeAsync(node, model, cancellationToken)) return null;
        var function = new AsyncFunction(document, model, node, Asyncness.Symbol(node, model, cancellationToken)!);
        // Where "_" is a variable, it is no discard: what is dropped would be kept in it.
        return function.Dropped(cancellationToken).Any(statement => !model.LookupSymbols(statement.SpanStart, name: "_").IsEmpty) ? null : function;
    }

    /// <summary>Adds the changes of the function's signature, of its returns, and of statements that the compiler would warn about.</summary>
    public void AddChanges(Changes changes, CancellationToken cancellationToken)
    {
        foreach (var statement in ReturnRewriter.Returns(Node))
            if (ReturnRewriter.Rewrite(statement, Node, Symbol, model) is { } rewrite)
                changes.Add(document.Id, statement, current => rewrite((StatementSyntax)current));

        foreach (var statement in Dropped(cancellationToken))
            if (!changes.Touches(document.Id, statement))
                changes.Add(document.Id, statement.Expression, current => Awaiting.Discarded((ExpressionSyntax)current));

        changes.Add(document.Id, Node, current => ReturnRewriter.Tidy(AsyncSignature.Apply(current, Symbol.ReturnsVoid)));
    }

    IEnumerable<ExpressionStatementSyntax> Dropped(CancellationToken cancellationToken)
    {
        var context = RuleContext.Of(document.Project.AnalyzerOptions);
        return EnclosingFunction.OwnNodes(Node).OfType<ExpressionStatementSyntax>().Where(statement => WouldWarn(statement, context, cancellationToken));
    }

    // CS4014 appears in async functions only, so a statement that was quiet before would warn now. A group is left alone: it has a
    // diagnostic of its own.
    bool WouldWarn(ExpressionStatementSyntax statement, RuleContext context, CancellationToken cancellationToken) =>
        statement.Expression is InvocationExpressionSyntax or ConditionalAccessExpressionSyntax
        && Awaitables.IsAwaitable(model.GetTypeInfo(statement.Expression, cancellationToken).Type)
        && GroupCalls.Find(model.GetOperation(statement.Expression, cancellationToken), context) is null;
}
