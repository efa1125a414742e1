using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Gives an empty group the operations that nobody awaits yet, or takes it away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EmptyGroupFix))]
public sealed class EmptyGroupFix() : GatherCodeFix(EmptyGroup.Id)
{
    /// <summary>Passes the tasks in scope that nothing awaits.</summary>
    public const string PassTasks = "GATHER004.PassTasks";

    /// <summary>Returns Task.CompletedTask instead.</summary>
    public const string CompletedTask = "GATHER004.CompletedTask";

    /// <summary>Removes a statement that waits for nothing.</summary>
    public const string Remove = "GATHER004.Remove";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Call is not { ArgumentList.Arguments.Count: 0, ContainsDiagnostics: false } call) yield break;
        if (site.Model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method) yield break;

        var tasks = UnawaitedTasks.InScope(call, site.Model, cancellationToken);
        if (tasks.Count > 0 && BindsTo(call, tasks, method, site.Model))
            yield return new Offer($"Pass {string.Join(", ", tasks.Select(name => $"'{name}'"))}", PassTasks, () => IsOneTask(call, tasks, site.Model) ? site.Replace(call, MemberList.Alone(SyntaxFactory.ParseName(tasks[0]), call)) : site.Replace(call.ArgumentList, With(call.ArgumentList, tasks)));

        if (method.Name == "WhenAll" && IsReturned(call, site.Model, cancellationToken) && KnownTypes.Task.Is(method.ContainingType))
            yield return new Offer("Return Task.CompletedTask", CompletedTask, () => site.Replace(call, Completed(call)));

        if (tasks.Count == 0 && RemovableStatement(call) is { } statement)
            yield return new Offer("Remove the group that waits for nothing", Remove, () => site.With(Comments.Remove(site.Root, statement)));
    }

    // A group of one would be the next thing to mend.
    static bool IsOneTask(InvocationExpressionSyntax call, IReadOnlyList<string> names, SemanticModel model) =>
        names.Count == 1 && call.Parent is AwaitExpressionSyntax && Awaitables.IsTask(model.GetSpeculativeTypeInfo(call.SpanStart, SyntaxFactory.ParseName(names[0]), SpeculativeBindingOption.BindAsExpression).Type);

    static ExpressionSyntax Completed(InvocationExpressionSyntax call) => Awaiting.Qualified("System.Threading.Tasks.Task.CompletedTask")
        .WithLeadingTrivia(call.GetLeadingTrivia().AddRange(Comments.Inline(Comments.Within(call, _ => true)))).WithTrailingTrivia(call.GetTrailingTrivia());

    // The arrow of what returns nothing is a statement, and a property is none.
    static bool IsReturned(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) => call.Parent switch
    {
        ReturnStatementSyntax => true,
        ArrowExpressionClauseSyntax => EnclosingFunction.Of(call) is not { } function || Asyncness.Symbol(function, model, cancellationToken) is not ({ ReturnsVoid: true } or { IsAsync: true }),
        _ => false,
    };

    static bool BindsTo(InvocationExpressionSyntax call, IReadOnlyList<string> names, IMethodSymbol method, SemanticModel model) =>
        Rebinding.SymbolInPlaceOf(call, call.WithArgumentList(With(call.ArgumentList, names)), model) is IMethodSymbol found
        && found.Name == method.Name;

    static ArgumentListSyntax With(ArgumentListSyntax list, IReadOnlyList<string> names) =>
        list.WithArguments(Syntax.List(names.Select(name => SyntaxFactory.Argument(SyntaxFactory.IdentifierName(name)))));

    // Without this await an async function might have none, and the compiler would warn (CS1998).
    static StatementSyntax? RemovableStatement(InvocationExpressionSyntax call)
    {
        if (call.Parent is not AwaitExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } awaited) return null;
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WhenAll" }) return null;
        return EnclosingFunction.Of(awaited) is { } function && EnclosingFunction.OwnNodes(function).OfType<AwaitExpressionSyntax>().Any(other => other != awaited) ? statement : null;
    }
}
