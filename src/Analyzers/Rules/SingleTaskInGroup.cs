using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A group of one task: to await the task itself says the same, without a group.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SingleTaskInGroup() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER207";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await a single task without a group",
        "'{0}' waits for one operation: await {1} itself",
        Family.Members,
        Promise.Likely,
        "A group of one makes a list, an array and a task more than the operation needs, and a reader looks for the others.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        GroupMembers.Register(start, context, Analyze);

    static void Analyze(OperationAnalysisContext operation, IInvocationOperation call)
    {
        if (!call.TargetMethod.IsWhenAll || !(IsAwaited(call) || IsReturned(call))) return;
        if (GroupMembers.OnlyMember(call) is not { } member || IsSaidByAnother(call) || IsUnwrapped(member) || call.Syntax.ContainsDirectives) return;

        operation.Report(Rule, call.Syntax.GetLocation(), Words.Name(call.TargetMethod), Words.Quote(member));
    }

    // Who blocks on the group has another mistake to mend first.
    static bool IsAwaited(IInvocationOperation call) => MemberPlaces.ForgetsResults(call) && call.Syntax.Ancestors().TakeWhile(node => node is ExpressionSyntax).Any(node => node is AwaitExpressionSyntax);

    static bool IsReturned(IOperation call) => KnownTypes.Task.Is(call.Type) && call.Parent is IReturnOperation;

    // CA1842 knows the params array, but not the params span that .NET 9 put before it.
    static bool IsSaidByAnother(IInvocationOperation call) => call.Arguments[0] is { ArgumentKind: ArgumentKind.ParamArray };

    // WhenAll(await dispatcher.InvokeAsync(..)) takes the task out of a task.
    static bool IsUnwrapped(IOperation member) => member is IAwaitOperation;
}
