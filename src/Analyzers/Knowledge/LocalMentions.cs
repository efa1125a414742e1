using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Where the locals of a member are mentioned, found in one walk of the member and kept as long as its operations are: a walk for
/// each of many suspects in one member would take time by the square of its length.
/// </summary>
public static class LocalMentions
{
    static readonly ConditionalWeakTable<IOperation, ILookup<ISymbol, ILocalReferenceOperation>> Members = new();

    /// <summary>Every mention of a local in its member, nested functions included, its declaration by <c>out var</c> or deconstruction too.</summary>
    public static IEnumerable<ILocalReferenceOperation> Of(ILocalSymbol local, IOperation within) => Members.GetValue(Functions.Root(within), static root => Collect(root))[local];

    static ILookup<ISymbol, ILocalReferenceOperation> Collect(IOperation root) =>
        root.Descendants().OfType<ILocalReferenceOperation>().ToLookup<ILocalReferenceOperation, ISymbol>(reference => reference.Local, SymbolEqualityComparer.Default);
}
