using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What happens too early when a group is returned out of a block: its end, which somebody wrote to come after the work.</summary>
/// <param name="isCertain">Whether the group certainly suffers from it.</param>
/// <param name="scope">The block that it leaves, as a message names it.</param>
/// <param name="consequence">What its end does while the group goes on.</param>
public sealed class ScopeExit(bool isCertain, string scope, string consequence)
{
    public bool IsCertain => isCertain;
    public string Scope => scope;
    public string Consequence => consequence;

    /// <summary>The worst of what happens when a group is returned at a place, or null where every block may end before the group.</summary>
    public static ScopeExit? Of(IReadOnlyList<IOperation> scopes, IOperation returned, IInvocationOperation group, RuleContext context)
    {
        var work = new StartedWork(returned, context);
        var exits = scopes.SelectMany(scope => scope switch
        {
            ILockOperation => work.StartsTasks ? [new ScopeExit(false, "lock", $"the lock is released before {Words.Operands(group)} complete")] : [],
            ITryOperation attempt => OfTry(attempt, returned, group, work, context),
            var holding => Disposables.Resources(holding).SelectMany(resource => OfResource("using", resource.Variable, resource.Value.Type, group, work)),
        }).ToList();
        return exits.FirstOrDefault(exit => exit.IsCertain) ?? exits.FirstOrDefault();
    }

    static IEnumerable<ScopeExit> OfTry(ITryOperation attempt, IOperation returned, IInvocationOperation group, StartedWork work, RuleContext context)
    {
        foreach (var disposed in Scopes.DisposedInFinally(attempt))
            foreach (var exit in OfResource("try", Operations.Variable(disposed), Operations.Plain(disposed)?.Type, group, work)) yield return exit;
        foreach (var semaphore in TryFinally.ReleasedSemaphores(attempt))
            yield return new ScopeExit(false, "try", $"the finally releases '{Operations.Variable(semaphore)?.Name}' before {Words.Operands(group)} complete");
        if (!attempt.Body.Syntax.Span.Contains(returned.Syntax.Span) || !attempt.Catches.Any(clause => Scopes.HandlesFailures(clause))) yield break;
        var isCertain = Scopes.CannotThrow(attempt.Body, context);
        yield return new ScopeExit(isCertain, "try", $"the catch {(isCertain ? "does not" : "may not")} see the exceptions of {Words.Operands(group)}");
    }

    static IEnumerable<ScopeExit> OfResource(string scope, ISymbol? variable, ITypeSymbol? type, IInvocationOperation group, StartedWork work)
    {
        if (variable is null || work.UseOf(variable) is not { } use) yield break;
        var isCertain = use.IsDirect && Disposables.EndsAtOnce(type);
        yield return new ScopeExit(isCertain, scope, $"'{variable.Name}' {(isCertain ? "is" : "may be")} disposed before {Words.Operands(group)} complete");
    }
}
