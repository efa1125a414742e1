using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A lazy sequence of tasks is built and never enumerated: nothing runs at all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaskSequenceNeverEnumerated() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER102";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Enumerate the sequence of tasks",
        "The tasks of '{0}' never start: the sequence is lazy, and {1}",
        Family.Await,
        Promise.Certain,
        "Select starts its tasks when the sequence is enumerated. A sequence that is dropped, discarded or kept in a local that nobody reads starts nothing, and nothing says so.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(AnalyzeStatement, OperationKind.ExpressionStatement);
        start.RegisterOperationAction(AnalyzeDeclaration, OperationKind.VariableDeclarator);
    }

    static void AnalyzeStatement(OperationAnalysisContext operation)
    {
        var statement = (IExpressionStatementOperation)operation.Operation;
        var (value, local) = statement.Operation switch
        {
            ISimpleAssignmentOperation { Target: IDiscardOperation } discard => (discard.Value, null),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { IsDeclaration: false } reference } assignment => (assignment.Value, reference.Local),
            var dropped => (dropped, null),
        };
        Analyze(operation, value, local);
    }

    static void AnalyzeDeclaration(OperationAnalysisContext operation)
    {
        var declarator = (IVariableDeclaratorOperation)operation.Operation;
        if (declarator.GetVariableInitializer() is { } initializer) Analyze(operation, initializer.Value, declarator.Symbol);
    }

    static void Analyze(OperationAnalysisContext operation, IOperation value, ILocalSymbol? keptIn)
    {
        if ((LazyTasks.Find(value) ?? LazyTasks.FindNested(value)) is not { } query) return;
        if (keptIn is not null && !Locals.IsNeverRead(keptIn, operation.Operation)) return;
        if (Functions.IsInExpressionTree(operation.Operation)) return;

        var consequence = keptIn is null ? "nothing enumerates it" : $"'{keptIn.Name}' is never read";
        operation.Report(Rule, Words.Place(query), query.TargetMethod.Name, consequence);
    }
}
