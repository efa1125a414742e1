using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Where tasks come from, and who knows them.</summary>
public sealed class TaskOrigin(RuleContext context)
{
    // By member: many races in one member ask the same of one list.
    static readonly ConditionalWeakTable<IOperation, ConcurrentDictionary<(ISymbol Variable, bool MayBeGathered), bool>> Answers = new();

    readonly HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the tasks of a value were started in this member, may fail, and nobody looks at them elsewhere.</summary>
    public bool IsKnownOnlyHere(IOperation value, bool mayBeGathered) => Variables.Plain(value) switch
    {
        ILocalReferenceOperation local => seen.Add(local.Local)
            && (Awaitables.IsAwaitable(local.Type) ? IsMentionedOnce(local) : IsOnlyFilledAndCounted(local.Local, value, mayBeGathered, context))
            && StartedWork.ValuesOf(local.Local, value).ToList() is { Count: > 0 } values && values.All(one => IsKnownOnlyHere(one, mayBeGathered)),
        { } expression => expression.DescendantsAndSelf().All(IsStartedHere),
        null => false,
    };

    /// <summary>
    /// Whether a variable with tasks is, in the member around an operation, only given to WhenAny, filled, counted and emptied; and,
    /// if that is allowed, gathered.
    /// </summary>
    public static bool IsOnlyFilledAndCounted(ISymbol variable, IOperation within, bool mayBeGathered, RuleContext context) =>
        Answers.GetValue(Functions.Root(within), static _ => new()).GetOrAdd((variable, mayBeGathered), question =>
            Mentions.Of(question.Variable, within).All(mention => IsHarmless(mention, question.Variable, question.MayBeGathered, context)));

    static bool IsHarmless(IOperation mention, ISymbol variable, bool mayBeGathered, RuleContext context)
    {
        var outer = mention;
        while (outer.Parent is IConversionOperation or IArrayInitializerOperation or IArrayCreationOperation || outer.Parent is { IsImplicit: true } and not (IExpressionStatementOperation or IArgumentOperation)) outer = outer.Parent;
        return outer.Parent switch
        {
            IPropertyReferenceOperation { Property.Name: "Count" or "Length" } => true,
            IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" or "Remove" or "RemoveAt" or "Clear" or "Enqueue" or "Push" or "Any" or "Count" } call => call.Instance == outer,
            IInvocationOperation { TargetMethod.Name: "ToArray" or "ToList" } copy when copy.Instance == outer => IsHarmless(copy, variable, mayBeGathered, context),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ToArray" or "ToList" } copy } => IsHarmless(copy, variable, mayBeGathered, context),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Any" or "Count", Arguments.Length: 1 } } => true,
            IArgumentOperation { Parent: IInvocationOperation call } => GroupCalls.IsGroup(call, context) && (mayBeGathered || call.TargetMethod.Name == "WhenAny"),
            ISimpleAssignmentOperation assignment => assignment.Target == outer,
            IArrayElementReferenceOperation { Parent: ISimpleAssignmentOperation assignment } element => assignment.Target == element && Variables.AreSame(element.ArrayReference, mention),
            IPropertyReferenceOperation { Arguments.IsEmpty: false, Parent: ISimpleAssignmentOperation assignment } element => assignment.Target == element,
            _ => false,
        };
    }

    // A task that is put into two lists is awaited through the other one.
    static bool IsMentionedOnce(ILocalReferenceOperation task) => Mentions.Of(task.Local, task)
        .Count(other => !(other.Parent is ISimpleAssignmentOperation assignment && assignment.Target == other)) == 1;

    bool IsStartedHere(IOperation operation) => operation switch
    {
        IInvocationOperation call => !Awaitables.IsAwaitable(call.Type) || MayFail(call),
        ITryOperation attempt => attempt.Catches.IsEmpty,
        IMethodReferenceOperation method => !Catches(method.Method),
        ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation => !Awaitables.IsAwaitable(operation.Type) && !Awaitables.IsAwaitableSequence(operation.Type),
        _ => true,
    };

    /// <summary>
    /// Whether a task that a call gives may fail. A delay, a signal and a completed task do not, and a method that catches has seen to its
    /// exceptions itself.
    /// </summary>
    public static bool MayFail(IInvocationOperation call) =>
        call.TargetMethod.Name is not ("Delay" or "WhenAll" or "WhenAny" or "WaitAsync" or "WaitForExitAsync" or "FromResult" or "ContinueWith" or "Yield")
        && !Catches(call.TargetMethod);

    static bool Catches(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax().DescendantNodes().OfType<CatchClauseSyntax>().Any());
}
