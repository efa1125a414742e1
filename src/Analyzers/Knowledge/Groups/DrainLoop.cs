using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// A loop that takes the tasks of a list as they end: <c>while (open.Count > 0) { var done = await Task.WhenAny(open); open.Remove(done); .. }</c>.
/// </summary>
public sealed class DrainLoop
{
    DrainLoop(IWhileLoopOperation loop, IBlockOperation body, IOperation declaration, ILocalSymbol winner) => (Loop, Body, Declaration, Winner) = (loop, body, declaration, winner);

    public IWhileLoopOperation Loop { get; }

    public IBlockOperation Body { get; }

    /// <summary>The statement that declares the winner, the first of the loop.</summary>
    public IOperation Declaration { get; }

    public ILocalSymbol Winner { get; }

    /// <summary>The loop whose first statement declares a local with the value of an await, or null.</summary>
    public static DrainLoop? Around(IAwaitOperation awaited) =>
        Operations.Outer(awaited).Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var winner, Parent: IVariableDeclarationOperation { Parent: IVariableDeclarationGroupOperation { Declarations.Length: 1 } declaration } } }
        && declaration.Parent is IBlockOperation { Parent: IWhileLoopOperation { ConditionIsTop: true, ConditionIsUntil: false } loop } body && loop.Body == body && body.Operations[0] == declaration
            ? new DrainLoop(loop, body, declaration, winner) : null;

    /// <summary>The statement that takes the winner out of a list, or null.</summary>
    public IOperation? RemovalFrom(ILocalSymbol list) => Body.Operations.FirstOrDefault(statement =>
        statement is IExpressionStatementOperation { Operation: IInvocationOperation { Arguments.Length: 1, Instance: ILocalReferenceOperation { Local: var local } } removal }
        && SymbolEqualityComparer.Default.Equals(local, list) && CollectionMembers.Removes.Has(removal.TargetMethod.Name) && SymbolEqualityComparer.Default.Equals(Operations.Variable(removal.Arguments[0].Value), Winner));

    /// <summary>
    /// Whether the loop goes on as long as a list has tasks, takes the winner out of it, and nothing else is done with the list: in the loop, in
    /// another function, or behind it.
    /// </summary>
    public bool Drains(ILocalSymbol list)
    {
        if (Loop.Condition is not { } condition || !IsNotEmpty(condition, list) || RemovalFrom(list) is null) return false;
        var mentions = Mentions.Of(list, Loop).ToList();
        return mentions.Count(mention => Loop.Syntax.Span.Contains(mention.Syntax.Span)) == 3
            && mentions.All(mention => mention.Syntax.SpanStart < Loop.Syntax.Span.End && Functions.Nested(mention) == Functions.Nested(Loop));
    }

    // open.Count > 0, open.Count != 0, open.Any()
    static bool IsNotEmpty(IOperation condition, ILocalSymbol list) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.NotEquals, RightOperand.ConstantValue: { HasValue: true, Value: 0 }, LeftOperand: var count } => IsCountOf(count, list),
        IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean } any => IsCountOf(any, list),
        _ => false,
    };

    static bool IsCountOf(IOperation count, ILocalSymbol list) =>
        SymbolEqualityComparer.Default.Equals(Operations.Variable(CollectionMembers.IsCount(count) ? ((IPropertyReferenceOperation)count).Instance : LinqOperators.IsCount(count) ? Operations.Receiver((IInvocationOperation)count) : null), list);
}
