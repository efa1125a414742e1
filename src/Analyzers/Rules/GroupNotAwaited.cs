using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A group stands as a statement, or is compared where it stands: nobody waits for it, and its exceptions are lost.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GroupNotAwaited() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER101";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await the group",
        "'{0}' is not awaited: {1}",
        Family.Await,
        Promise.Certain,
        "A group that stands as a statement runs on by itself: the code after it works with unfinished data, and an exception shows up, if at all, as an unobserved one.");

    // Every un-awaited shape ends in an expression statement: block and arrow members, lambdas bound to Action, constructors,
    // accessors, top-level programs. Implicit ones included.
    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.ExpressionStatement);
        start.RegisterOperationAction(operation => AnalyzeComparison(operation, context), OperationKind.Binary, OperationKind.IsPattern);
    }

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        var statement = (IExpressionStatementOperation)operation.Operation;
        var discard = statement.Operation is ISimpleAssignmentOperation { Target: IDiscardOperation } assignment ? assignment : null;
        if (GroupCalls.Find(discard?.Value ?? statement.Operation, context) is not { } group) return;
        if (discard is not null && !IsMistaken(discard, group, context)) return;
        if (Functions.IsInExpressionTree(statement)) return;

        var function = Functions.Describe(statement, operation.ContainingSymbol);
        // Operations that report their own failures may be meant to run on by themselves.
        var losesExceptions = !OwnFailures.AreHandledBy(group);
        operation.Report(
            Rule,
            Words.Place(group),
            losesExceptions ? Promise.Certain : Promise.Likely,
            Words.Name(group.TargetMethod),
            Consequence(group, function, losesExceptions));
    }

    static void AnalyzeComparison(OperationAnalysisContext operation, RuleContext context)
    {
        if (ComparedGroups.In(operation.Operation, context) is not { } group) return;
        if (Functions.IsInExpressionTree(operation.Operation)) return;
        operation.Report(Rule, Words.Place(group), Words.Name(group.TargetMethod), $"what is compared is the task itself, and nothing waits for {Words.Operands(group)}");
    }

    // A discard says that nobody is meant to wait, unless the code behind it counts on the results.
    static bool IsMistaken(IOperation discard, IInvocationOperation group, RuleContext context) =>
        context.OptionsAt(discard).ReportDiscards || ElementResults.AreReadAfter(group, discard);

    static string Consequence(IInvocationOperation group, string function, bool losesExceptions) => Sequences.AsyncElementType(group.Type) is not null
        ? $"nobody reads the stream, so nothing waits for {Words.Operands(group)}"
        : $"the {function} goes on before {Words.Operands(group)} complete{(losesExceptions ? ", and their exceptions are lost" : "")}";
}
