using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Awaits a group where a thread blocked on it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockingOnGroupFix))]
public sealed class BlockingOnGroupFix() : GatherCodeFix(BlockingOnGroup.Id)
{
    /// <summary>Awaits the group in a function that is async.</summary>
    public const string Await = "GATHER108.Await";

    /// <summary>Awaits the group and makes the function async: fixing all occurrences in async code changes no signature.</summary>
    public const string MakeAsync = "GATHER108.MakeAsync";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        foreach (var expression in site.Node.AncestorsAndSelf().OfType<ExpressionSyntax>())
        {
            if (BlockingWait.Of(site.Model.GetOperation(expression, cancellationToken)) is not { } wait) continue;
            if (BlockingQuery.Of(wait) is { } query) return await OffersAsync(site, query, wait, cancellationToken).ConfigureAwait(false);
            if (!CanBeAwaited(wait, expression, site.Model, cancellationToken)) return [];
            return await OffersAsync(site, NameOf(wait, site), expression, current => Awaited(current, expression), cancellationToken).ConfigureAwait(false);
        }

        return [];
    }

    static async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, string name, ExpressionSyntax blocking, Func<ExpressionSyntax, ExpressionSyntax> awaited, CancellationToken cancellationToken)
    {
        if (await AwaitPlan.FindAsync(site, blocking, cancellationToken).ConfigureAwait(false) is not { } plan) return [];
        return [new Offer($"Await {name}{plan.TitleSuffix}", plan.TitleSuffix.Length == 0 ? Await : MakeAsync, c => plan.ReplaceAsync(blocking, current => awaited((ExpressionSyntax)current), c))];
    }

    // The query as a whole: what is awaited is the group of all its tasks.
    static async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, BlockingQuery query, BlockingWait wait, CancellationToken cancellationToken)
    {
        if (GatheredQuery.Find(query, site.Model, cancellationToken) is not { Replaced: var replaced, Awaited: var awaited }) return [];
        if (!CanHoldAwait(wait, replaced, site.Model, cancellationToken)) return [];
        return await OffersAsync(site, "'Task.WhenAll'", replaced, _ => Comments.Carry(awaited.WithTriviaFrom(replaced), replaced), cancellationToken).ConfigureAwait(false);
    }

    static bool CanBeAwaited(BlockingWait wait, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (wait.IsLimited || Awaitable(expression) is not { } task) return false;
        // What WaitAny returns is an index, which WhenAny does not know.
        if (wait.Static is { TargetMethod.ReturnsVoid: false } && expression.Parent is not ExpressionStatementSyntax) return false;
        if (wait.Static is not null && model.GetSpeculativeSymbolInfo(expression.SpanStart, task, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol { ReturnsVoid: false }) return false;
        return CanHoldAwait(wait, expression, model, cancellationToken);
    }

    static bool CanHoldAwait(BlockingWait wait, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        // A directive stands at the start of a line, and code that is being typed is not what it will be.
        if (expression.DescendantTrivia().Any(trivia => trivia.IsDirective && expression.Span.Contains(trivia.Span)) || expression.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { ContainsDiagnostics: true }) return false;
        // What await throws is not what the handler waits for.
        if (wait.WrapsExceptions && expression.Ancestors().OfType<TryStatementSyntax>().Any(CatchesAggregates)) return false;
        if (EnclosingFunction.Of(expression) is not { } function) return true;
        // A lambda that says async and never awaits becomes an async void by its first await.
        if (function is AnonymousFunctionExpressionSyntax && EnclosingFunction.IsAsync(function) && model.GetSymbolInfo(function, cancellationToken).Symbol is IMethodSymbol { ReturnsVoid: true }) return false;
        // An arrow function that returns a task would have to await all of its body, not only this part of it.
        if (!EnclosingFunction.IsAsync(function) && EnclosingFunction.Body(function) is ExpressionSyntax body && (body != expression || model.GetTypeInfo(body, cancellationToken).Type is not { SpecialType: SpecialType.System_Void })) return false;
        return !Asyncness.HasWhatCannotOutliveAnAwait(function, model, cancellationToken);
    }

    static bool CatchesAggregates(TryStatementSyntax statement) =>
        statement.Catches.Any(clause => clause.Filter is not null || clause.Declaration?.Type.ToString().EndsWith(nameof(AggregateException), StringComparison.Ordinal) == true);

    static ExpressionSyntax Awaited(ExpressionSyntax expression, SyntaxNode place)
    {
        var awaited = AwaitHabit.Follow(Awaiting.Expression(Awaitable(expression)!.WithTriviaFrom(expression)), place);
        if (NeedsParentheses(expression)) awaited = SyntaxFactory.ParenthesizedExpression(awaited.WithoutTrivia()).WithTriviaFrom(expression);
        return Comments.Carry(awaited, expression);
    }

    /// <summary>What is awaited instead of a wait: the task behind <c>.Result</c> and its like, <c>WhenAll</c> for <c>WaitAll</c>.</summary>
    static ExpressionSyntax? Awaitable(ExpressionSyntax expression)
    {
        if (expression is not InvocationExpressionSyntax call) return (expression as MemberAccessExpressionSyntax)?.Expression;
        return NameIn(call) switch
        {
            { Identifier.ValueText: "WaitAll" } name => WithoutGroupInside(call.ReplaceNode(name, name.WithIdentifier(SyntaxFactory.Identifier("WhenAll")))),
            { Identifier.ValueText: "WaitAny" } name => call.ReplaceNode(name, name.WithIdentifier(SyntaxFactory.Identifier("WhenAny"))),
            { Identifier.ValueText: "GetResult" } => call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax getter } } ? getter.Expression : null,
            _ => (call.Expression as MemberAccessExpressionSyntax)?.Expression,
        };
    }

    // Task.WaitAll(Task.WhenAll(tasks)): the inner group is the whole of it.
    static InvocationExpressionSyntax WithoutGroupInside(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is { Count: 1 } only && only[0].Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WhenAll", Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" } } } inner ? inner : call;

    static SimpleNameSyntax? NameIn(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        var other => other as SimpleNameSyntax,
    };

    static bool NeedsParentheses(ExpressionSyntax expression) => expression.Parent switch
    {
        MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax or WithExpressionSyntax => true,
        ElementAccessExpressionSyntax access => access.Expression == expression,
        SwitchExpressionSyntax choice => choice.GoverningExpression == expression,
        _ => false,
    };

    static string NameOf(BlockingWait wait, FixSite site) => wait.Name switch
    {
        "Task.WaitAll" => "'Task.WhenAll'",
        "Task.WaitAny" => "'Task.WhenAny'",
        _ when GroupCalls.Find(wait.Task, RuleContext.Of(site.Document.Project.AnalyzerOptions)) is { } group => $"'{Words.Name(group.TargetMethod)}'",
        _ => Words.Quote(wait.Task!),
    };
}
