using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What methods, constructors, indexers and delegates have in common: something is called, with arguments.</summary>
public static class Calls
{
    /// <summary>What an operation calls; of an indexer it is the accessor. Null where it calls nothing.</summary>
    public static IMethodSymbol? Callee(IOperation? call) => call switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } => indexer.GetMethod ?? indexer.SetMethod,
        _ => null,
    };

    /// <summary>The arguments of a call, in the order of evaluation. The first one of an extension method is its receiver.</summary>
    public static ImmutableArray<IArgumentOperation> Arguments(IOperation? call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        IPropertyReferenceOperation property => property.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    /// <summary>The value of an argument as it was written, without the conversions that the compiler added; null where there is none.</summary>
    public static IOperation? Value(IOperation? call, int ordinal)
    {
        var argument = Arguments(call).FirstOrDefault(one => one.Parameter?.Ordinal == ordinal);
        return argument is null ? null : Operations.AsWritten(argument.Value);
    }
}
