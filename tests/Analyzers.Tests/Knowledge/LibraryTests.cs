using System.Reflection;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncGather.Analyzers.Tests;

/// <summary>The tables of the members of the framework hold what its reference assemblies hold: no member is forgotten, and none is invented.</summary>
public class LibraryTests
{
    static readonly Frameworks[] Frameworks = [Testing.Frameworks.Net8, Testing.Frameworks.Net10, Testing.Frameworks.Net11];

    static readonly (Type Table, string[] Types)[] Tables =
    [
        (typeof(CollectionMembers),
        [
            "System.Object", "System.Array", "System.Text.StringBuilder",
            .. In("System.Collections.Generic", "List`1 List`1+Enumerator HashSet`1 SortedSet`1 Dictionary`2 SortedDictionary`2 SortedList`2 OrderedDictionary`2 Queue`1 Stack`1 LinkedList`1 PriorityQueue`2"),
            .. In("System.Collections.Concurrent", "ConcurrentBag`1 ConcurrentDictionary`2 ConcurrentQueue`1 ConcurrentStack`1 BlockingCollection`1"),
            .. In("System.Collections.Immutable", "ImmutableArray ImmutableArray`1 ImmutableArray`1+Builder ImmutableList ImmutableList`1 ImmutableList`1+Builder ImmutableHashSet ImmutableHashSet`1 ImmutableSortedSet`1 ImmutableDictionary ImmutableDictionary`2 ImmutableSortedDictionary`2 ImmutableQueue ImmutableQueue`1 ImmutableStack`1"),
        ]),
        (typeof(LinqOperators), ["System.Linq.Enumerable", "System.Linq.ParallelEnumerable", "System.Linq.AsyncEnumerable", "System.Threading.Tasks.TaskAsyncEnumerableExtensions", "System.Collections.Immutable.ImmutableArray", "System.Collections.Immutable.ImmutableList", "System.Collections.Immutable.ImmutableHashSet"]),
        (typeof(TaskMembers),
        [
            .. In("System.Threading.Tasks", "Task Task`1 ValueTask ValueTask`1 TaskFactory TaskFactory`1 TaskCompletionSource TaskCompletionSource`1 TaskExtensions Parallel"),
            .. In("System.Threading", "SemaphoreSlim CancellationTokenSource"), "System.Runtime.CompilerServices.TaskAwaiter", "System.Object",
        ]),
    ];

    // Of these the tables hold what belongs to their subject: the static classes of immutable collections are in two of them.
    static readonly string[] Shared = ["System.Collections.Immutable.ImmutableArray", "System.Collections.Immutable.ImmutableList", "System.Collections.Immutable.ImmutableHashSet", "System.Threading.Tasks.TaskAsyncEnumerableExtensions", "System.Runtime.CompilerServices.TaskAwaiter"];

    public static IEnumerable<object[]> EachTable => from framework in Frameworks from table in Tables select new object[] { framework, table.Table };

    [Theory]
    [MemberData(nameof(EachTable))]
    public void Each_public_member_of_the_framework_is_in_a_row(Frameworks framework, Type table)
    {
        var rows = Rows(table);
        var missing = from type in Types(table).Except(Shared)
                      from name in Members(framework, type)
                      where !rows.Any(row => row.Names.Has(name))
                      select $"{type}.{name}";
        Assert.True(!missing.Any(), string.Join(", ", missing));
    }

    [Fact]
    public void Each_name_in_a_row_is_that_of_a_member()
    {
        var invented = from table in Tables
                       let known = Frameworks.SelectMany(framework => table.Types.SelectMany(type => Members(framework, type))).ToHashSet()
                       from row in Rows(table.Table)
                       from name in row.Names.All
                       where !known.Contains(name)
                       select $"{table.Table.Name}.{row.Name}: {name}";
        Assert.True(!invented.Any(), string.Join(", ", invented));
    }

    [Theory]
    [InlineData(typeof(CollectionMembers), nameof(CollectionMembers.AsksKeys), nameof(CollectionMembers.Asks))]
    [InlineData(typeof(CollectionMembers), nameof(CollectionMembers.AsksEach), nameof(CollectionMembers.CallsWithElement))]
    [InlineData(typeof(CollectionMembers), nameof(CollectionMembers.StopsEarly), nameof(CollectionMembers.CallsWithElement))]
    [InlineData(typeof(LinqOperators), nameof(LinqOperators.AsksWithoutGoing), nameof(LinqOperators.Counts))]
    [InlineData(typeof(LinqOperators), nameof(LinqOperators.StopsEarly), nameof(LinqOperators.AsksEach))]
    public void A_row_that_is_a_part_of_another_holds_nothing_else(Type table, string part, string whole) =>
        Assert.Subset(Row(table, whole).All.ToHashSet(), Row(table, part).All.ToHashSet());

    static Names Row(Type table, string name) => Rows(table).Single(row => row.Name == name).Names;

    static IEnumerable<string> In(string space, string types) => types.Split(' ').Select(type => $"{space}.{type}");

    static string[] Types(Type table) => Tables.Single(one => one.Table == table).Types;

    static List<(string Name, Names Names)> Rows(Type table) =>
        [.. table.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(Names)).Select(field => (field.Name, (Names)field.GetValue(null)!))];

    static IEnumerable<string> Members(Frameworks framework, string type)
    {
        var found = Compilation(framework).GetTypeByMetadataName(type);
        return found is null ? [] : found.GetMembers().Where(IsPublic).Select(member => Name(member, type)).Distinct();
    }

    // An operator of asynchronous streams has the name of its sister in memory.
    static string Name(ISymbol member, string type) => type == "System.Linq.AsyncEnumerable" && member.Name.EndsWith("Async", StringComparison.Ordinal) ? member.Name[..^"Async".Length] : member.Name;

    static bool IsPublic(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public && member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary } => true,
        IPropertySymbol { IsIndexer: false } => true,
        _ => false,
    };

    static CSharpCompilation Compilation(Frameworks framework) => Compilations[framework].Value;

    static readonly Dictionary<Frameworks, Lazy<CSharpCompilation>> Compilations = Frameworks.ToDictionary(framework => framework, framework => new Lazy<CSharpCompilation>(() => CSharpCompilation.Create("Tables", references: References.Of(framework))));
}
