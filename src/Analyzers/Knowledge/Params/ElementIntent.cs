using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Whether a collection that became one element of a params parameter was meant to.</summary>
public static class ElementIntent
{
    /// <summary>Whether a params parameter takes values of any type: objects, or a type that is inferred. The cheap test in front of every other.</summary>
    public static bool MayTakeAnything(IParameterSymbol parameter) =>
        ParamsBinding.ElementType(parameter) is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic }
        || ParamsBinding.ElementType(parameter.OriginalDefinition) is ITypeParameterSymbol { DeclaringMethod: not null };

    /// <summary>Whether a params parameter took a collection only because it takes everything: objects, or a type inferred from it.</summary>
    public static bool TakesAnything(IParameterSymbol parameter, IOperation element) =>
        Sequences.ElementType(element.Type) is not null
        && ParamsBinding.ElementType(parameter) is { } taken
        && (taken.SpecialType == SpecialType.System_Object
            || (ParamsBinding.ElementType(parameter.OriginalDefinition) is ITypeParameterSymbol { DeclaringMethod: not null } && SymbolEqualityComparer.Default.Equals(taken, element.Type)));

    /// <summary>
    /// Whether the code says that it wants the collection itself: by its type argument, by another argument of its kind, or by what
    /// it does with a result of that type.
    /// </summary>
    public static bool MeansTheCollection(IArgumentOperation argument, IMethodSymbol method, ITypeSymbol? collection)
    {
        if (argument.Parent!.Syntax is InvocationExpressionSyntax { Expression: GenericNameSyntax or MemberAccessExpressionSyntax { Name: GenericNameSyntax } }) return true;
        if (Calls.Arguments(argument.Parent).Any(other => other != argument && IsOfItsKind(other, argument.Parameter!, collection))) return true;
        return method.IsGenericMethod && Mentions(method.OriginalDefinition.ReturnType, method.OriginalDefinition) && !IsForgotten(argument.Parent);
    }

    /// <summary>
    /// Whether a method that takes any objects says by its name that it takes several, and so that a sequence is the sum of its elements.
    /// </summary>
    public static bool IsNamedAfterSeveral(IMethodSymbol method)
    {
        var name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - "Async".Length) : method.Name;
        return name.EndsWith("Range", StringComparison.Ordinal) || name.EndsWith("Many", StringComparison.Ordinal);
    }

    // list.IsOneOf(other), with IsOneOf<T>(this T value, params T[] candidates): the receiver says what one candidate is. Where there
    // is no T, it says so by its type.
    static bool IsOfItsKind(IArgumentOperation other, IParameterSymbol parameters, ITypeSymbol? collection) =>
        other is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter }
        && (ParamsBinding.ElementType(parameters.OriginalDefinition) is ITypeParameterSymbol { DeclaringMethod: { } method }
            ? Mentions(parameter.OriginalDefinition.Type, method)
            : parameter.Type.SpecialType == SpecialType.System_Object && SymbolEqualityComparer.Default.Equals(Operations.AsWritten(other.Value).Type, collection));

    // Nobody looks at the elements of the result: it stands as a statement, or only their number is asked for, or one that is not there.
    static bool IsForgotten(IOperation result) => result.Parent switch
    {
        IExpressionStatementOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local, Syntax.Parent: VariableDeclarationSyntax { Type.IsVar: true } } } =>
            Locals.MentionsOf(local, result) is { Count: > 0 } mentions && mentions.All(IsCounted),
        _ => IsCounted(result),
    };

    static bool IsCounted(IOperation collection) => collection.Parent switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } index } => index[0].Value.ConstantValue is { HasValue: true, Value: > 0 },
        IConversionOperation { IsImplicit: true, Parent: IArgumentOperation { Parent: IInvocationOperation count } } => LinqOperators.IsCount(count),
        var parent => CollectionMembers.IsCount(parent),
    };

    static bool Mentions(ITypeSymbol type, IMethodSymbol method) => type switch
    {
        ITypeParameterSymbol parameter => SymbolEqualityComparer.Default.Equals(parameter.DeclaringMethod, method),
        IArrayTypeSymbol array => Mentions(array.ElementType, method),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, method)),
        _ => false,
    };
}
