using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Tokens and times that end a wait before it is over.</summary>
public static class Limits
{
    /// <summary>Whether a token that is passed can be cancelled: it is not none.</summary>
    public static bool CanBeCancelled(IArgumentOperation token) => Operations.Plain(token.Value) is not
        (IDefaultValueOperation or ILiteralOperation or IPropertyReferenceOperation { Property: { Name: "None", IsStatic: true } } or IObjectCreationOperation { Arguments.IsEmpty: true });

    /// <summary>Whether a time that is passed can run out: it is not endless.</summary>
    public static bool CanRunOut(IArgumentOperation time) => Operations.Plain(time.Value) switch
    {
        { ConstantValue: { HasValue: true, Value: -1 } } => false,
        IFieldReferenceOperation { Field: { Name: "InfiniteTimeSpan", ContainingType.Name: "Timeout" } } => false,
        _ => true,
    };
}
