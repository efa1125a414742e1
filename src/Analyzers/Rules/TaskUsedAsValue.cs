using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A task where its result was meant: as text, or compared with null.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaskUsedAsValue() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER406";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await the task whose result is meant",
        "'{0}' {1}: await {2}",
        Family.Outcome,
        Promise.Certain,
        "A task is not its result. As text it is the name of its type, System.Threading.Tasks.Task`1[..], and a task that was just started is never null, whatever its result will be.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(AnalyzeHole, OperationKind.Interpolation);
        start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
    }

    // $"{GetAsync()}"
    static void AnalyzeHole(OperationAnalysisContext operation)
    {
        var value = Operations.AsWritten(((IInterpolationOperation)operation.Operation).Expression);
        if (!Awaitables.IsTask(value.Type)) return;
        operation.Report(Rule, value.Syntax.GetLocation(), Words.Short(value.Syntax), "is a task, and its text is the name of its type", "it");
    }

    static void AnalyzeCall(OperationAnalysisContext operation)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String) AnalyzeText(operation, call);
        else if (call.TargetMethod.IsWhere) AnalyzeFilter(operation, call);
    }

    // string.Join(", ", ids.Select(i => GetAsync(i)))
    static void AnalyzeText(OperationAnalysisContext operation, IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not (nameof(string.Join) or nameof(string.Concat))) return;
        foreach (var value in call.Arguments.SelectMany(argument => ParamsBinding.IsExpanded(argument) ? ParamsBinding.Elements(argument) : [Operations.AsWritten(argument.Value)]))
        {
            if (!Awaitables.IsTask(value.Type) && !Awaitables.IsTask(Sequences.ElementType(value.Type))) continue;
            operation.Report(Rule, value.Syntax.GetLocation(), Words.Short(value.Syntax), "gives tasks, and their text is the name of their type", Awaitables.IsTask(value.Type) ? "it" : "'Task.WhenAll' of them");
        }
    }

    // ids.Select(i => GetAsync(i)).Where(t => t != null)
    static void AnalyzeFilter(OperationAnalysisContext operation, IInvocationOperation call)
    {
        if (LambdaResults.Lambda(call.Arguments[call.Arguments.Length - 1].Value) is not { } lambda || lambda.Symbol.Parameters.IsEmpty || !Awaitables.IsTask(lambda.Symbol.Parameters[0].Type)) return;
        if (LambdaResults.Only(lambda) is not { } question || TaskUses.NullQuestion(question) is not IParameterReferenceOperation { Parameter: var parameter } || !SymbolEqualityComparer.Default.Equals(parameter, lambda.Symbol.Parameters[0])) return;
        if (LazyTasks.Find(Operations.Receiver(call)) is not { } query || LazyTasks.TaskSelectors(query).FirstOrDefault() is not { } selector || !NeverGivesNull(selector)) return;
        operation.Report(Rule, question.Syntax.GetLocation(), parameter.Name, "is a task that was just started, and never null", "the tasks first, and filter their results");
    }

    // What an async function gives is there. A delegate, or a method that is only called so, may give null.
    static bool NeverGivesNull(IOperation selector) => LambdaResults.Lambda(selector) is { } lambda
        ? lambda.Symbol.IsAsync || (LambdaResults.Only(lambda) is IInvocationOperation { TargetMethod: var called } && NeverGivesNull(called))
        : selector is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } && NeverGivesNull(method);

    // Of a method of a library its name has to do.
    static bool NeverGivesNull(IMethodSymbol method) =>
        method.IsAsync || (method.MethodKind == MethodKind.Ordinary && method.DeclaringSyntaxReferences.IsEmpty && method.Name.EndsWith("Async", StringComparison.Ordinal));
}
