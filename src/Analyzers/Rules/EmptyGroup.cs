using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A group is made of no operations: it waits for nothing, or throws.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyGroup() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER004";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Give the group its operations",
        "'{0}()' {1}",
        Family.Spread,
        Promise.Certain,
        isEnabledByDefault: true,
        description: "A group without arguments compiles, and is complete before anything has been done. Task.WhenAny without arguments throws.",
        helpLinkUri: HelpLink.For(Id));

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), ParamsBinding.Kinds);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        if (ParamsBinding.Argument(operation.Operation) is not { Parent: IInvocationOperation call } argument) return;
        if (!GroupMembers.WaitsForSeveral(call, context)) return;
        if (ParamsBinding.Elements(argument).Count > 0) return;

        // A returned empty group is a completed task by another name: odd, but what it says.
        var severity = IsReturned(call) ? Promise.Likely : Promise.Certain;
        operation.Report(Diagnostic.Create(Rule, call.Syntax.GetLocation(), severity, additionalLocations: null, properties: null, Words.Name(call.TargetMethod), Consequence(call, severity)));
    }

    static bool IsReturned(IInvocationOperation call) =>
        call.TargetMethod.Name == "WhenAll" && call.Parent is IReturnOperation or IConversionOperation { Parent: IReturnOperation };

    static string Consequence(IInvocationOperation call, DiagnosticSeverity severity) => call.TargetMethod.Name switch
    {
        "WhenAny" => "throws: there is no operation to wait for",
        _ when severity == Promise.Likely => "is a completed task: say 'Task.CompletedTask'",
        _ => "waits for nothing: pass the operations that it should wait for",
    };
}
