using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A group is kept in a local that is awaited on some paths only, or gets another task before it was awaited.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GroupNotAwaitedOnEveryPath() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER104";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await the group on every path",
        "'{0}' {1}: the group runs on, and its exceptions are lost",
        Family.Await,
        Promise.Likely,
        "A group that is awaited on one path only runs on by itself on the others, and so does one whose variable is given another task before somebody waited. Their exceptions show up, if at all, as unobserved ones.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        LocalDefinition.Register(start, (operation, definition) => Analyze(operation, definition, context));

    static void Analyze(OperationAnalysisContext operation, LocalDefinition candidate, RuleContext context)
    {
        var (definition, value, local) = (candidate.Operation, candidate.Value, candidate.Local);
        // With ?: or ?? the local may hold something else, which the same condition decides further down.
        if (Operations.AsWritten(value) is not IInvocationOperation || GroupCalls.Find(value, context) is not { } group) return;
        if (!Awaitables.IsAwaitable(local.Type)) return;
        if (DeadLocals.IsNeverObserved(local, definition, isCollection: false)) return;

        var uses = LocalUses.Of(local, definition);
        if (GroupPaths.From(definition, uses, group) is not { } paths) return;
        if (WhatIsSeen(paths, definition, uses) is not { } seen) return;
        if (OwnFailures.AreHandledBy(group)) return;
        operation.Report(Rule, Words.Place(group), local.Name, seen);
    }

    static string? WhatIsSeen(GroupPaths paths, IOperation definition, LocalUses uses)
    {
        if (paths.IsOverwritten && (!paths.IsObserved || (paths.IsOverwrittenByItself && !IsObservedInItsLoop(definition, uses)))) return "is assigned again before it is awaited";
        if (paths.IsLost && !paths.IsObserved) return "is not awaited after this assignment";
        return paths.IsLost && IsAssignedWhereDeclared(definition, uses.Local) && !IsObservedInALaterLoop(definition, uses) ? "is not awaited on every path" : null;
    }

    // while (attempts < 3) { try { await all; break; } catch { .. } } runs at least once, but the graph cannot tell.
    static bool IsObservedInALaterLoop(IOperation definition, LocalUses uses) =>
        uses.References.Any(reference => TaskUses.Of(reference) == TaskUse.Observation && LoopAround(reference) is { } loop && !loop.Syntax.Span.Contains(definition.Syntax.Span));

    static IOperation? LoopAround(IOperation operation)
    {
        var loop = operation.Parent;
        while (loop is not (ILoopOperation or null)) loop = loop.Parent;
        return loop;
    }

    // A loop that assigns and awaits mostly has a reason to know, on the first round, that there is nothing to await.
    static bool IsObservedInItsLoop(IOperation definition, LocalUses uses) =>
        LoopAround(definition) is not { } loop
        || uses.References.Any(reference => loop.Syntax.Span.Contains(reference.Syntax.Span) && TaskUses.Of(reference) == TaskUse.Observation);

    // What one condition assigns, the same condition awaits: the two are not compared.
    static bool IsAssignedWhereDeclared(IOperation definition, ILocalSymbol local) =>
        definition is IVariableDeclaratorOperation || definition.Parent?.Parent is IBlockOperation block && block.Locals.Contains(local, SymbolEqualityComparer.Default);
}
