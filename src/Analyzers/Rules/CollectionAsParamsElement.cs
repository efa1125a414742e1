using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A collection becomes ONE element of a params parameter where its elements were meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollectionAsParamsElement() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER001";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Pass the elements, not the collection as one of them",
        "'{0}' takes {1} as one element: {2}",
        Family.Spread,
        Promise.Certain,
        isEnabledByDefault: true,
        description: "A params parameter of objects, or of an inferred type, accepts a whole collection as a single element. The call compiles and works on the collection object instead of its elements.",
        helpLinkUri: HelpLink.For(Id));

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context.Types), ParamsBinding.Kinds);

    static void Analyze(OperationAnalysisContext operation, KnownTypes types)
    {
        if (ParamsBinding.Argument(operation.Operation) is not { Parameter: { } parameter } argument) return;
        if (Callee(argument.Parent) is not { } method) return;
        var elements = ParamsBinding.Elements(argument);
        if (SuspectIn(elements) is not { } suspect) return;

        if (TextSinks.Joins(method, types) && elements.FirstOrDefault(element => TextSinks.PrintsItsTypeName(element.Type)) is { } printed)
            Report(operation, method, printed, $"the text holds the name of its type, '{printed.Type!.Name}'");
        else if (elements.Count == 1 && TakesAnything(parameter, suspect) && !MeansTheCollection(argument, method)
            && SequenceOverloads.Find(method, parameter, Sequences.ElementType(suspect.Type)!, operation.ContainingSymbol, operation.Compilation) is not null)
            Report(operation, method, suspect, "pass its elements, or use the overload for sequences");
    }

    static void Report(OperationAnalysisContext operation, IMethodSymbol method, IOperation element, string consequence) =>
        operation.ReportDiagnostic(Diagnostic.Create(Rule, element.Syntax.GetLocation(), Words.Name(method), Words.Quote(element), consequence));

    static IMethodSymbol? Callee(IOperation? call) => call switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    static IOperation? SuspectIn(IEnumerable<IOperation> elements) =>
        elements.FirstOrDefault(element => Sequences.ElementType(element.Type) is not null || TextSinks.PrintsItsTypeName(element.Type));

    /// <summary>Whether a params parameter took a collection only because it takes everything: objects, or a type inferred from it.</summary>
    static bool TakesAnything(IParameterSymbol parameter, IOperation element) =>
        Sequences.ElementType(element.Type) is not null
        && ParamsBinding.ElementType(parameter) is { } taken
        && (taken.SpecialType == SpecialType.System_Object
            || (ParamsBinding.ElementType(parameter.OriginalDefinition) is ITypeParameterSymbol { DeclaringMethod: not null } && SymbolEqualityComparer.Default.Equals(taken, element.Type)));

    /// <summary>Whether the code says that it wants the collection itself: by its type argument, or by what it does with a result of that type.</summary>
    static bool MeansTheCollection(IArgumentOperation argument, IMethodSymbol method)
    {
        if (argument.Parent!.Syntax is InvocationExpressionSyntax { Expression: GenericNameSyntax or MemberAccessExpressionSyntax { Name: GenericNameSyntax } }) return true;
        return method.IsGenericMethod && Mentions(method.OriginalDefinition.ReturnType, method.OriginalDefinition) && argument.Parent.Parent is not IExpressionStatementOperation;
    }

    static bool Mentions(ITypeSymbol type, IMethodSymbol method) => type switch
    {
        ITypeParameterSymbol parameter => SymbolEqualityComparer.Default.Equals(parameter.DeclaringMethod, method),
        IArrayTypeSymbol array => Mentions(array.ElementType, method),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, method)),
        _ => false,
    };
}
