using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Variables that a loop changes, and lambdas that see it.</summary>
public static class LoopVariables
{
    /// <summary>
    /// The lambda of a call that goes on when the turn of the loop around it is over, or null: it runs on another thread and nobody waits
    /// for it in the turn, or it is put into a collection of delegates.
    /// </summary>
    public static IAnonymousFunctionOperation? Outliving(IInvocationOperation call)
    {
        if (Concurrency.RunsOnAThread(call.TargetMethod)) return Concurrency.IsStartedInLoop(call) ? Lambda(call) : null;
        return call.TargetMethod.Fills && CollectionMembers.TakesOne.Has(call.TargetMethod.Name) && call.Arguments.Length == 1 && TaskCollections.IsOfTheFramework(call.TargetMethod.ContainingType) ? Lambda(call) : null;
    }

    /// <summary>The innermost loop around an operation in the same function, or null.</summary>
    public static ILoopOperation? LoopAround(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
            if (parent is ILoopOperation loop) return loop;
        return null;
    }

    /// <summary>
    /// The first mention of each local that a lambda only reads, that lives longer than a turn of the loop, and that the loop changes
    /// outside of the lambda.
    /// </summary>
    public static IEnumerable<ILocalReferenceOperation> CapturedBy(IAnonymousFunctionOperation lambda, ILoopOperation loop)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var mention in lambda.Body.Descendants().OfType<ILocalReferenceOperation>())
        {
            if (mention.Parent is INameOfOperation || !seen.Add(mention.Local) || IsOfOneTurn(mention.Local, loop)) continue;
            var mentions = Mentions.Of(mention.Local, lambda).ToList();
            if (mentions.Any(one => IsInside(one, lambda) && IsChanged(one)) || !mentions.Any(one => IsInside(one, loop) && !IsInside(one, lambda) && IsChanged(one))) continue;
            yield return mention;
        }
    }

    // Declared in the body; the variable of a foreach loop, too, is a new one in each turn.
    static bool IsOfOneTurn(ILocalSymbol local, ILoopOperation loop) =>
        local.DeclaringSyntaxReferences.Any(declaration => loop.Body.Syntax.Span.Contains(declaration.Span)) || (loop is IForEachLoopOperation && loop.Locals.Contains(local, SymbolEqualityComparer.Default));

    static bool IsInside(IOperation operation, IOperation around) => around.Syntax.Span.Contains(operation.Syntax.Span);

    static bool IsChanged(IOperation mention) => mention.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == mention,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        _ => false,
    };

    static IAnonymousFunctionOperation? Lambda(IInvocationOperation call) => call.Arguments.Select(argument => LambdaResults.Lambda(argument.Value)).FirstOrDefault(lambda => lambda is not null);
}
