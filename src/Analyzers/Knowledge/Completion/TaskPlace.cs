using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Where a task is kept: in a variable (<c>t</c>), in each element of a collection that a variable holds (<c>tasks[i]</c>), or in a
/// member of one of these that nobody can set (<c>pair.Value</c>).
/// </summary>
public sealed class TaskPlace(ISymbol root, bool isElement, string path) : IEquatable<TaskPlace>
{
    /// <summary>The local variable or parameter.</summary>
    public ISymbol Root => root;

    /// <summary>Whether the elements of the variable are meant, all of them, and not the variable itself.</summary>
    public bool IsElement => isElement;

    /// <summary>The members on the way from there to the task, as in <c>.Value</c>; empty where the task itself is kept.</summary>
    public string Path => path;

    /// <summary>Whether the place is the variable and nothing else.</summary>
    public bool IsVariable => !isElement && path.Length == 0;

    /// <summary>The place of a member of what is kept here.</summary>
    public TaskPlace Member(string name) => new(root, isElement, $"{path}.{name}");

    /// <summary>The place in which a value is kept, or null: a value that a call returns, or a field, which other code may change.</summary>
    public static TaskPlace? Of(IOperation? value) => value switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Of(conversion.Operand),
        ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => new(local, false, ""),
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } => new(parameter, false, ""),
        IArrayElementReferenceOperation { Indices.Length: 1 } element => ElementOf(element.ArrayReference, ""),
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1, Instance: { } collection } => CollectionShapes.ShapeOf(collection.Type) switch
        {
            CollectionShape.List => ElementOf(collection, ""),
            CollectionShape.Map => ElementOf(collection, ".Value"),
            _ => null,
        },
        IPropertyReferenceOperation { Instance: { } owner, Property: var property } when IsFixed(property) => Of(owner)?.Member(property.Name),
        IFieldReferenceOperation { Instance: { } owner, Field: var field } when IsFixed(field) => Of(owner)?.Member(NameOf(field)),
        IInvocationOperation { TargetMethod: { IsLinq: true } method } call when LinqOperators.Picks.Has(method.Name) => CollectionShapes.ElementsOf(Operations.Receiver(call)),
        _ => null,
    };

    /// <summary>The place of the elements of the collection in a variable.</summary>
    public static TaskPlace? ElementOf(IOperation? collection, string path) =>
        Of(collection) is { IsVariable: true, Root: var variable } && CollectionShapes.ShapeOf(Operations.Plain(collection)?.Type) != CollectionShape.None ? new(variable, true, path) : null;

    /// <summary>Whether reading a property twice gives the same object: it is stored, and nobody can set it.</summary>
    public static bool IsFixed(IPropertySymbol property)
    {
        if (property.IsIndexer || property.IsStatic || property.IsVirtual || property.IsAbstract || property.IsOverride) return false;
        var type = property.ContainingType;
        if (type.IsAnonymousType || type is { Name: "KeyValuePair", ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } }) return true;
        return property.SetMethod is null or { IsInitOnly: true }
            && type.GetMembers().Any(member => member is IFieldSymbol { AssociatedSymbol: { } stored } && SymbolEqualityComparer.Default.Equals(stored, property));
    }

    // A field of a tuple can be set, but only through the variable that holds the tuple, and that is seen.
    static bool IsFixed(IFieldSymbol field) => !field.IsStatic && (field.IsReadOnly || field.ContainingType.IsTupleType);

    static string NameOf(IFieldSymbol field) => (field.CorrespondingTupleField ?? field).Name;

    public bool Equals(TaskPlace? other) =>
        other is not null && isElement == other.IsElement && path == other.Path && SymbolEqualityComparer.Default.Equals(root, other.Root);

    public override bool Equals(object? obj) => Equals(obj as TaskPlace);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(root) * 31 + path.GetHashCode();
}
