using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A semaphore that each operation makes for itself: nobody else can wait for it, so it limits nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SemaphoreNotShared() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER507";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Share the semaphore that limits the operations",
        "'{0}' limits nothing: each call of this {1} makes one of its own, and nobody else waits for it; make it once, outside",
        Family.Scale,
        Promise.Likely,
        "A semaphore limits those who wait for the same one. A local that only the function itself waits for is new in each operation, so all of them run at once.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.VariableDeclarator);

    static void Analyze(OperationAnalysisContext operation)
    {
        if (operation.Operation is not IVariableDeclaratorOperation { Symbol: var local } declarator || !KnownTypes.SemaphoreSlim.Is(local.Type)) return;
        if (Operations.Plain(declarator.GetVariableInitializer()?.Value) is not IObjectCreationOperation creation || IsSignal(creation)) return;
        if (!OwnSemaphore.IsHeldInPlace(local, declarator)) return;

        operation.Report(Rule, local.Locations[0], local.Name, Functions.Describe(declarator, operation.ContainingSymbol));
    }

    // One that starts empty is there to be released by somebody.
    static bool IsSignal(IObjectCreationOperation creation) => creation.Arguments.Any(argument => argument.Parameter?.Ordinal == 0 && argument.Value.ConstantValue is { HasValue: true, Value: 0 });
}
