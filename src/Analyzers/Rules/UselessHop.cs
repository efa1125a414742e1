using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Task.Run around a group of tasks that run already: a thread is asked to do nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UselessHop() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER506";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await the group without Task.Run",
        "'{0}' runs nothing here: the tasks in {1} run already, so await '{2}' itself",
        Family.Scale,
        Promise.Likely,
        "A group over tasks that were started before has nothing to compute. Task.Run takes a thread of the pool to make the group, and gives it back at once.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (!call.TargetMethod.IsTaskRun || call.Arguments.Length != 1 || LambdaResults.Lambda(call.Arguments[0].Value) is not { } lambda) return;
        if (Group(lambda) is not { } group || !group.Arguments.SelectMany(argument => ParamsBinding.IsExpanded(argument) ? ParamsBinding.Elements(argument) : [argument.Value]).All(IsStarted)) return;

        operation.Report(Rule, Words.Place(call), Words.Name(call.TargetMethod), Words.Operands(group), Words.Name(group.TargetMethod));
    }

    // () => Task.WhenAll(tasks), async () => await Task.WhenAll(tasks)
    static IInvocationOperation? Group(IAnonymousFunctionOperation lambda)
    {
        var only = LambdaResults.Only(lambda) ?? (lambda.Body.Operations.FirstOrDefault() as IExpressionStatementOperation is { IsImplicit: true } statement ? statement.Operation : null);
        var group = only is IAwaitOperation awaited ? awaited.Operation : only;
        return group is not null && TaskMembers.Awaited(group) is IInvocationOperation { TargetMethod.IsWhenAll: true } found ? found : null;
    }

    // A variable with a list, an array or a task. A query in a variable would be run by the group, on the other thread.
    static bool IsStarted(IOperation member) => Operations.Plain(member) is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation
        && (Awaitables.IsTask(Operations.Plain(member)!.Type) || Operations.Plain(member)!.Type is IArrayTypeSymbol || TaskCollections.IsOfTheFramework(Operations.Plain(member)!.Type) && Operations.Plain(member)!.Type is { TypeKind: TypeKind.Class });
}
