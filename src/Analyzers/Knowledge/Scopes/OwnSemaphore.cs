using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Semaphores that only one function knows.</summary>
public static class OwnSemaphore
{
    /// <summary>
    /// Whether a function waits for its own semaphore, does something, and releases it, and neither a nested function nor any other code
    /// can see the semaphore.
    /// </summary>
    public static bool IsHeldInPlace(ILocalSymbol semaphore, IOperation declarator)
    {
        var function = Functions.Nested(declarator);
        var calls = new List<IInvocationOperation>();
        foreach (var mention in Mentions.Of(semaphore, declarator))
        {
            if (Functions.Nested(mention) != function || mention.Parent is not IInvocationOperation call || call.Instance != mention) return false;
            if (!Semaphores.IsSlimWait(call.TargetMethod) && !Semaphores.IsSlimRelease(call.TargetMethod) && call.TargetMethod.Name != "Dispose") return false;
            calls.Add(call);
        }

        return calls.FirstOrDefault(call => Semaphores.IsSlimWait(call.TargetMethod)) is { } wait
            && calls.FirstOrDefault(call => Semaphores.IsSlimRelease(call.TargetMethod) && call.Syntax.SpanStart > wait.Syntax.Span.End) is { } release
            && HasWorkBetween(wait, release) && !Locals.IsNamedInDisabledCode(Functions.Root(declarator).Syntax, semaphore.Name);
    }

    // A test of the semaphore itself guards nothing.
    static bool HasWorkBetween(IOperation wait, IOperation release) => (Functions.Nested(wait) ?? Functions.Root(wait)).Descendants().Any(operation =>
        operation is IAwaitOperation && operation.Syntax.SpanStart > wait.Syntax.Span.End && operation.Syntax.Span.End < release.Syntax.SpanStart);
}
