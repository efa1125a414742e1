using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A collection for one thread at a time, changed by code that runs several times at once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsynchronizedCollection() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER302";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Do not let several operations change one collection",
        "'{0}' is a {1}, which only one thread at a time may change, and '{2}' runs this several times at once: {3}",
        Family.State,
        Promise.Certain,
        "Operations that were started together go on at the same time, on any thread. Two that add to one List lose elements, leave null in it or throw; two that change one Dictionary may spin forever.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        var call = (IInvocationOperation)operation.Operation;
        foreach (var code in ConcurrentCode.Of(call, context))
        {
            var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            foreach (var place in code.Operations)
            {
                if (Changed(place.Operation) is not { } collection || !CollectionMembers.IsForOneThread(collection.Type)) continue;
                if (SharedVariable.Of(collection, place, code) is not { } variable || !code.IsShared(variable) || !seen.Add(variable) || IsSaidToBeSafe(collection, context)) continue;
                Report(operation, context, code, place, collection);
            }
        }
    }

    // list.Add(x), map[key] = x, map[key] += x
    static IOperation? Changed(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { } instance, TargetMethod: var method } => method.Fills || method.Empties || CollectionMembers.Replaces.Has(method.Name) ? instance : null,
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } } => CollectionShapes.ShapeOf(instance.Type) == CollectionShape.Map ? instance : null,
        _ => null,
    };

    static bool IsSaidToBeSafe(IOperation collection, RuleContext context) =>
        context.OptionsAt(collection).ThreadSafeTypes is { IsEmpty: false } types && types.Contains(collection.Type!.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Split('<')[0]);

    static void Report(OperationAnalysisContext operation, RuleContext context, ConcurrentCode code, ConcurrentOperation place, IOperation collection)
    {
        var severity = place.IsOnThreads || !OneThread.MayBe(place.Operation, context) ? Promise.Certain : Promise.Likely;
        // What runs may stand in another method; an editor shows what lies in the place that the rule was called for.
        var isHere = code.Call.Syntax.Span.Contains(place.Operation.Syntax.Span);
        var location = isHere ? Words.Place(place.Operation) : Words.Place(code.Call);
        operation.Report(Rule, location, severity, isHere ? null : [place.Operation.Syntax.GetLocation()],
            Words.Short(collection.Syntax), collection.Type!.Name, Words.Name(code.Call.TargetMethod), Remedy(code, collection));
    }

    static string Remedy(ConcurrentCode code, IOperation collection) =>
        code.Call.TargetMethod.IsLinq ? "return the values, and take them from the group"
        : CollectionShapes.ShapeOf(collection.Type) == CollectionShape.Map ? "use a ConcurrentDictionary, or a lock"
        : "use a concurrent collection, or a lock";
}
