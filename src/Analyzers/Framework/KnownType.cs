using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>
/// A library type that rules ask about, known by its full name. Nothing is looked up in the references: most compilations have
/// two hundred of them, and to search them all for forty types cost more than all the rules together.
/// </summary>
public sealed class KnownType
{
    readonly string metadataName;
    readonly string name;
    readonly int arity;

    // From the inside out, as a symbol gives them.
    readonly string[] namespaces;

    /// <param name="metadataName">The name as metadata has it: <c>Namespace.Type`1</c>, of a type that is not nested.</param>
    public KnownType(string metadataName)
    {
        this.metadataName = metadataName;
        var parts = metadataName.Split('.');
        var last = parts[parts.Length - 1].Split('`');
        (name, arity) = (last[0], last.Length == 1 ? 0 : int.Parse(last[1]));
        namespaces = parts.Take(parts.Length - 1).Reverse().ToArray();
    }

    /// <summary>Whether a type is this one, constructed or not. A type that could not be found is none.</summary>
    public bool Is(ITypeSymbol? type) =>
        type is not null && type.Name == name && type is INamedTypeSymbol { TypeKind: not TypeKind.Error, ContainingType: null } named && named.Arity == arity && IsIn(named.ContainingNamespace);

    /// <summary>The type itself, for a fix that has to build something of it: the compilation's own before a public one of its references, or null.</summary>
    public INamedTypeSymbol? In(Compilation compilation)
    {
        var found = compilation.GetTypesByMetadataName(metadataName);
        return found.FirstOrDefault(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            ?? found.FirstOrDefault(type => type.DeclaredAccessibility == Accessibility.Public);
    }

    /// <summary>Whether the type has a member of a name in the framework of a compilation. For what is asked rarely, as of a suspect.</summary>
    public bool Has(Compilation compilation, string member) => In(compilation)?.GetMembers(member).IsEmpty == false;

    bool IsIn(INamespaceSymbol? space)
    {
        foreach (var expected in namespaces)
        {
            if (space?.Name != expected) return false;
            space = space.ContainingNamespace;
        }

        return space is { IsGlobalNamespace: true };
    }
}
