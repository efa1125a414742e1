using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Where the locals of a member are declared and mentioned, found in one walk of the member and kept as long as its operations are: a
/// walk for each of many suspects in one member would take time by the square of its length.
/// </summary>
public sealed class LocalMentions
{
    static readonly ConditionalWeakTable<IOperation, LocalMentions> Members = new();

    readonly ILookup<ISymbol, ILocalReferenceOperation> mentions;
    readonly ILookup<ISymbol, IVariableDeclaratorOperation> declarators;
    readonly bool hasLabels;

    LocalMentions(IOperation root)
    {
        var found = root.Descendants().Where(operation => operation is ILocalReferenceOperation or IVariableDeclaratorOperation or ILabeledOperation).ToList();
        mentions = found.OfType<ILocalReferenceOperation>().ToLookup<ILocalReferenceOperation, ISymbol>(reference => reference.Local, SymbolEqualityComparer.Default);
        declarators = found.OfType<IVariableDeclaratorOperation>().ToLookup<IVariableDeclaratorOperation, ISymbol>(declarator => declarator.Symbol, SymbolEqualityComparer.Default);
        hasLabels = found.OfType<ILabeledOperation>().Any();
    }

    /// <summary>Every mention of a local in its member, nested functions included, its declaration by <c>out var</c> or deconstruction too.</summary>
    public static IEnumerable<ILocalReferenceOperation> Of(ILocalSymbol local, IOperation within) => Around(within).mentions[local];

    /// <summary>The value that a local is declared with, or null.</summary>
    public static IOperation? Initializer(ILocalSymbol local, IOperation within) => Around(within).declarators[local].FirstOrDefault()?.GetVariableInitializer()?.Value;

    /// <summary>Whether the member has labels, to which a goto can go back.</summary>
    public static bool HasLabels(IOperation within) => Around(within).hasLabels;

    static LocalMentions Around(IOperation within) => Members.GetValue(Functions.Root(within), static root => new LocalMentions(root));
}
