using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Tasks that are kept beside something else: in a tuple, in an anonymous object, under the key of a dictionary.</summary>
public static class PairedTasks
{
    /// <summary>Whether a type is such a pair: one of its parts can be awaited.</summary>
    public static bool IsPair(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(element => Awaitables.IsAwaitable(element.Type)),
        INamedTypeSymbol { IsAnonymousType: true } => type.GetMembers().OfType<IPropertySymbol>().Any(property => Awaitables.IsAwaitable(property.Type)),
        INamedTypeSymbol { Name: "KeyValuePair" or "Tuple", ContainingNamespace: { } space } pair when IsOfTheFramework(space) => pair.TypeArguments.Any(part => Awaitables.IsAwaitable(part) || IsPair(part)),
        _ => false,
    };

    /// <summary>The values that are put into a pair where it is made.</summary>
    public static IEnumerable<IOperation> Parts(IOperation value) => Operations.AsWritten(value) switch
    {
        ITupleOperation tuple => tuple.Elements,
        IAnonymousObjectCreationOperation created => created.Initializers.OfType<ISimpleAssignmentOperation>().Select(assignment => assignment.Value),
        IObjectCreationOperation created when IsPair(created.Type) => created.Arguments.Select(argument => argument.Value),
        IInvocationOperation { TargetMethod: { Name: "Create", IsStatic: true } } created when IsPair(created.Type) => created.Arguments.Select(argument => argument.Value),
        _ => [],
    };

    /// <summary>The query of a value whose elements are pairs with tasks that it starts: <c>ids.Select(i => (i, DoAsync(i)))</c>, or null.</summary>
    public static IInvocationOperation? FindQuery(IOperation? value)
    {
        var query = Call(value);
        for (var call = query; call is not null && LazyTasks.IsQuery(call) && IsPair(Sequences.ElementType(call.Type)); call = Call(Operations.Receiver(call)))
            if (call.TargetMethod.IsSelect && call.Arguments.Any(argument => StartedTasks.Starts(argument.Value))) return query;
        return null;
    }

    static IInvocationOperation? Call(IOperation? value) => Operations.Plain(value) as IInvocationOperation;

    static bool IsOfTheFramework(INamespaceSymbol space) =>
        space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } or { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };
}
