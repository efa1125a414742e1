using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>A task around work, and what takes its place so that who awaits it waits for the work.</summary>
sealed class NestedRepair
{
    public const string Unwrap = "GATHER202.Unwrap", Run = "GATHER202.Run", Await = "GATHER202.Await", Pass = "GATHER202.Pass";

    NestedRepair(string key, string title, SyntaxNode old, SyntaxNode fresh) => (Key, Title, Old, Fresh) = (key, title, old, fresh);

    public string Key { get; }
    public string Title { get; }
    public SyntaxNode Old { get; }
    public SyntaxNode Fresh { get; }

    /// <summary>What can be done about an origin that <see cref="NestedTasks"/> found, the best first.</summary>
    public static IEnumerable<NestedRepair> Of(IOperation origin, SemanticModel model) =>
        origin.Syntax is not ExpressionSyntax ? [] : NestedTasks.LacksAwait(origin) ? Awaits(origin, model) : Unwraps((IInvocationOperation)origin, model);

    /// <summary>A query over tasks that give work, whose own work is waited for; null where that cannot be.</summary>
    public static ExpressionSyntax? In(ExpressionSyntax query, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetOperation(query, cancellationToken) is not { } operation || NestedTasks.Origin(operation) is not { } origin) return null;
        return Of(origin, model).FirstOrDefault(repair => query.Contains(repair.Old)) is { } first ? query.ReplaceNode(first.Old, first.Fresh) : null;
    }

    static IEnumerable<NestedRepair> Awaits(IOperation origin, SemanticModel model)
    {
        var value = (ExpressionSyntax)origin.Syntax;
        var work = NestedTasks.IsStarter(origin.Type) ? Invoked(value, origin.Type!) : value;
        if (work is null || value.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not { } lambda) yield break;
        var awaited = Awaiting.Expression(work.WithTriviaFrom(value));
        var (old, fresh) = value.Parent switch
        {
            _ when value.Parent == lambda => (value, awaited),
            ReturnStatementSyntax statement => (statement, NestedWork.AwaitedReturn(statement, awaited, lambda, HasResult(origin.Type!))),
            _ => ((SyntaxNode)value, (SyntaxNode?)null),
        };
        if (fresh is not null && NestedWork.Binds(old, fresh, model)) yield return new NestedRepair(Await, $"Await '{Words.Short(work)}'", old, fresh);
    }

    static IEnumerable<NestedRepair> Unwraps(IInvocationOperation origin, SemanticModel model)
    {
        var wrapper = (InvocationExpressionSyntax)origin.Syntax;
        if (origin.TargetMethod.Name == "FromResult")
        {
            var value = wrapper.ArgumentList.Arguments[0].Expression;
            var work = NestedTasks.ResultOf(origin.Type) is { TypeKind: TypeKind.Delegate } starter ? Invoked(value, starter) : value;
            if (work is not null && Repair(Pass, $"Pass '{Words.Short(work)}'", work) is { } passed) yield return passed;
            yield break;
        }

        var unwrapped = Syntax.Call(wrapper, "Unwrap");
        if (!Awaitables.IsTask(NestedTasks.ResultOf(origin.Type)) || Rebinding.TypeInPlaceOf(wrapper, unwrapped, model) is not { } type) yield break;
        if (Repair(Unwrap, "Unwrap the task", unwrapped) is { } one) yield return one;

        if (wrapper is not { ArgumentList.Arguments: { Count: 1 } arguments, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StartNew", Expression: var factory } }) yield break;
        if (model.GetSymbolInfo(factory).Symbol is not IPropertySymbol { Name: "Factory" } property || !KnownTypes.Task.Is(property.ContainingType)) yield break;
        var run = Syntax.Call(Awaiting.Qualified("System.Threading.Tasks.Task.Run"), arguments[0].Expression);
        if (SymbolEqualityComparer.Default.Equals(Rebinding.TypeInPlaceOf(wrapper, run, model), type) && Repair(Run, "Use 'Task.Run'", run) is { } other) yield return other;

        NestedRepair? Repair(string key, string title, ExpressionSyntax fresh)
        {
            fresh = Comments.Carry(fresh.WithTriviaFrom(wrapper), wrapper);
            return NestedWork.Binds(wrapper, fresh, model) ? new NestedRepair(key, title, wrapper, fresh) : null;
        }
    }

    static ExpressionSyntax? Invoked(ExpressionSyntax starter, ITypeSymbol type) =>
        type is INamedTypeSymbol { DelegateInvokeMethod.Parameters.IsEmpty: true } && starter is IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
            ? Syntax.Call(starter.WithoutTrivia())
            : null;

    static bool HasResult(ITypeSymbol work) =>
        work is INamedTypeSymbol { IsGenericType: true } && (KnownTypes.TaskOfT.Is(work) || KnownTypes.ValueTaskOfT.Is(work));
}
