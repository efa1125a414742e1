using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Methods that nobody knows, but that have an overload for sequences beside the one with params.</summary>
public static class SequenceSinks
{
    /// <summary>
    /// A collection that became the only element of a params parameter although the method takes sequences as well; null where it is
    /// meant. That a method takes sequences makes it likely that one was meant: it is certain where the method says what their
    /// elements are, or says in its name that it takes several.
    /// </summary>
    public static Misuse? Takes(IArgumentOperation argument, IMethodSymbol method, IOperation element, ISymbol caller, Compilation compilation)
    {
        var parameter = argument.Parameter!;
        if (!ElementIntent.TakesAnything(parameter, element) || ElementIntent.MeansTheCollection(argument, method, element.Type)) return null;
        if (Template.MayTakeACollection(argument.Parent, parameter.Ordinal) || OneValue.Is(element.Type, method)) return null;
        if (SequenceOverloads.Find(method, parameter, Sequences.ElementType(element.Type)!, caller, compilation) is not { } overload) return null;
        return new Misuse(element, "pass its elements, or use the overload for sequences")
        {
            IsCertain = Sequences.IsPlainCollection(element.Type) && (SequenceOverloads.NamesItsElements(overload, method, parameter)
                || (ElementIntent.IsNamedAfterSeveral(method) && SequenceOverloads.TakesObjects(overload, method, parameter))),
        };
    }
}
