using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Methods of well-known libraries that take objects, and what goes wrong in each where one of these objects is a collection. Only
/// what is certain: most methods that take any object have a use for a collection.
/// </summary>
public static class ElementSinks
{
    static readonly KnownType Rows = new("System.Data.DataRowCollection");
    static readonly KnownType GridRows = new("System.Windows.Forms.DataGridViewRowCollection");

    /// <summary>What is wrong with the elements of an expanded params argument, or null.</summary>
    public static Misuse? InParams(IArgumentOperation argument, IMethodSymbol method, IReadOnlyList<IOperation> elements)
    {
        var first = elements.Count == 1 && IsCollection(elements[0].Type) ? elements[0] : null;
        if (TextSinks.Joins(method)) return Printed(elements);
        if (EntityFramework.FindsByKey(method)) return elements.FirstOrDefault(IsNoKey) is { } key ? new Misuse(key, "it is no value of a key, and the call throws") { ElementsAreMeant = false } : null;
        if (EntityFramework.TakesEntities(method)) return elements.FirstOrDefault(IsNoEntity) is { } list ? new Misuse(list, "a collection is no entity, and the call throws") : null;
        if (EntityFramework.TakesSql(method) && elements.FirstOrDefault(element => EntityFramework.IsSqlParameter(Sequences.ElementType(element.Type))) is { } parameters) return new Misuse(parameters, "pass the parameters that are in it");
        if (BesideATask(argument, method, elements) is { } many) return new Misuse(many, "it stands beside a task, and nothing waits for the tasks that are in it");
        if (first is null) return null;
        if (FormatSinks.IsComposite(method) || FormatSinks.IsStructured(method)) return TooFew(first, argument.Parent, argument.Parameter!.Ordinal);
        if (EntityFramework.TakesSql(method)) return TooFew(first, argument.Parent, argument.Parameter!.Ordinal) ?? OneParameter(first, argument);
        if (IsInvocationOfSeveral(argument.Parent, method)) return new Misuse(first, "the delegate has more parameters than one, and the call throws");
        if (method.Name == "Add" && (Rows.Is(method.ContainingType) || GridRows.Is(method.ContainingType)) && !OneValue.Is(first.Type, method)) return new Misuse(first, "the row gets one cell") { IsCertain = false };
        if (IsWaitForTasks(argument, method, first)) return new Misuse(first, "nothing waits for the tasks that are in it") { IsCertain = false };
        return null;
    }

