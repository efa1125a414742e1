using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Continuations, which run when the tasks that they continue are complete.</summary>
static class Continuations
{
    // TaskContinuationOptions.NotOnRanToCompletion, which is part of OnlyOnFaulted and OnlyOnCanceled.
    const int NotOnRanToCompletion = 0x10000;

    /// <summary>
    /// Whether a function is a continuation, and a place in it one of the tasks that it continues: they are complete when it starts. Not
    /// where it runs only after a failure: to read a result there throws.
    /// </summary>
    public static bool GiveCompleteTasks(IOperation function, TaskPlace place)
    {
        if (function is not IAnonymousFunctionOperation lambda || lambda.Symbol.Parameters.IsEmpty || place.Path.Length > 0) return false;
        if (!SymbolEqualityComparer.Default.Equals(place.Root, lambda.Symbol.Parameters[0]) || LambdaResults.Receiver(lambda) is not { } call || IsAfterFailure(call)) return false;
        return place.IsElement ? call.TargetMethod.IsContinueWhenAll : call.TargetMethod.IsContinueWith;
    }

    static bool IsAfterFailure(IInvocationOperation call) => call.Arguments.Any(argument =>
        argument.Parameter?.Type.Name == "TaskContinuationOptions" && !(argument.Value.ConstantValue is { HasValue: true, Value: int options } && (options & NotOnRanToCompletion) == 0));
}
