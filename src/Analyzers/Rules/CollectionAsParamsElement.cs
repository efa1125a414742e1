using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A collection becomes ONE element of a params parameter where its elements were meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollectionAsParamsElement() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER001";

    /// <summary>The property of a diagnostic whose collection has to go, since its elements would be as wrong.</summary>
    public const string ElementsAreWrongToo = nameof(ElementsAreWrongToo);

    /// <summary>The property of a diagnostic that names the method to call instead.</summary>
    public const string Instead = nameof(Instead);

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Pass the elements, not the collection as one of them",
        "'{0}' takes {1} as one element: {2}",
        Family.Spread,
        Promise.Certain,
        "A params parameter of objects, or of an inferred type, accepts a whole collection as a single element. The call compiles and works on the collection object instead of its elements.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(operation => AnalyzeParams(operation, context), ParamsBinding.Kinds);
        start.RegisterOperationAction(AnalyzeObject, OperationKind.Invocation);
        start.RegisterOperationAction(AnalyzeRow, OperationKind.Attribute);
    }

    static void AnalyzeParams(OperationAnalysisContext operation, RuleContext context)
    {
        if (ParamsBinding.Argument(operation.Operation) is not { Parameter: { } parameter } argument) return;
        if (!ElementIntent.MayTakeAnything(parameter) || Calls.Callee(argument.Parent) is not { } method) return;
        var elements = ParamsBinding.Elements(argument);
        if (!elements.Any(IsSuspect) || ConfiguredMethods.Include(context.OptionsAt(argument).FlatteningSinks, method)) return;
        if (Functions.IsInExpressionTree(argument)) return;

        if (ElementSinks.InParams(argument, method, elements) is { } misuse)
            Report(operation, Words.Name(method), misuse);
        else if (elements.Count == 1 && SequenceSinks.Takes(argument, method, elements[0], operation.ContainingSymbol, operation.Compilation) is { } sequence)
            Report(operation, Words.Name(method), sequence);
    }

    static void AnalyzeObject(OperationAnalysisContext operation)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (ElementSinks.InObject(call) is { } misuse && !Functions.IsInExpressionTree(call)) Report(operation, Words.Name(call.TargetMethod), misuse);
    }

    static void AnalyzeRow(OperationAnalysisContext operation)
    {
        var attribute = (IAttributeOperation)operation.Operation;
        if (TestRows.OnlyArray(attribute, operation.ContainingSymbol, operation.Compilation) is { } array)
            Report(operation, attribute.Operation.Type!.Name, new Misuse(array, $"'{operation.ContainingSymbol.Name}' has more parameters than one, and the test fails"));
    }

    static bool IsSuspect(IOperation element) => Sequences.ElementType(element.Type) is not null || TextSinks.PrintsItsTypeName(element.Type);

    static void Report(OperationAnalysisContext operation, string name, Misuse misuse) => operation.Report(
        Rule,
        misuse.Element.Syntax.GetLocation(),
        misuse.IsCertain ? Promise.Certain : Promise.Likely,
        FactsForTheFix(misuse),
        name,
        Words.Quote(misuse.Element),
        misuse.Consequence);

    static ImmutableDictionary<string, string?> FactsForTheFix(Misuse misuse)
    {
        var facts = ImmutableDictionary<string, string?>.Empty;
        if (!misuse.ElementsAreMeant) facts = facts.Add(ElementsAreWrongToo, "true");
        return misuse.Instead is null ? facts : facts.Add(Instead, misuse.Instead);
    }
}
