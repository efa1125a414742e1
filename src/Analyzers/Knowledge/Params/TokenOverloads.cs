using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>Overloads that take a cancellation token beside the values that another one takes as params.</summary>
public static class TokenOverloads
{
    /// <summary>
    /// The accessible overload of a method that takes the same values as a collection or as params, and a token of its own before
    /// or behind them; null where there is none.
    /// </summary>
    public static IMethodSymbol? Find(IMethodSymbol method, IParameterSymbol parameters, ISymbol caller, Compilation compilation)
    {
        var definition = Overloads.Definition(method);
        var position = Overloads.Position(method, parameters);
        return Overloads.Of(method).FirstOrDefault(other =>
            other.Parameters.Skip(position).Any(parameter => KnownTypes.CancellationToken.Is(parameter.Type))
            && other.Parameters.Skip(position).Any(TakesObjects)
            && Overloads.StartAlike(other, definition, position)
            && Overloads.IsAccessible(other, caller, compilation));
    }

    static bool TakesObjects(IParameterSymbol parameter) => ParamsBinding.ElementType(parameter)?.SpecialType == SpecialType.System_Object;
}
