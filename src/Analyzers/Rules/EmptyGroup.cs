using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A group is made of no operations: it waits for nothing, or throws.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyGroup() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER004";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Give the group its operations",
        "'{0}' {1}",
        Family.Spread,
        Promise.Certain,
        "A group without arguments, or over a list that is filled nowhere, compiles and is complete before anything has been done. Task.WhenAny without operations throws.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(operation => Analyze(operation, context), ParamsBinding.Kinds);
        start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
    }

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        if (ParamsBinding.Argument(operation.Operation) is not { Parent: IInvocationOperation call } argument) return;
        // A helper of somebody's own may well mean something without arguments.
        if (!GroupMembers.WaitsForSeveral(call, context) || GroupCalls.IsHelper(call.TargetMethod)) return;
        if (ParamsBinding.Elements(argument).Count > 0) return;

        // A returned empty group is a completed task by another name: odd, but what it says.
        Report(operation, call, "()", IsReturned(call) ? Promise.Likely : Promise.Certain);
    }

    // Task.WhenAny(new List<Task>()), and a local list that is filled nowhere.
    static void AnalyzeCall(OperationAnalysisContext operation)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (!call.TargetMethod.GathersTasks) return;
        if (!GroupEmptiness.IsEmpty(call) || (!call.TargetMethod.IsWhenAny && GroupEmptiness.IsSaidToBeEmpty(call))) return;

        Report(operation, call, $"({Words.Short(call.Arguments[0].Value.Syntax)})", Promise.Certain);
    }

    static void Report(OperationAnalysisContext operation, IInvocationOperation call, string arguments, DiagnosticSeverity severity) =>
        operation.Report(Rule, call.Syntax.GetLocation(), severity, Words.Name(call.TargetMethod) + arguments, Consequence(call, severity));

    static bool IsReturned(IInvocationOperation call) =>
        call.TargetMethod.IsWhenAll && call.Parent is IReturnOperation or IConversionOperation { Parent: IReturnOperation };

    static string Consequence(IInvocationOperation call, DiagnosticSeverity severity) => call.TargetMethod switch
    {
        { IsWhenAny: true } => "throws: there is no operation to wait for",
        _ when severity == Promise.Likely => "is a completed task: say 'Task.CompletedTask'",
        _ => "waits for nothing: pass the operations that it should wait for",
    };
}
