using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A task is started beside the members of a group, but is not in the group nor anywhere else.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaskLeftOutOfGroup() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER204";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Put every started task into its group",
        "'{0}' {1} started beside the tasks of '{2}' and left out of it: nothing waits for {3}",
        Family.Members,
        Promise.Certain,
        "A task was added to the ones that run side by side, but not to the group that waits for them. The function ends before it, and its exception is lost.");

    // The group, although the local is what was forgotten: groups whose members are written one by one are rare, and the list is where it is missing.
    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        GroupMembers.Register(start, context, (operation, call) => Analyze(operation, call, context));

    static void Analyze(OperationAnalysisContext operation, IInvocationOperation call, RuleContext context)
    {
        var leftOut = LeftOutTasks.Beside(call, context);
        if (leftOut.Count == 0) return;

        var names = string.Join("' and '", leftOut.Select(local => local.Name));
        operation.Report(
            Rule,
            Words.Place(call, operation.Operation),
            leftOut.All(local => HandlesItsFailures(local, call)) ? Promise.Likely : Promise.Certain,
            leftOut.Select(local => local.Locations[0]),
            names,
            leftOut.Count == 1 ? "is" : "are",
            Words.Name(call.TargetMethod),
            leftOut.Count == 1 ? "it" : "them");
    }

    // A task that reports its own failures may be meant to run on by itself.
    static bool HandlesItsFailures(ILocalSymbol task, IOperation within) => Mentions.Initializer(task, within) is { } start && OwnFailures.AreHandledBy(start);
}
