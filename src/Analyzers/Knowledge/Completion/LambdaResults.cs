using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Lambdas that are one expression.</summary>
public static class LambdaResults
{
    /// <summary>The lambda that a delegate is made of, or null.</summary>
    public static IAnonymousFunctionOperation? Lambda(IOperation? value)
    {
        value = Operations.Plain(value);
        return (value is IDelegateCreationOperation creation ? creation.Target : value) as IAnonymousFunctionOperation;
    }

    /// <summary>What a lambda returns, where that is all it does.</summary>
    public static IOperation? Only(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Operations.Length == 1 && lambda.Body.Operations[0] is IReturnOperation { ReturnedValue: { } value } ? value : null;

    /// <summary>The call that a lambda is an argument of, or null.</summary>
    public static IInvocationOperation? Receiver(IAnonymousFunctionOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IConversionOperation or IDelegateCreationOperation) parent = parent.Parent;
        return (parent as IArgumentOperation)?.Parent as IInvocationOperation;
    }
}
