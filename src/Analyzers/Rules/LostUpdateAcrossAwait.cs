using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A variable that code which runs several times at once reads, and writes only later: what others wrote in between is lost.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostUpdateAcrossAwait() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER301";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Do not let several operations update one variable",
        "'{0}' loses updates, since '{1}' runs this several times at once: {2}",
        Family.State,
        Promise.Certain,
        "In 'total += await F()' the variable is read before the await and written behind it. All operations that were started together have read the same old value, on one thread too, and the last one wins.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        foreach (var code in ConcurrentCode.Of((IInvocationOperation)operation.Operation, context))
        {
            var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            foreach (var place in code.Operations)
            {
                if (Target(place.Operation) is not { } target || Severity(place, target, context) is not { } severity) continue;
                if (SharedVariable.Of(target, place, code) is not { } variable || !code.IsShared(variable) || !seen.Add(variable)) continue;
                Report(operation, code, place, target, severity);
            }
        }
    }

    // x += .., x ??= .., x++, x = x + ..
    static IOperation? Target(IOperation operation) => operation switch
    {
        ICompoundAssignmentOperation update => update.Target,
        ICoalesceAssignmentOperation update => update.Target,
        IIncrementOrDecrementOperation step => step.Target,
        ISimpleAssignmentOperation update when update.Value.Descendants().Any(mention => Variables.AreSame(mention, update.Target)) => update.Target,
        _ => null,
    };

    // Across an await it is lost on one thread too. Without one two threads must meet, which those of a desktop do not behind an await.
    static DiagnosticSeverity? Severity(ConcurrentOperation place, IOperation target, RuleContext context)
    {
        if (Operations.Plain(target) is not (ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true })) return null;
        if (IsAcrossAwait(place.Operation)) return place.Operation is ICoalesceAssignmentOperation ? Promise.Likely : Promise.Certain;
        if (place.Operation is ICoalesceAssignmentOperation or ISimpleAssignmentOperation) return null;
        return place.IsOnThreads ? Promise.Certain : OneThread.MayBe(place.Operation, context) ? null : Promise.Likely;
    }

    static bool IsAcrossAwait(IOperation update) => Functions.OwnOperations(update).Any(operation => operation is IAwaitOperation);

    static void Report(OperationAnalysisContext operation, ConcurrentCode code, ConcurrentOperation place, IOperation target, DiagnosticSeverity severity)
    {
        var isHere = code.Call.Syntax.Span.Contains(place.Operation.Syntax.Span);
        operation.Report(Rule, isHere ? place.Operation.Syntax.GetLocation() : Words.Place(code.Call), severity, isHere ? null : [place.Operation.Syntax.GetLocation()],
            Words.Short(target.Syntax), Words.Name(code.Call.TargetMethod), Remedy(code, place));
    }

    static string Remedy(ConcurrentCode code, ConcurrentOperation place) =>
        !IsAcrossAwait(place.Operation) ? "use Interlocked, or a lock"
        : code.Call.TargetMethod.IsLinq ? "return the values, and take them from the group"
        : "await into a local first, then use Interlocked or a lock";
}
