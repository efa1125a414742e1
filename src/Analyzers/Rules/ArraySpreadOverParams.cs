using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>An array of references is silently spread over a params parameter of objects where the array itself was meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArraySpreadOverParams() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER003";

    /// <summary>The property of a diagnostic whose array becomes text, in which it would be the name of its type.</summary>
    public const string BecomesText = nameof(BecomesText);

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Pass the array as one value",
        "'{0}' takes the elements of {1} as separate values: {2}",
        Family.Spread,
        Promise.Likely,
        "A params parameter of objects takes an array of references as its own array. The call compiles, and the elements of the array become separate values where one value was expected.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (SpreadArrays.Find(call) is not { } argument) return;
        if (SpreadSinks.Wrong(call, argument, operation.Compilation) is not { } spread || Functions.IsInExpressionTree(call)) return;

        var array = Operations.AsWritten(argument.Value);
        operation.Report(
            Rule,
            array.Syntax.GetLocation(),
            spread.IsCertain ? Promise.Certain : Promise.Likely,
            spread.BecomesText ? ImmutableDictionary<string, string?>.Empty.Add(BecomesText, "true") : null,
            Words.Name(call.TargetMethod),
            Words.Quote(array),
            spread.Consequence);
    }
}
