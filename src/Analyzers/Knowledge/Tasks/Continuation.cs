using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A call of ContinueWith, or of ContinueWhenAll or ContinueWhenAny of a TaskFactory, with a lambda.</summary>
public sealed class Continuation
{
    /// <summary>NotOnRanToCompletion, NotOnFaulted and NotOnCanceled of TaskContinuationOptions, of which the OnlyOn.. are made.</summary>
    const int Restricting = 0x10000 | 0x20000 | 0x40000;

    readonly IAnonymousFunctionOperation lambda;

    Continuation(IInvocationOperation call, IOperation antecedent, IAnonymousFunctionOperation lambda) => (Call, Antecedent, this.lambda) = (call, antecedent, lambda);

    public IInvocationOperation Call { get; }

    /// <summary>The task that is continued, or the collection of tasks.</summary>
    public IOperation Antecedent { get; }

    /// <summary>Whether the lambda does nothing, or only gives a value that says nothing: that is how people wait without an exception.</summary>
    public bool DoesNothing => lambda.Body.Operations.All(operation => operation is IReturnOperation { ReturnedValue: var value } && SaysNothing(value));

    /// <summary>Whether it runs only after some outcomes, or may do so: an option says which.</summary>
    public bool IsRestricted => Call.Arguments.Any(argument =>
        argument.Parameter?.Type.Name == "TaskContinuationOptions" && (argument.Value.ConstantValue is not { HasValue: true, Value: int options } || (options & Restricting) != 0));

    public static Continuation? Of(IInvocationOperation call)
    {
        var antecedent = call.TargetMethod switch
        {
            { IsContinueWith: true } => call.Instance,
            { ContinuesSeveral: true } => Calls.Value(call, 0),
            _ => null,
        };
        var lambda = antecedent is null ? null : call.Arguments.Select(argument => (argument.Value as IDelegateCreationOperation)?.Target).OfType<IAnonymousFunctionOperation>().FirstOrDefault();
        return lambda is null ? null : new Continuation(call, Unwrapped(antecedent!), lambda);
    }

    /// <summary>Whether the lambda mentions what it continues, by its parameter or by the variable that a task or its collection is kept in.</summary>
    public bool LooksAtTheAntecedent()
    {
        var known = new HashSet<ISymbol>(Antecedent.DescendantsAndSelf().Where(IsOfTasks).Select(Operations.Variable).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        if (lambda.Symbol.Parameters.FirstOrDefault() is { } parameter) known.Add(parameter);
        return lambda.Body.Descendants().Any(operation => Operations.Variable(operation) is { } symbol && known.Contains(symbol) && !CollectionMembers.IsCount(operation.Parent));
    }

    /// <summary>
    /// Whether what is continued was started here, may fail, and is looked at by nobody else. A group of a parameter or a field is made here, too.
    /// </summary>
    public bool IsTheOnlyWitness(RuleContext context) => Elements() is { Count: > 0 } elements && elements.All(element => IsOfSomebodyElse(element) || new TaskOrigin(context).IsKnownOnlyHere(element, mayBeGathered: true));

    bool IsOfSomebodyElse(IOperation element) => (element != Antecedent || Awaitables.IsAwaitableSequence(element.Type)) && Operations.Variable(element) is IParameterSymbol or IFieldSymbol or IPropertySymbol;

    IReadOnlyList<IOperation> Elements() => Antecedent switch
    {
        _ when !Call.TargetMethod.IsContinueWith => ParamsBinding.IsCollection(Antecedent) ? ParamsBinding.ElementsOf(Antecedent) : [Race.Uncopied(Antecedent)],
        IInvocationOperation { TargetMethod.IsWhenAll: true } group =>
            group.Arguments.SelectMany(argument => ParamsBinding.IsExpanded(argument) ? ParamsBinding.Elements(argument) : [Operations.AsWritten(argument.Value)]).ToList(),
        _ => [Antecedent],
    };

    /// <summary>Whether somebody waits for the continuation, or asks it for its outcome, as if that were the outcome of the work.</summary>
    public bool StandsForTheWork(RuleContext context) => StandsForTheWork(Call, context);

    static bool StandsForTheWork(IOperation task, RuleContext context)
    {
        while (task.Parent is IConversionOperation { IsImplicit: true } || (task.Parent is IInvocationOperation next && next.Instance == task && (next.TargetMethod.IsTaskWrapper || next.TargetMethod.IsContinueWith || next.TargetMethod.IsGetAwaiter))) task = task.Parent;
        return task.Parent switch
        {
            IAwaitOperation or IReturnOperation => true,
            IInvocationOperation { TargetMethod: var method } wait => wait.Instance == task && (method.IsWait || method.IsGetResult),
            IPropertyReferenceOperation { Property: var property } => property.IsResult || property.IsState && !property.SaysOnlyComplete,
            IArgumentOperation { Parent: IInvocationOperation call } when GroupMembers.WaitsForSeveral(call, context) => true,
            not null when MemberPlaces.IsElement(task) => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } when task is IInvocationOperation or IConversionOperation => Locals.MentionsOf(local, task).Any(mention => StandsForTheWork(mention, context)),
            _ => false,
        };
    }

    // null, and the only value of a type, as Done.Instance or Unit.Default. With true or 0 a failure would count as success.
    static bool SaysNothing(IOperation? value) => Operations.Plain(value) switch
    {
        null or { ConstantValue: { HasValue: true, Value: null } } => true,
        IMemberReferenceOperation { Instance: null } only => SymbolEqualityComparer.Default.Equals(only.Type, only.Member.ContainingType),
        _ => false,
    };

    static bool IsOfTasks(IOperation operation) => operation is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation && (Awaitables.IsAwaitable(operation.Type) || Awaitables.IsAwaitableSequence(operation.Type));

    static IOperation Unwrapped(IOperation task)
    {
        while (Operations.Plain(task) is IInvocationOperation wrapper && wrapper.TargetMethod.IsTaskWrapper && Operations.Receiver(wrapper) is { } receiver) task = receiver;
        return Operations.Plain(task)!;
    }
}
