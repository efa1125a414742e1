using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A lazy query that is returned out of a lock: it is gone through when the lock is over.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SequenceEscapesLock() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER505";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Go through the query under its lock",
        "This query is gone through when the lock is over, and '{0}' may change by then: return a list",
        Family.Scale,
        Promise.Likely,
        "A query runs when somebody goes through it, which is after the function has returned and the lock is released. What the lock was for, a collection that does not change meanwhile, is lost.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.Return);

    static void Analyze(OperationAnalysisContext operation)
    {
        var statement = (IReturnOperation)operation.Operation;
        if (Operations.Plain(statement.ReturnedValue) is not IInvocationOperation query || !LazyTasks.IsQuery(query) || !IsInLock(statement)) return;
        if (Source(query) is not IFieldReferenceOperation { Field: { IsConst: false } field } source || CollectionMembers.IsImmutable(field.Type) || !TaskCollections.IsOfTheFramework(field.Type)) return;

        operation.Report(Rule, query.Syntax.GetLocation(), Words.Short(source.Syntax));
    }

    static bool IsInLock(IOperation statement)
    {
        for (var parent = statement.Parent; parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
            if (parent is ILockOperation) return true;
        return false;
    }

    // The collection at the start of a chain of lazy operators.
    static IOperation? Source(IInvocationOperation query)
    {
        var source = Operations.Plain(Operations.Receiver(query));
        while (source is IInvocationOperation call && LazyTasks.IsQuery(call)) source = Operations.Plain(Operations.Receiver(call));
        return source is IPropertyReferenceOperation half && CollectionMembers.IsHalf(half) ? Operations.Plain(half.Instance) : source;
    }
}