    /// <summary>What is wrong with a collection that a call takes as an object, or null.</summary>
    public static Misuse? InObject(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!HasNameOfSink(method.Name) || method.Parameters.IsEmpty) return null;
        var last = method.Parameters[method.Parameters.Length - 1];
        if (last.IsParams) return null;
        if (TextSinks.Joins(method)) return method.Parameters.Length > 1 ? Printed(Objects(call)) : null;
        if (IsCreationOfOne(call)) return new Misuse(call.Arguments[0].Value, "the new collection holds it, not its elements: use 'CreateRange'") { Instead = "CreateRange" };
        if (FormatSinks.IsComposite(method))
            return last.Type.SpecialType == SpecialType.System_Object && Calls.Value(call, last.Ordinal) is { } value && IsCollection(value.Type) ? TooFew(value, call, last.Ordinal) : null;
        return EntityFramework.TakesOneEntity(method) && Calls.Value(call, 0) is { } entity && IsNoEntity(entity) ? new Misuse(entity, $"a collection is no entity, and the call throws: use '{Plural(method.Name)}'") { Instead = Plural(method.Name) } : null;
    }

    // The cheap test in front of every other one: most calls end here.
    static bool HasNameOfSink(string name) => name is "Format" or "AppendFormat" or "Write" or "WriteLine" or "Concat" or "Create" or "Add" or "AddAsync" or "Attach" or "Update" or "Remove";

    // ImmutableList.Create(list), beside ImmutableList.CreateRange(list), where the type of the elements is inferred and nobody looks at them.
    static bool IsCreationOfOne(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "Create", IsStatic: true, TypeArguments.Length: 1 } method, Arguments.Length: 1 }
        && TaskCollections.IsOfTheFramework(method.ContainingType) && !method.ContainingType.GetMembers("CreateRange").IsEmpty
        && call.Arguments[0].Value.Type is { } type && Sequences.ElementType(type) is not null && !OneValue.Is(type, method) && !ElementIntent.MeansTheCollection(call.Arguments[0], method, type);

    static Misuse? Printed(IEnumerable<IOperation> elements) =>
        elements.FirstOrDefault(element => TextSinks.PrintsItsTypeName(element.Type)) is { } printed
            ? new Misuse(printed, $"the text holds the name of its {TextSinks.NameOfType(printed.Type!)}") { ElementsAreMeant = !OneValue.IsInItself(printed.Type), IsCertain = TextSinks.HasNoTextOfItsOwn(printed) }
            : null;

    static IEnumerable<IOperation> Objects(IInvocationOperation call) =>
        call.Arguments.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Object).Select(argument => Operations.AsWritten(argument.Value));

    static Misuse? TooFew(IOperation value, IOperation? call, int ordinal) =>
        Template.Before(call, ordinal) is { Values: > 1 and var values } ? new Misuse(value, $"the text has room for {values} values") { ElementsAreMeant = !OneValue.Is(value.Type, Calls.Callee(call)!) } : null;

    // Delegate.DynamicInvoke, on an instance whose own type says how many parameters it has.
    static bool IsInvocationOfSeveral(IOperation? call, IMethodSymbol method) =>
        method.Name == "DynamicInvoke" && method.ContainingType.SpecialType == SpecialType.System_Delegate
        && call is IInvocationOperation { Instance: { } instance } && Operations.AsWritten(instance).Type is INamedTypeSymbol { DelegateInvokeMethod.Parameters.Length: > 1 };

    // Task Gather(params object[] work), with nothing in front that could say what is to be done with it.
    static bool IsGathering(IArgumentOperation argument, IMethodSymbol method) =>
        Awaitables.IsAwaitable(method.ReturnType) && Overloads.Definition(method).Parameters.Take(Overloads.Position(method, argument.Parameter!)).All(before => before.Type.IsValueType);

    static IOperation? BesideATask(IArgumentOperation argument, IMethodSymbol method, IReadOnlyList<IOperation> elements) =>
        elements.Any(element => Awaitables.IsAwaitable(element.Type)) && IsGathering(argument, method) ? elements.FirstOrDefault(element => Awaitables.IsAwaitableSequence(element.Type)) : null;

    // No database has a list of values as one, but PostgreSQL has arrays.
    static Misuse? OneParameter(IOperation value, IArgumentOperation argument)
    {
        if (Template.Text(argument.Parent, argument.Parameter!.Ordinal) is not { } sql || !Sequences.IsPlainCollection(value.Type) || OneValue.IsInItself(value.Type)) return null;
        if (SqlHole.IsListed(sql)) return new Misuse(value, "'in' takes a value for each hole, and a collection is one parameter") { ElementsAreMeant = false };
        return SqlHole.IsValue(sql) && !EntityFramework.KnowsArrays(value) ? new Misuse(value, "it is one parameter, and few databases take a collection as one") { ElementsAreMeant = false, IsCertain = false } : null;
    }

    // A list of tasks, to a method that gathers.
    static bool IsWaitForTasks(IArgumentOperation argument, IMethodSymbol method, IOperation element) =>
        IsGathering(argument, method) && Awaitables.IsAwaitableSequence(element.Type)
        && ElementIntent.TakesAnything(argument.Parameter!, element) && !ElementIntent.MeansTheCollection(argument, method, element.Type);

    static bool IsCollection(ITypeSymbol? type) => Sequences.ElementType(type) is not null || TextSinks.PrintsItsTypeName(type);

    // A key may be an array of bytes; and a class of one's own that is a sequence may be a key or an entity.
    static bool IsNoKey(IOperation value) => Sequences.IsPlainCollection(value.Type) && !IsBytes(value.Type);

    // Entities without a class of their own are dictionaries.
    static bool IsNoEntity(IOperation value) => Sequences.IsPlainCollection(value.Type) && Sequences.ElementType(value.Type) is not INamedTypeSymbol { Name: "KeyValuePair" };

    static bool IsBytes(ITypeSymbol? type) => Sequences.ElementType(type)?.SpecialType == SpecialType.System_Byte;

    static string Plural(string name) => name == "AddAsync" ? "AddRangeAsync" : name + "Range";
}

/// <summary>A collection in the place of its elements.</summary>
/// <param name="element">The collection.</param>
/// <param name="consequence">What comes of it.</param>
public sealed class Misuse(IOperation element, string consequence)
{
    public IOperation Element => element;
    public string Consequence => consequence;

    /// <summary>Whether there is no code that could mean it.</summary>
    public bool IsCertain { get; set; } = true;

    /// <summary>The name of the method that takes the collection, where another one does.</summary>
    public string? Instead { get; set; }

    /// <summary>Whether passing the elements instead is what was meant.</summary>
    public bool ElementsAreMeant { get; set; } = true;
}
