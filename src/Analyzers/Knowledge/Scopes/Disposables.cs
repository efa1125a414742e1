using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What a using statement or declaration disposes.</summary>
public static class Disposables
{
    /// <summary>The resources of a using: each with the variable that holds it, if any, and the value.</summary>
    public static IEnumerable<(ISymbol? Variable, IOperation Value)> Resources(IOperation operation) => operation switch
    {
        IUsingOperation { Resources: IVariableDeclarationGroupOperation declarations } => Of(declarations),
        IUsingOperation { Resources: { } value } => [(Operations.Variable(value), value)],
        IUsingDeclarationOperation declaration => Of(declaration.DeclarationGroup),
        _ => [],
    };

    static IEnumerable<(ISymbol?, IOperation)> Of(IVariableDeclarationGroupOperation declarations) =>
        from declaration in declarations.Declarations
        from declarator in declaration.Declarators
        let value = declarator.GetVariableInitializer()?.Value
        where value is not null
        select ((ISymbol?)declarator.Symbol, value);

    /// <summary>
    /// Whether disposing a value of a type certainly does not wait for what is still going on with it. Types of the platform do
    /// not; a type of somebody else may, and then nothing is wrong.
    /// </summary>
    public static bool EndsAtOnce(ITypeSymbol? type)
    {
        for (; type is { SpecialType: SpecialType.None } && type.Name is not ("MarshalByRefObject" or "Component" or "Activity"); type = type.BaseType)
            if (type.TypeKind is TypeKind.Class or TypeKind.Struct && IsOfThePlatform(type.ContainingNamespace)) return true;
        return false;
    }

    /// <summary>
    /// Whether to dispose of a value is the way to stop what waits for it: of a timer it always is, of a socket or a pipe (null) where it
    /// is disposed by hand.
    /// </summary>
    public static bool? StopsWork(ITypeSymbol? type) => type switch
    {
        { Name: "PeriodicTimer" or "Timer" } => true,
        { Name: "HttpListener" } or { ContainingNamespace.Name: "Sockets" or "WebSockets" or "Pipes" } => null,
        _ => false,
    };

    static bool IsOfThePlatform(INamespaceSymbol? space)
    {
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer }) space = outer;
        return space is { Name: "System" };
    }
}
