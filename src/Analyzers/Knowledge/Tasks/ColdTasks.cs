using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What becomes of a task that was made by a constructor, which does not start it.</summary>
public enum ColdFate
{
    /// <summary>It is started, or it goes where one cannot see.</summary>
    Unknown,

    /// <summary>Somebody waits for it, and nobody can have started it.</summary>
    WaitedFor,

    /// <summary>It is what a function returns.</summary>
    Returned,
}

/// <summary>Follows a task that was made by a constructor to the places that wait for it, through locals and local collections.</summary>
public static class ColdTasks
{
    /// <summary>What becomes of a new task. Every mention of the locals that hold it must be known, else the answer is unknown.</summary>
    public static ColdFate FateOf(IOperation creation, RuleContext context) =>
        IsWaitedFor(creation, context) ? ColdFate.WaitedFor
        : IsReturned(creation) ? ColdFate.Returned
        : ColdFate.Unknown;

    /// <summary>The local that a new task is declared with, or null.</summary>
    public static ILocalSymbol? LocalOf(IOperation creation) =>
        Operations.Outer(creation).Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator.Symbol : null;

    /// <summary>Whether an operation stands in a method whose name promises a started task.</summary>
    public static bool IsInMethodCalledAsync(IOperation operation) =>
        operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart)?.Name.EndsWith("Async", StringComparison.Ordinal) == true;

    static bool IsWaitedFor(IOperation task, RuleContext context)
    {
        task = Operations.Outer(task);
        if (IsWaitAt(task)) return true;
        if (IsElementOf(task) is { } collection) return IsCollectionWaitedFor(collection, context);
        if (AddedTo(task) is { } list) return AreMentionsKnown(list, task, mention => UseOfCollection(mention, context));
        if (LocalOf(task) is { } local) return AreMentionsKnown(local, task, mention => UseOfTask(mention, context));
        return ElementsThatReturn(task) is { } sequence && IsCollectionWaitedFor(sequence, context);
    }

    static bool IsWaitAt(IOperation task) => task.Parent switch
    {
        IAwaitOperation => true,
        IInvocationOperation { TargetMethod: var method } call when call.Instance == task =>
            method.IsWaitOrAwaiter || (method.IsTaskWrapper && call.Parent is IAwaitOperation),
        IPropertyReferenceOperation { Property.IsResult: true } => true,
        _ => false,
    };

    /// <summary>Whether an array, a list or a sequence of cold tasks is waited for, and goes nowhere else.</summary>
    static bool IsCollectionWaitedFor(IOperation collection, RuleContext context)
    {
        collection = Operations.Outer(collection);
        if (collection.Parent is IArgumentOperation { Parent: IInvocationOperation call })
        {
            if (GroupMembers.WaitsForSeveral(call, context)) return true;
            return call.TargetMethod.CopiesElements && IsCollectionWaitedFor(call, context);
        }

        return LocalOf(collection) is { } local && AreMentionsKnown(local, collection, mention => UseOfCollection(mention, context));
    }

    /// <summary>Whether a local is mentioned only in ways that do not start a task, and one of them waits.</summary>
    static bool AreMentionsKnown(ILocalSymbol local, IOperation within, Func<IOperation, bool?> use)
    {
        var uses = Locals.MentionsOf(local, within).Select(mention => use(mention)).ToList();
        return uses.Contains(true) && !uses.Contains(null);
    }

    // True waits, false neither waits nor starts, null is not known.
    static bool? UseOfTask(IOperation mention, RuleContext context)
    {
        mention = Operations.Outer(mention);
        if (IsWaitAt(mention)) return true;
        if (IsElementOf(mention) is { } collection) return IsCollectionWaitedFor(collection, context) ? true : null;
        return AddedTo(mention) is { } list && AreMentionsKnown(list, mention, other => UseOfCollection(other, context)) ? true : null;
    }

    static bool? UseOfCollection(IOperation mention, RuleContext context)
    {
        mention = Operations.Outer(mention);
        return mention.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } when GroupMembers.WaitsForSeveral(call, context) => true,
            IInvocationOperation call when call.Instance == mention && call.TargetMethod.Fills => false,
            IArrayElementReferenceOperation { Parent: ISimpleAssignmentOperation assignment } element when assignment.Target == element => false,
            var parent => CollectionMembers.IsCount(parent) ? false : null,
        };
    }

    /// <summary>The array, collection expression or list in whose initializer a task is written.</summary>
    static IOperation? IsElementOf(IOperation task) => task.Parent switch
    {
        IArrayInitializerOperation { Parent: IArrayCreationOperation array } => array,
        IArgumentOperation { Parent: IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list } } } => list,
        { } parent when ParamsBinding.IsCollection(parent) => parent,
        _ => null,
    };

    /// <summary>The local collection that a task is added to, or assigned into.</summary>
    static ILocalSymbol? AddedTo(IOperation task) => task.Parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Fills: true, Instance: ILocalReferenceOperation list } } => list.Local,
        ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation array } } assignment when assignment.Value == task => array.Local,
        _ => null,
    };

    /// <summary>The sequence that a lambda makes of what it returns: the Select that calls it.</summary>
    static IOperation? ElementsThatReturn(IOperation task) =>
        task.Parent is IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation select } } } } }
        && select.TargetMethod is { IsSelect: true, IsLinq: true } ? select : null;

    // Of an async function the task would be a result, to be looked at by whoever awaits the function.
    static bool IsReturned(IOperation task) =>
        Operations.Outer(task).Parent is IReturnOperation statement && Functions.Nested(statement) is not IAnonymousFunctionOperation
        && statement.SemanticModel?.GetEnclosingSymbol(statement.Syntax.SpanStart) is IMethodSymbol { IsAsync: false } function && Awaitables.IsTask(function.ReturnType);
}
