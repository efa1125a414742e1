using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>What can be awaited, and what a sequence is a sequence of.</summary>
public static class Awaitables
{
    /// <summary>
    /// Whether values of a type can be awaited: Task, ValueTask, their generic forms, or any type with a GetAwaiter method of
    /// its own. Types that only an extension method makes awaitable are not counted, since that depends on the usings of a file.
    /// </summary>
    public static bool IsAwaitable(ITypeSymbol? type)
    {
        if (IsTask(type) || IsValueTask(type)) return true;
        if (type is null or IErrorTypeSymbol || type.TypeKind == TypeKind.Dynamic || type.SpecialType != SpecialType.None) return false;
        return SelfAndBases(type).Any(t => t.GetMembers("GetAwaiter").Any(IsGetAwaiter));
    }

    /// <summary>Whether a type is Task or Task&lt;T&gt;.</summary>
    public static bool IsTask(ITypeSymbol? type) =>
        KnownTypes.Task.Is(type) || KnownTypes.TaskOfT.Is(type);

    /// <summary>Whether a type is ValueTask or ValueTask&lt;T&gt;.</summary>
    public static bool IsValueTask(ITypeSymbol? type) =>
        KnownTypes.ValueTask.Is(type) || KnownTypes.ValueTaskOfT.Is(type);

    /// <summary>Whether a type is a sequence, or an asynchronous one, whose elements can be awaited.</summary>
    public static bool IsAwaitableSequence(ITypeSymbol? type) =>
        IsAwaitable(Sequences.ElementType(type) ?? Sequences.AsyncElementType(type));

    /// <summary>Whether a type is Task, ValueTask, or one of their generic forms.</summary>
    public static bool IsTaskOrValueTask(ITypeSymbol? type) => IsTask(type) || IsValueTask(type);

    /// <summary>What an <c>await</c> of a type gives, which is <c>void</c> where it gives nothing; null where the type cannot be awaited.</summary>
    public static ITypeSymbol? ResultOf(ITypeSymbol? type) =>
        !IsAwaitable(type) ? null : SelfAndBases(type!)
            .SelectMany(one => one.GetMembers("GetAwaiter")).Where(IsGetAwaiter)
            .SelectMany(getter => ((IMethodSymbol)getter).ReturnType.GetMembers("GetResult"))
            .OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty)?.ReturnType;

    static IEnumerable<ITypeSymbol> SelfAndBases(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter) return parameter.ConstraintTypes.SelectMany(SelfAndBases);
        return type.TypeKind == TypeKind.Interface ? [type, .. type.AllInterfaces] : Chain(type);

        static IEnumerable<ITypeSymbol> Chain(ITypeSymbol type)
        {
            for (var t = type; t is not null; t = t.BaseType) yield return t;
        }
    }

    static bool IsGetAwaiter(ISymbol member) =>
        member is IMethodSymbol { IsStatic: false, Parameters.IsEmpty: true, ReturnsVoid: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal };
}
