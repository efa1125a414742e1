using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>The results of tasks can no longer be asked for: of different types in one <c>Gather.All</c>, or in a variable that takes them for tasks without results.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultTypeLost() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER404";

    /// <summary>How many tasks Gather.Tuple takes at most.</summary>
    const int LargestTuple = 8;

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Keep the results of tasks in their type",
        "'{0}' {1}",
        Family.Outcome,
        Promise.Likely,
        "A List<Task> forgets that its tasks have results, and a cast must bring them back. Gather.All gives an array: with results of different types it binds to the overload for tasks without results.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(Analyze, ParamsBinding.Kinds);
        start.RegisterOperationAction(operation => AnalyzeCast(operation, context), OperationKind.PropertyReference, OperationKind.Await, OperationKind.Loop, OperationKind.Invocation);
    }

    static void AnalyzeCast(OperationAnalysisContext operation, RuleContext context)
    {
        if (ErasedResults.Of(operation.Operation, context) is not { } erased) return;
        var place = erased.Place is IForEachLoopOperation { Syntax: ForEachStatementSyntax loop } ? loop.Type.GetLocation() : erased.Place.Syntax.GetLocation();
        var type = erased.Task.ToMinimalDisplayString(operation.Operation.SemanticModel!, place.SourceSpan.Start);
        operation.Report(Rule, place, erased.Holder.Name, $"forgets that its tasks are of type '{type}', and this cast brings it back: declare it so");
    }

    static void Analyze(OperationAnalysisContext operation)
    {
        if (ParamsBinding.Argument(operation.Operation) is not { Parent: IInvocationOperation { TargetMethod: { Name: "All", IsGenericMethod: false } method } call } argument) return;
        if (!KnownTypes.Gather.Is(method.ContainingType)) return;
        var results = ParamsBinding.Elements(argument).Select(element => ResultOf(element.Type)).ToList();
        if (results.Count is < 2 or > LargestTuple || results.Any(result => result is null)) return;
        if (results.Skip(1).All(result => SymbolEqualityComparer.Default.Equals(result, results[0]))) return;

        operation.Report(Rule, Words.Place(call), Words.Name(method), "has no results here, because the tasks have results of different types: 'Gather.Tuple' keeps them");
    }

    static ITypeSymbol? ResultOf(ITypeSymbol? task) =>
        KnownTypes.TaskOfT.Is(task) ? ((INamedTypeSymbol)task!).TypeArguments[0] : null;
}
