using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A group that is awaited in the loop that fills it: each turn waits for its own task, and for all before it again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GroupAwaitedInsideItsLoop() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER501";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await the group behind its loop",
        "Each turn of the loop waits for the task that it has just put into '{0}', so nothing runs at the same time: await '{1}' behind the loop",
        Family.Scale,
        Promise.Likely,
        "An await of the group in the loop that fills its list makes the loop wait in each turn. The operations run one after the other, and the group is looked at anew each time, all of it.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.Await);

    static void Analyze(OperationAnalysisContext operation)
    {
        var wait = (IAwaitOperation)operation.Operation;
        if (TaskMembers.Awaited(wait.Operation) is not IInvocationOperation { TargetMethod.IsWhenAll: true, Arguments: { Length: 1 } arguments } group) return;
        if (Race.Uncopied(arguments[0].Value) is not ILocalReferenceOperation { Local: var list } || wait.Parent is not IExpressionStatementOperation { Parent: IBlockOperation { Parent: ILoopOperation loop } block } statement) return;
        if (!IsFilledOnlyIn(block, statement, list, loop)) return;

        operation.Report(Diagnostic.Create(Rule, Words.Place(group), list.Name, Words.Name(group.TargetMethod)));
    }

    // Declared outside of the loop, and in it filled by statements ahead of the await, and nothing else.
    static bool IsFilledOnlyIn(IBlockOperation block, IOperation statement, ILocalSymbol list, ILoopOperation loop)
    {
        if (list.DeclaringSyntaxReferences.Any(declaration => loop.Syntax.Span.Contains(declaration.Span))) return false;
        var mentions = Mentions.Of(list, loop).Where(mention => loop.Syntax.Span.Contains(mention.Syntax.Span) && !statement.Syntax.Span.Contains(mention.Syntax.Span)).ToList();
        return mentions.Count > 0 && mentions.All(mention => mention.Parent is IInvocationOperation { TargetMethod.Fills: true, Parent: IExpressionStatementOperation { Parent: var home } } fill && fill.Instance == mention && home == block && fill.Syntax.SpanStart < statement.Syntax.SpanStart);
    }
}
