using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>
/// The library types that rules ask about, resolved once per compilation and shared by all rules.
/// A type that the compilation does not reference is null, and no symbol ever equals null: comparing with
/// <see cref="Is(ITypeSymbol?, INamedTypeSymbol?)"/> needs no check.
/// </summary>
public sealed class KnownTypes
{
    static readonly ConditionalWeakTable<Compilation, KnownTypes> Shared = new();

    readonly Compilation compilation;

    KnownTypes(Compilation compilation)
    {
        this.compilation = compilation;
        Task = Find("System.Threading.Tasks.Task");
        TaskOfT = Find("System.Threading.Tasks.Task`1");
        TaskFactory = Find("System.Threading.Tasks.TaskFactory");
        TaskFactoryOfT = Find("System.Threading.Tasks.TaskFactory`1");
        ValueTask = Find("System.Threading.Tasks.ValueTask");
        ValueTaskOfT = Find("System.Threading.Tasks.ValueTask`1");
        Parallel = Find("System.Threading.Tasks.Parallel");
        Enumerable = Find("System.Linq.Enumerable");
        AsyncEnumerable = Find("System.Linq.AsyncEnumerable");
        ParallelEnumerable = Find("System.Linq.ParallelEnumerable");
        ListOfT = Find("System.Collections.Generic.List`1");
        ImmutableListOfT = Find("System.Collections.Immutable.ImmutableList`1");
        StringBuilder = Find("System.Text.StringBuilder");
        Expression = Find("System.Linq.Expressions.Expression`1");
        CancellationToken = Find("System.Threading.CancellationToken");
        SemaphoreSlim = Find("System.Threading.SemaphoreSlim");
        Gather = Find("AsyncGather.Gather");
        UniTask = Find("Cysharp.Threading.Tasks.UniTask");
        ValueTaskEx = Find("ValueTaskSupplement.ValueTaskEx");
    }

    public INamedTypeSymbol? Task { get; }
    public INamedTypeSymbol? TaskOfT { get; }
    public INamedTypeSymbol? TaskFactory { get; }
    public INamedTypeSymbol? TaskFactoryOfT { get; }
    public INamedTypeSymbol? ValueTask { get; }
    public INamedTypeSymbol? ValueTaskOfT { get; }
    public INamedTypeSymbol? Parallel { get; }
    public INamedTypeSymbol? Enumerable { get; }
    public INamedTypeSymbol? AsyncEnumerable { get; }
    public INamedTypeSymbol? ParallelEnumerable { get; }
    public INamedTypeSymbol? ListOfT { get; }
    public INamedTypeSymbol? ImmutableListOfT { get; }
    public INamedTypeSymbol? StringBuilder { get; }
    public INamedTypeSymbol? Expression { get; }
    public INamedTypeSymbol? CancellationToken { get; }
    public INamedTypeSymbol? SemaphoreSlim { get; }

    /// <summary>The group functions of our own runtime library.</summary>
    public INamedTypeSymbol? Gather { get; }

    /// <summary>Unity's task type, whose static WhenAll and WhenAny are groups.</summary>
    public INamedTypeSymbol? UniTask { get; }

    /// <summary>WhenAll and WhenAny for value tasks, from the package ValueTaskSupplement.</summary>
    public INamedTypeSymbol? ValueTaskEx { get; }

    public static KnownTypes Of(Compilation compilation) => Shared.GetValue(compilation, static c => new KnownTypes(c));

    /// <summary>Whether a type is a known one, constructed or not. A type that is not referenced equals nothing.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, known);

    /// <summary>
    /// A type by its metadata name (<c>Namespace.Type`1</c>), or null. Where several assemblies declare the name, the
    /// compilation's own declaration wins, then the first public one.
    /// </summary>
    public INamedTypeSymbol? Find(string metadataName)
    {
        var found = compilation.GetTypesByMetadataName(metadataName);
        return found.Length switch
        {
            0 => null,
            1 => found[0],
            _ => found.FirstOrDefault(t => SymbolEqualityComparer.Default.Equals(t.ContainingAssembly, compilation.Assembly))
                ?? found.FirstOrDefault(t => t.DeclaredAccessibility == Accessibility.Public),
        };
    }
}
