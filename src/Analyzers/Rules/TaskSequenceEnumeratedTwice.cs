using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A lazy sequence of tasks is enumerated twice on one path: everything is started again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaskSequenceEnumeratedTwice() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER203";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Enumerate the sequence of tasks once",
        "'{0}' is enumerated twice, the second time by '{1}', and each time starts its tasks again: keep them in a list",
        Family.Members,
        Promise.Certain,
        isEnabledByDefault: true,
        description: "Select starts its tasks whenever the sequence is enumerated. Going through it a second time does all the work again, and gives other tasks than the first time.",
        helpLinkUri: HelpLink.For(Id));

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        // Without LINQ in the references there is no lazy sequence of tasks.
        start.RegisterOperationAction(operation => AnalyzeAssignment(operation, context), OperationKind.ExpressionStatement);
        start.RegisterOperationAction(operation => AnalyzeDeclaration(operation, context), OperationKind.VariableDeclarator);
    }

    static void AnalyzeAssignment(OperationAnalysisContext operation, RuleContext context)
    {
        if (((IExpressionStatementOperation)operation.Operation).Operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { IsDeclaration: false } target } assignment)
            Analyze(operation, assignment, assignment.Value, target.Local, context);
    }

    static void AnalyzeDeclaration(OperationAnalysisContext operation, RuleContext context)
    {
        var declarator = (IVariableDeclaratorOperation)operation.Operation;
        if (declarator.GetVariableInitializer() is { } initializer) Analyze(operation, declarator, initializer.Value, declarator.Symbol, context);
    }

    static void Analyze(OperationAnalysisContext operation, IOperation definition, IOperation value, ILocalSymbol local, RuleContext context)
    {
        if (LazyTasks.Find(value) is not { } query) return;
        // A query over tasks that are there already finds the same ones again.
        if (!StartedTasks.StartedBy(query)) return;
        if (SecondEnumeration.Find(definition, local, context) is not { } second) return;
        operation.ReportDiagnostic(Diagnostic.Create(Rule, Words.Place(query), local.Name, second));
    }
}
