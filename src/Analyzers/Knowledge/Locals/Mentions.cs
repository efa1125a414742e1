using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Where a member mentions its variables, found in one walk of the member and kept as long as its operations are: a walk for each of
/// many suspects in one member would take time by the square of its length.
/// </summary>
public sealed class Mentions
{
    static readonly ConditionalWeakTable<IOperation, Mentions> Members = new();

    readonly Dictionary<ISymbol, List<IOperation>> mentions = new(SymbolEqualityComparer.Default);
    readonly Dictionary<ISymbol, IVariableDeclaratorOperation> declarators = new(SymbolEqualityComparer.Default);
    readonly Dictionary<ISymbol, ILocalFunctionOperation> functions = new(SymbolEqualityComparer.Default);
    readonly ConcurrentDictionary<ISymbol, bool> inOneFunction = new(SymbolEqualityComparer.Default);
    readonly bool hasLabels;

    Mentions(IOperation root)
    {
        foreach (var operation in root.Descendants())
        {
            if (SymbolOf(operation) is { } variable)
            {
                if (!mentions.TryGetValue(variable, out var list)) mentions[variable] = list = [];
                list.Add(operation);
            }
            else if (operation is IVariableDeclaratorOperation declarator) declarators[declarator.Symbol] = declarator;
            else if (operation is ILocalFunctionOperation function) functions[function.Symbol] = function;
            else if (operation is ILabeledOperation) hasLabels = true;
        }

        foreach (var list in mentions.Values) list.Sort((one, other) => one.Syntax.SpanStart.CompareTo(other.Syntax.SpanStart));
    }

    /// <summary>Every mention of a local in its member, nested functions included, its declaration by <c>out var</c> or deconstruction too.</summary>
    public static IEnumerable<ILocalReferenceOperation> Of(ILocalSymbol local, IOperation within) => Of((ISymbol)local, within).Cast<ILocalReferenceOperation>();

    /// <summary>Every mention of a local, parameter, field, property, event or local function in the member around an operation, in the order of the text.</summary>
    public static IReadOnlyList<IOperation> Of(ISymbol variable, IOperation within) => Around(within).mentions.TryGetValue(variable, out var found) ? found : [];

    /// <summary>The mentions of a variable that stand behind an operation.</summary>
    public static IEnumerable<IOperation> Behind(ISymbol variable, IOperation place) => From(variable, place, place.Syntax.Span.End);

    /// <summary>The mentions of a variable that stand in an operation.</summary>
    public static IEnumerable<IOperation> In(ISymbol variable, IOperation place) =>
        From(variable, place, place.Syntax.SpanStart).TakeWhile(mention => mention.Syntax.SpanStart < place.Syntax.Span.End);

    /// <summary>Whether all mentions of a variable in a member stand in one function, and none in another that is nested in it.</summary>
    public static bool AreInOneFunction(ISymbol variable, IOperation within)
    {
        var around = Around(within);
        return around.inOneFunction.GetOrAdd(variable, one => !around.mentions.TryGetValue(one, out var found) || found.Select(Functions.Nested).Distinct().Count() <= 1);
    }

    static IEnumerable<IOperation> From(ISymbol variable, IOperation within, int start)
    {
        var all = Of(variable, within);
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Syntax.SpanStart < start) low = middle + 1;
            else high = middle;
        }

        for (; low < all.Count; low++) yield return all[low];
    }

    /// <summary>The value that a local is declared with, or null.</summary>
    public static IOperation? Initializer(ILocalSymbol local, IOperation within) =>
        Around(within).declarators.TryGetValue(local, out var declarator) ? declarator.GetVariableInitializer()?.Value : null;

    /// <summary>The local function that a symbol stands for, or null.</summary>
    public static ILocalFunctionOperation? LocalFunction(IMethodSymbol function, IOperation within) => Around(within).functions.TryGetValue(function.OriginalDefinition, out var found) ? found : null;

    /// <summary>Whether the member has labels, to which a goto can go back.</summary>
    public static bool HaveLabels(IOperation within) => Around(within).hasLabels;

    static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function } => function.OriginalDefinition,
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } function } => function.OriginalDefinition,
        IEventReferenceOperation { Event: var source } => source,
        ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation => Operations.Variable(operation),
        _ => null,
    };

    static Mentions Around(IOperation within) => Members.GetValue(Functions.Root(within), static root => new Mentions(root));
}
