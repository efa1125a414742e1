using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A cancellation token becomes one of the values of a params parameter, although the method has an overload that takes a token.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenAsParamsElement() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER002";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Pass the token beside the values, not as one of them",
        "'{0}' takes the token {1} as one of its values: use the overload with a CancellationToken, which takes the values as a collection",
        Family.Spread,
        Promise.Certain,
        "A params parameter of objects accepts a cancellation token behind the values. The call compiles, cannot be cancelled, and has a value more than was meant.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, ParamsBinding.Kinds);

    static void Analyze(OperationAnalysisContext operation)
    {
        if (ParamsBinding.Argument(operation.Operation) is not { Parameter: { } parameter } argument) return;
        if (ParamsBinding.ElementType(parameter)?.SpecialType != SpecialType.System_Object) return;
        var elements = ParamsBinding.Elements(argument);
        if (elements.FirstOrDefault(element => KnownTypes.CancellationToken.Is(element.Type)) is not { } token) return;
        if (Calls.Callee(argument.Parent) is not { } method) return;
        if (EntityFramework.TakesTrailingToken(method) && elements[elements.Count - 1] == token) return;
        if (StandsForAnyToken(token) || Functions.IsInExpressionTree(token)) return;
        if (TokenOverloads.Find(method, parameter, operation.ContainingSymbol, operation.Compilation) is null) return;

        operation.Report(Rule, token.Syntax.GetLocation(), Words.Name(method), Words.Quote(token));
    }

    /// <summary>Whether a value is a matcher of a mocking library: the call is a description of calls that are made elsewhere.</summary>
    static bool StandsForAnyToken(IOperation token) => token switch
    {
        IInvocationOperation matcher => IsMatcher(matcher.TargetMethod.ContainingType),
        IMemberReferenceOperation matcher => IsMatcher(matcher.Member.ContainingType),
        _ => false,
    };

    // Arg.Any<CancellationToken>() of NSubstitute, It.IsAny<..>() of Moq, A<..>._ of FakeItEasy.
    static bool IsMatcher(INamedTypeSymbol type) => type is { Name: "Arg" or "It" or "A", ContainingNamespace: { Name: "NSubstitute" or "Moq" or "FakeItEasy", ContainingNamespace.IsGlobalNamespace: true } };
}
