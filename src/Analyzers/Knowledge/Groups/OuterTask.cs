using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Who takes a task whose result is more work for the work itself: a group or a collection of plain tasks, an await that drops the result, a
/// variable of type Task that somebody waits for, or a method that returns it as a Task. Where nobody waits, nothing is claimed.
/// </summary>
public static class OuterTask
{
    /// <summary>What is complete too early, as a message names it; null where nobody takes the outer task for the work.</summary>
    public static string? WaitedAs(IInvocationOperation outer, RuleContext context) => At(outer, context) switch
    {
        (Use.Wait, var place) => place,
        _ => null,
    };

    enum Use
    {
        /// <summary>Says nothing about who waits.</summary>
        None,

        /// <summary>Waits for the outer task, and nothing more.</summary>
        Wait,

        /// <summary>Gets at the inner task, or may do so.</summary>
        Reaches,
    }

    static (Use, string) At(IOperation outer, RuleContext context)
    {
        var (value, isPlain) = Climb(outer);
        switch (value.Parent)
        {
            case IAwaitOperation awaited:
                return (isPlain || awaited.Parent is IExpressionStatementOperation ? Use.Wait : Use.Reaches, "what is awaited");
            case IInvocationOperation { TargetMethod.IsWait: true } wait when wait.Instance == value:
                return (Use.Wait, "what is waited for");
            case IInvocationOperation { TargetMethod.IsGetAwaiter: true, Parent: IInvocationOperation { TargetMethod.IsGetResult: true } result }:
                return (isPlain || result.Parent is IExpressionStatementOperation ? Use.Wait : Use.Reaches, "what is waited for");
            case IArgumentOperation { Parent: IInvocationOperation call } when isPlain && GroupMembers.WaitsForSeveral(call, context):
            case not null when isPlain && MemberPlaces.IsElement(value):
                return (Use.Wait, "the group");
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when outer is IInvocationOperation:
                return InLocal(declarator.Symbol, outer, context);
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } assignment when assignment.Value == value && outer is IInvocationOperation:
                return InLocal(target.Local, outer, context);
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } target, Parent: IExpressionStatementOperation } assignment when assignment.Value == value && isPlain:
                return (IsWaitedForInItsType(target.Member) ? Use.Wait : Use.None, $"'{target.Member.Name}'");
            case IReturnOperation statement when isPlain:
                return (Functions.Nested(statement) is not IAnonymousFunctionOperation && !IsOnlyStarting(statement) ? Use.Wait : Use.None, "the returned task");
            case IPropertyReferenceOperation { Property.IsResult: false }:
            case ISimpleAssignmentOperation assignment when assignment.Target == value:
                return (Use.None, "");
            default:
                return (isPlain && value.Parent is not (IConversionOperation or IIsTypeOperation or IIsPatternOperation) ? Use.None : Use.Reaches, "");
        }
    }

    /// <summary>The task without what changes nothing about it: the arms of a choice, ConfigureAwait, and the conversion to a plain Task.</summary>
    static (IOperation Value, bool IsPlain) Climb(IOperation value)
    {
        var isPlain = KnownTypes.Task.Is(value.Type);
        while (true)
        {
            switch (value.Parent)
            {
                case IConversionOperation { IsImplicit: true } conversion when isPlain || KnownTypes.Task.Is(conversion.Type):
                    (value, isPlain) = (conversion, KnownTypes.Task.Is(conversion.Type));
                    break;
                case IConditionalOperation { Type: not null } choice when choice.Condition != value:
                case ICoalesceOperation:
                    value = value.Parent;
                    break;
                case IInvocationOperation { TargetMethod.IsTaskWrapper: true } wrapper when wrapper.Instance == value:
                    value = wrapper;
                    break;
                default:
                    return (value, isPlain);
            }
        }
    }

    // With two definitions nobody can say which of them a wait is for.
    static (Use, string) InLocal(ILocalSymbol local, IOperation within, RuleContext context)
    {
        var mentions = Locals.MentionsOf(local, within);
        var definitions = mentions.Count(mention => mention.Parent is ISimpleAssignmentOperation assignment && assignment.Target == mention) + (Mentions.Initializer(local, within) is null ? 0 : 1);
        if (definitions != 1 || local.IsRef || Locals.IsNamedInDisabledCode(Functions.Root(within).Syntax, local.Name)) return (Use.None, "");
        var uses = mentions.Select(mention => At(mention, context)).ToList();
        if (uses.Any(use => use.Item1 == Use.Reaches)) return (Use.None, "");
        var wait = uses.FirstOrDefault(use => use.Item1 == Use.Wait);
        return wait.Item1 != Use.Wait ? (Use.None, "") : (Use.Wait, wait.Item2 is "the group" or "the returned task" ? wait.Item2 : $"'{local.Name}'");
    }

    // A method that is called after the start promises no more than that.
    static bool IsOnlyStarting(IReturnOperation statement) =>
        statement.SemanticModel?.GetEnclosingSymbol(statement.Syntax.SpanStart) is not IMethodSymbol method
        || (method.AssociatedSymbol ?? method).Name is var name && new[] { "start", "begin", "launch", "spawn", "schedul", "fire", "forget", "enqueue", "background" }.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    // Asked for the field of a nested task only: it reads the declarations of one type.
    static bool IsWaitedForInItsType(ISymbol member)
    {
        var names = member.ContainingType.DeclaringSyntaxReferences
            .SelectMany(declaration => declaration.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>())
            .Where(name => name.Identifier.ValueText == member.Name).Select(Whole).ToList();
        return names.Any(IsWaitedFor) && !names.Any(name => name.Parent is CastExpressionSyntax or IsPatternExpressionSyntax || name.Parent.IsKind(SyntaxKind.AsExpression));
    }

    // this._loop, other._loop
    static ExpressionSyntax Whole(IdentifierNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    static bool IsWaitedFor(ExpressionSyntax task) => task.Parent switch
    {
        AwaitExpressionSyntax => true,
        PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax => IsWaitedFor((ExpressionSyntax)task.Parent),
        MemberAccessExpressionSyntax access when access.Expression == task => IsWait(access.Name),
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } } => IsWait(binding.Name),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } } => TaskMembers.Gathers.Has(name) || TaskMembers.BlocksOnSeveral.Has(name),
        _ => false,
    };

    static bool IsWait(SimpleNameSyntax name) => TaskMembers.Waits.Has(name.Identifier.ValueText) || TaskMembers.Wraps.Has(name.Identifier.ValueText);
}
