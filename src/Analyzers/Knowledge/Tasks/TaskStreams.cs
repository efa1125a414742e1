using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Loops over Task.WhenEach, which gives tasks as they end and throws nothing of what they threw.</summary>
public static class TaskStreams
{
    /// <summary>Whether a call of Task.WhenEach is gone through by a loop that looks at none of the tasks.</summary>
    public static bool IsUnobserved(IInvocationOperation call)
    {
        if (!call.TargetMethod.IsWhenEach) return false;
        for (var parent = call.Parent; parent is IConversionOperation or IArgumentOperation or IInvocationOperation or IForEachLoopOperation; parent = parent.Parent)
            if (parent is IForEachLoopOperation loop) return Iterations.Stream(loop) == call && Unobserved(loop) is not null;
        return false;
    }

    /// <summary>The mentions of the task in a loop that only compare it or ask for its state; null where one does more.</summary>
    public static IReadOnlyList<IOperation>? Unobserved(IForEachLoopOperation loop)
    {
        if (loop.Locals.Length != 1) return null;
        var uses = Mentions.Of(loop.Locals[0], loop).Where(use => loop.Body.Syntax.Span.Contains(use.Syntax.Span)).ToList<IOperation>();
        return uses.All(use => TaskBookkeeping.IsCompared(use) || TaskBookkeeping.IsAskedForItsState(use)) ? uses : null;
    }
}
