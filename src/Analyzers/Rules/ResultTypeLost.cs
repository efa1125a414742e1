using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Tasks with results of different types go into one <c>Gather.All</c>, which then has no results.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultTypeLost() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER404";

    /// <summary>How many tasks Gather.Tuple takes at most.</summary>
    const int LargestTuple = 8;

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Keep results of different types in a tuple",
        "'{0}' has no results here, because the tasks have results of different types: 'Gather.Tuple' keeps them",
        Family.Outcome,
        Promise.Likely,
        "Gather.All gives an array, so its tasks must agree on one result type. With different ones it binds to the overload for tasks without results.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, ParamsBinding.Kinds);

    static void Analyze(OperationAnalysisContext operation)
    {
        if (ParamsBinding.Argument(operation.Operation) is not { Parent: IInvocationOperation { TargetMethod: { Name: "All", IsGenericMethod: false } method } call } argument) return;
        if (!KnownTypes.Gather.Is(method.ContainingType)) return;
        var results = ParamsBinding.Elements(argument).Select(element => ResultOf(element.Type)).ToList();
        if (results.Count is < 2 or > LargestTuple || results.Any(result => result is null)) return;
        if (results.Skip(1).All(result => SymbolEqualityComparer.Default.Equals(result, results[0]))) return;

        operation.Report(Diagnostic.Create(Rule, Words.Place(call), Words.Name(method)));
    }

    static ITypeSymbol? ResultOf(ITypeSymbol? task) =>
        KnownTypes.TaskOfT.Is(task) ? ((INamedTypeSymbol)task!).TypeArguments[0] : null;
}
