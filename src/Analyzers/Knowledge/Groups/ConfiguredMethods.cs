using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>Methods that an option names as <c>Namespace.Type.Method</c>.</summary>
public static class ConfiguredMethods
{
    static readonly SymbolDisplayFormat FullName = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>Whether an option names a method.</summary>
    public static bool Include(ImmutableArray<string> names, IMethodSymbol method) =>
        !names.IsEmpty && names.Any(name => name.EndsWith("." + method.Name, StringComparison.Ordinal) && name == method.ContainingType.ToDisplayString(FullName) + "." + method.Name);
}
