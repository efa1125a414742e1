using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A member of a group may be null: the group throws before it waits, and leaves the other members behind.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NullTaskInGroup() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER206";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Put no null into a group",
        "'{0}' throws when {1} is null, and nobody waits for the others: pass a completed task instead",
        Family.Members,
        Promise.Certain,
        "Task.WhenAll and its relatives throw an ArgumentException when a member is null. The members that were started before are abandoned.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        GroupMembers.Register(start, context, Analyze);

    static void Analyze(OperationAnalysisContext operation, IInvocationOperation call)
    {
        if (!KnownTypes.Task.Is(call.TargetMethod.ContainingType)) return;
        foreach (var member in GroupMembers.Of(call))
            if (NullTasks.Of(member) is { } severity)
                operation.Report(Rule, member.Syntax.GetLocation(), severity, Words.Name(call.TargetMethod), Words.Quote(member));
    }
}
