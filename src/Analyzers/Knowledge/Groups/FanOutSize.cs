using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>How many operations a fan-out starts at once, as far as the code says.</summary>
public static class FanOutSize
{
    // LINQ has the first; the others are those of MoreLINQ and Rx.
    static readonly Names Parts = new("Batch Buffer Chunk");

    /// <summary>
    /// The query whose tasks a group waits for: <c>xs.Select(x => F(x))</c>, also in a local that is not given another value, and behind a copy; or null.
    /// </summary>
    public static IInvocationOperation? Query(IOperation tasks) => Operations.Plain(tasks) switch
    {
        IInvocationOperation { TargetMethod.IsSelect: true } query => query,
        IInvocationOperation { TargetMethod.CopiesElements: true } copy when Operations.Receiver(copy) is { } source => Query(source),
        ILocalReferenceOperation local when Initial(local) is { } value => Query(value),
        _ => null,
    };

    /// <summary>Whether the operations of a query wait for each other: the lambda awaits a semaphore.</summary>
    public static bool IsLimited(IInvocationOperation query) => query.Arguments.Any(argument =>
        LambdaResults.Lambda(argument.Value) is { } lambda && Functions.OwnOperations(lambda.Body).OfType<IAwaitOperation>().Any(awaited => Semaphores.FindWait(awaited.Operation) is not null));

    /// <summary>The most elements that a sequence can have; null where nothing says so. Where somebody has thought of a number that is none of ours, it is 1.</summary>
    public static int? AtMost(IOperation? source) => Operations.Plain(source) switch
    {
        IInvocationOperation { TargetMethod: { Name: nameof(Enumerable.Range) or nameof(Enumerable.Repeat), IsLinq: true }, Arguments: { Length: 2 } arguments } => Number(arguments[1].Value),
        IInvocationOperation { TargetMethod: { IsLinq: true } method, Arguments: { Length: 2 } arguments } when LinqOperators.TakesANumber.Has(method.Name) => Least(Number(arguments[1].Value), AtMost(arguments[0].Value)),
        IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_Enum, Name: "GetValues" or "GetNames" } } => 1,
        IInvocationOperation call when call.TargetMethod.PassesElementsOn || call.TargetMethod.CopiesElements => AtMost(Operations.Receiver(call)),
        ILocalReferenceOperation { Type: IArrayTypeSymbol } array when Initial(array) is { } value => AtMost(value),
        ILocalReferenceOperation part when IsPart(part) => 1,
        { } whole when ParamsBinding.IsCollection(whole) && !ParamsBinding.ElementsOf(whole).Any(ParamsBinding.IsSpread) => ParamsBinding.ElementsOf(whole).Count,
        _ => null,
    };

    // A constant, or a number of processors.
    static int? Number(IOperation count) => count.ConstantValue is { HasValue: true, Value: int number } ? number
        : count.DescendantsAndSelf().Any(operation => operation is IPropertyReferenceOperation { Property: { Name: "ProcessorCount", ContainingType.Name: "Environment" } }) ? 1
        : null;

    static int? Least(int? one, int? other) => one < other || other is null ? one : other;

    // foreach (var part in xs.Chunk(10))
    static bool IsPart(ILocalReferenceOperation element) =>
        Iterations.Around(element, throughFunctions: false) is { } loop && Operations.Plain(loop.Collection) is IInvocationOperation parts && Parts.Has(parts.TargetMethod.Name);

    // In front of the mention, so that no local is looked for in its own value.
    static IOperation? Initial(ILocalReferenceOperation local) =>
        Mentions.Initializer(local.Local, local) is { } value && value.Syntax.Span.End < local.Syntax.SpanStart && !Mentions.Of(local.Local, local).Any(mention => mention.Parent is IAssignmentOperation assignment && assignment.Target == mention) ? value : null;
}
