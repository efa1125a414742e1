using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Waits for a semaphore: with await, or blocking in a function that is not async; or moves the wait in front of its try.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SemaphoreWaitNotAwaitedFix))]
public sealed class SemaphoreWaitNotAwaitedFix() : GatherCodeFix(SemaphoreWaitNotAwaited.Id)
{
    /// <summary>Calls Wait instead of WaitAsync, in a function that is not async.</summary>
    public const string Wait = "GATHER109.Wait";

    /// <summary>Awaits the wait, and makes the function async where it is not.</summary>
    public const string Await = "GATHER109.Await";

    /// <summary>Moves the wait in front of the try.</summary>
    public const string MoveOut = "GATHER109.MoveOut";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Call is not { } call) return [];
        if (WaitInTry.Find(call, site.Model, cancellationToken) is { } wait)
            return [new Offer("Wait in front of the try", MoveOut, () => site.With(wait.MoveOut(site.Root)))];

        if (UsedLock(call, site.Model, cancellationToken) is { } used)
            return await AwaitPlan.FindAsync(site, used, cancellationToken).ConfigureAwait(false) is { } entering ? [new Offer($"Await the lock{entering.TitleSuffix}", Await, c => entering.ReplaceAsync(used, current => AwaitHabit.Follow(Awaiting.Expression((ExpressionSyntax)current), used), c))] : [];

        if (DroppedValue.At(site, cancellationToken) is not { IsAwaitable: true } dropped || DropsAnswer(call, site.Model, cancellationToken)) return [];
        var offers = new List<Offer>();
        if (Blocking(call, site, cancellationToken) is { } blocking)
            offers.Add(new Offer("Block until the semaphore is free: Wait()", Wait, () => site.Replace(dropped.Expression, blocking(dropped.Value(dropped.Expression)))));
        if (await AwaitPlan.FindAsync(site, dropped.Expression, cancellationToken).ConfigureAwait(false) is { } plan)
            offers.Add(new Offer($"Await '{dropped.Name}'{plan.TitleSuffix}", Await, c => plan.ReplaceAsync(dropped.Expression, current => AwaitHabit.Follow(Awaiting.Expression(dropped.Value(current)), dropped.Expression), c)));
        return offers;
    }

    // gate.WaitAsync(1000); .. gate.Release(); needs more than an await: somebody has to ask whether it was taken.
    static bool DropsAnswer(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetOperation(call, cancellationToken) is IInvocationOperation { Instance: { } semaphore } wait && Semaphores.MayTimeOut(wait)
        && model.GetOperation(call.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)call, cancellationToken) is { } statement && Semaphores.IsReleasedBehind(semaphore, statement);

    // using (mutex.LockAsync()): what the task gives is what there is to dispose. The task of a SemaphoreSlim gives nothing.
    static ExpressionSyntax? UsedLock(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax resource = call;
        while (resource.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax wrapper }) resource = wrapper;
        var isResource = resource.Parent switch
        {
            UsingStatementSyntax statement => statement.Expression == resource,
            EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: true, Parent: UsingStatementSyntax or LocalDeclarationStatementSyntax } } => true,
            _ => false,
        };
        return isResource && model.GetTypeInfo(call, cancellationToken).Type is INamedTypeSymbol { TypeArguments: { Length: 1 } results }
            && results[0].AllInterfaces.Append(results[0]).Any(one => one.SpecialType == SpecialType.System_IDisposable) ? resource : null;
    }

    /// <summary>
    /// The change from <c>x.WaitAsync(..)</c> to <c>x.Wait(..)</c>, which has the same overloads; null in async code, and where more
    /// follows on the call than ConfigureAwait.
    /// </summary>
    static Func<SyntaxNode, SyntaxNode>? Blocking(InvocationExpressionSyntax call, FixSite site, CancellationToken cancellationToken)
    {
        if (site.Model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method || !Semaphores.IsSlimWait(method)) return null;
        if (EnclosingFunction.Of(call) is not { } function || EnclosingFunction.IsAsync(function)) return null;
        if (call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "ConfigureAwait" }) return null;
        return expression => WithoutConfigureAwait(expression) is var plain && plain.DescendantTokens().First(token => token.ValueText == "WaitAsync") is var name
            ? plain.ReplaceToken(name, SyntaxFactory.Identifier("Wait").WithTriviaFrom(name))
            : expression;
    }

    static SyntaxNode WithoutConfigureAwait(SyntaxNode expression) =>
        expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(IsConfigureAwait) is { } outer
            ? expression.ReplaceNode(outer, Comments.InPlaceOf(Inner(outer), outer, Inner(outer)))
            : expression;

    static ExpressionSyntax Inner(InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Expression;

    static bool IsConfigureAwait(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: InvocationExpressionSyntax };
}
