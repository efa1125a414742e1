using AsyncGather.CodeFixes;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

/// <summary>When it is certain that elements were meant, when it is likely, and what is one value although it can be enumerated.</summary>
public class CollectionAsParamsElementCertaintyTests
{
    // A builder of JSON, a logger, a store and a test helper, as strangers write them.
    const string Libraries = """
        using System; using System.Collections; using System.Collections.Generic; using System.Linq;
        public class Json
        {
            public static Json Array(params object?[] values) => new Json();
            public static Json Array<T>(IEnumerable<T> values) => new Json();
            public static Json List(params object?[] values) => new Json();
            public static Json List(IEnumerable<object?> values) => new Json();
            public static Members Object() => new Members();
        }
        public class Members : Dictionary<string, Json> { public Members Add(string name, object? value) => this; }
        public class Node : IEnumerable<Node> { public IEnumerator<Node> GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!; public void Append(params object[] content) { } public void Append(IEnumerable<object> content) { } }
        public struct Step { }
        public class Steps : List<Step> { }
        public struct Route : IEnumerable<char> { public IEnumerator<char> GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!; }
        public class Store
        {
            public void Seed(params object[] rows) { }
            public void Seed(IEnumerable<object> rows) { }
            public void SeedRange(params object[] rows) { }
            public void SeedRange(IEnumerable<object> rows) { }
            public void InsertManyAsync(params object[] rows) { }
            public void InsertManyAsync(IEnumerable<object> rows) { }
            public void Orange(params object[] rows) { }
            public void Orange(IEnumerable<object> rows) { }
            public void Number(params object[] rows) { }
            public void Number(int[] rows) { }
            public void Pack<T>(params T[] rows) { }
            public void Pack<T>(IEnumerable<T> rows) { }
            public void PackRange<T>(params T[] rows) { }
            public void PackRange<T>(IEnumerable<T> rows) { }
        }
        public static class Comparing
        {
            public static bool IsOneOf<T>(this T value, params T[] candidates) => false;
            public static bool IsOneOf<T>(this T value, IEnumerable<T> candidates) => false;
            public static bool Equals<T>(IEqualityComparer<T> by, params T[] values) => false;
            public static bool Equals<T>(IEqualityComparer<T> by, IEnumerable<T> values) => false;
            public static bool Same(object one, params object[] others) => false;
            public static bool Same(object one, IEnumerable<object> others) => false;
            public static bool Named<T>(IComparer<T>? by = null, params T[] values) => false;
            public static bool Named<T>(IComparer<T>? by, IEnumerable<T> values) => false;
        }
        """;

    [Theory]
    [InlineData("void M(Store store) { store.SeedRange([|ids|]); }")]
    [InlineData("void M(Store store, int[] numbers) { store.SeedRange([|numbers|]); store.InsertManyAsync([|numbers.Where(n => n > 1)|]); }")]
    [InlineData("void M<T>(Store store, ICollection<T> rows) { store.SeedRange([|rows|]); }")]
    [InlineData("void M(Store store) { store.Number([|ids|]); }")]
    [InlineData("""string M() => string.Join(",", 1, [|ids|]) + string.Join(",", 1, [|new Dictionary<int, int>()|]);""")]
    [InlineData("""string M() => string.Join(",", 1, [|ids.Where(id => id > 1)|]) + string.Join(",", 1, [|ids.Select(id => id + 1)|]);""")]
    [InlineData("int M() => System.Collections.Immutable.ImmutableList.Create([|ids|]).Count;")]
    public Task A_name_a_declared_element_or_a_known_sink_makes_it_certain(string source) => Reports(source, DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("void M(Store store) { store.Seed([|ids|]); store.Orange([|ids|]); }")]
    [InlineData("void M(Store store) { store.Pack([|ids|]); store.PackRange([|ids|]); }")]
    [InlineData("void M(int[] numbers) { Json.List([|numbers|]); }")]
    [InlineData("class Ids : List<int> { } void M(Ids own) { db.AddRange([|own|]); }")]
    [InlineData("void M(List<KeyValuePair<string, int>> pairs) { Json.List([|pairs|]); }")]
    [InlineData("void M(Store store) { var seed = new object(); store.Seed([|Enumerable.Range(1, 3)|]); }")]
    [InlineData("""string M(System.Collections.IEnumerable items) => string.Join(", ", [|items|]);""")]
    [InlineData("""string M(IReadOnlyList<int> items) => string.Join(", ", 1, [|items|]) + string.Join(", ", 1, [|items.AsEnumerable()|]);""")]
    [InlineData("static Task Gather(params object[] work) => Task.CompletedTask; Task M() => Gather([|tasks|]);")]
    public Task That_there_is_an_overload_for_sequences_makes_it_likely(string source) => Reports(source, DiagnosticSeverity.Info);

    [Theory]
    [InlineData("""object M() => Json.List(Json.Object().Add("nested", 1));""")]
    [InlineData("""object M() => Json.Array(Json.Object().Add("nested", 1), 2);""")]
    [InlineData("""void M(Store store) { store.Seed(new Dictionary<string, object?> { ["Id"] = 1 }); store.SeedRange(new Dictionary<string, object?> { ["Id"] = 1 }); }""")]
    [InlineData("void M(Store store, IReadOnlyDictionary<string, int> bag, IDictionary<int, int> map, SortedList<int, int> sorted) { store.SeedRange(bag); store.SeedRange(map); store.Seed(sorted); }")]
    [InlineData("class Bag : Dictionary<int, int> { } void M(Store store, Bag bag) { store.Pack(bag); store.SeedRange(bag); }")]
    [InlineData("void M(Store store) { foreach (var group in ids.GroupBy(id => id % 2)) store.SeedRange(group); }")]
    [InlineData("void M(Store store) { store.SeedRange(ids.ToLookup(id => id % 2)); }")]
    [InlineData("void M(Node node, IEnumerable<int> more) { node.Append(node, 1); node.Append((object)more); }")]
    [InlineData("void M(Store store, Steps steps) { store.SeedRange(steps); }")]
    [InlineData("void M(Store store, Route route) { store.SeedRange(route); }")]
    [InlineData("void M(Store store, byte[] image, List<byte> bytes, char[] letters) { store.Seed(image); store.SeedRange(bytes); store.SeedRange(letters); store.Pack(bytes); }")]
    [InlineData("class Rope : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; } void M(Store store, Rope rope) { store.SeedRange(rope); }")]
    [InlineData("void M<T>(Store store, T list) where T : List<int> { store.SeedRange(list); }")]
    [InlineData("int M(Dictionary<int, int> map) => System.Collections.Immutable.ImmutableList.Create(map).Count;")]
    [InlineData("void M(System.Dynamic.ExpandoObject row, Store store) { store.SeedRange(row); }")]
    public Task What_is_one_value_is_silent(string source) => Verify<CollectionAsParamsElement>.IsSilent(source, With());

    [Theory]
    [InlineData("""bool M(List<object> list) => list.IsOneOf(new List<object> { "a" });""")]
    [InlineData("bool M(List<int> list) => list.IsOneOf(ids);")]
    [InlineData("bool M(IEqualityComparer<List<int>> by) => Comparing.Equals(by, ids);")]
    [InlineData("bool M(List<int> list) => Comparing.Same(list, ids);")]
    [InlineData("bool M() => Comparing.Named(values: ids, by: Comparer<List<int>>.Default);")]
    public Task A_kind_that_another_argument_says_is_silent(string source) => Verify<CollectionAsParamsElement>.IsSilent(source, With());

    [Theory]
    [InlineData("bool M(int one) => Comparing.Same(one, [|ids|]);")]
    [InlineData("bool M(string one) => Comparing.Same(one, [|ids|]);")]
    [InlineData("bool M() => Comparing.Named(values: [|ids|]);")]
    public Task Another_argument_that_says_nothing_of_it_is_reported(string source) => Reports(source, DiagnosticSeverity.Info);

    [Theory]
    [InlineData("""abstract class Text : List<int> { } string M(Text text) => string.Join(",", text, 1);""")]
    [InlineData("""record Text(int Number) : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; } string M(Text text) => string.Join(",", text, 1);""")]
    [InlineData("""string M(IEnumerable<char> text) => string.Join(",", text, 1);""")]
    [InlineData("""interface IText : IEnumerable<int> { } string M(IText text) => string.Join(",", text, 1);""")]
    public Task What_may_have_a_text_of_its_own_is_silent(string source) => Verify<CollectionAsParamsElement>.IsSilent(source);

    [Fact]
    public Task The_message_says_whose_name_the_text_holds() => Verify<CollectionAsParamsElement>.Reports(
        """string M(IEnumerable<int> query, int[] array) => string.Join(",", {|#0:query|}, 1) + string.Join(",", {|#1:array|}, 1) + string.Join(",", {|#2:ids|}, 1);""",
        new Case
        {
            Messages =
            [
                "'String.Join' takes 'query' as one element: the text holds the name of its run-time type, or whatever its ToString gives",
                "'String.Join' takes 'array' as one element: the text holds the name of its type, 'Int32[]'",
                "'String.Join' takes 'ids' as one element: the text holds the name of its type, 'List'",
            ],
        });

    [Theory]
    [InlineData("""string M() => string.Format("{0} {1}", [|ids|]);""", """string M() => string.Format("{0} {1}", [.. ids]);""")]
    [InlineData("""void M(int[] numbers) { Console.WriteLine("{0} {1}", /* both */ [|numbers|] /* of them */); }""", """void M(int[] numbers) { Console.WriteLine("{0} {1}", /* both */ [.. numbers] /* of them */); }""")]
    [InlineData("""void M(StringWriter? writer) { writer?.WriteLine("{0} {1}", [|ids|]); }""", """void M(StringWriter? writer) { writer?.WriteLine("{0} {1}", [.. ids]); }""")]
    public Task The_holes_of_a_text_get_the_elements(string before, string after) => Verify<CollectionAsParamsElement>.Fixes(before, after, CollectionAsParamsElementFix.Spread, new Case { Since = "12" });

    [Fact]
    public Task The_holes_of_a_text_get_the_elements_in_older_languages() => Verify<CollectionAsParamsElement>.Fixes(
        """string M() => string.Format("{0} {1}", [|ids|]);""", """string M() => string.Format("{0} {1}", ids.Cast<object>().ToArray());""", CollectionAsParamsElementFix.CastToArray, new Case { Language = "11" });

    [Fact]
    public Task References_need_no_cast_in_older_languages() => Verify<CollectionAsParamsElement>.Fixes(
        """string M(List<string> names) => string.Format("{0} {1}", [|names|]);""", """string M(List<string> names) => string.Format("{0} {1}", names.ToArray());""", CollectionAsParamsElementFix.ToArray, new Case { Language = "11" });

    [Theory]
    [InlineData("""string M(Dictionary<int, int> map) => string.Format("{0} {1}", [|map|]);""")]
    [InlineData("""string M(Dictionary<int, int> map) => string.Join(",", [|map|], 4);""")]
    [InlineData("""string M(IGrouping<int, int> group) => string.Format("{0} {1}", [|group|]);""")]
    public Task The_pairs_of_a_dictionary_are_not_offered(string source) => Verify<CollectionAsParamsElement>.OffersNoFix(source);

    [Theory]
    [InlineData("void M(Db? maybe) { maybe?.AddRange([|ids|]); }", "void M(Db? maybe) { maybe?.AddRange([.. ids]); }")]
    [InlineData("class Owner { public Db? Db; } void M(Owner? owner) { owner?.Db?.AddRange([|ids|]); }", "class Owner { public Db? Db; } void M(Owner? owner) { owner?.Db?.AddRange([.. ids]); }")]
    [InlineData("class Owner { public Db Db = new Db(); } void M(Owner[]? owners) { owners?[0].Db.AddRange([|ids|]); }", "class Owner { public Db Db = new Db(); } void M(Owner[]? owners) { owners?[0].Db.AddRange([.. ids]); }")]
    [InlineData("struct Owner { public Db Db; } void M(Owner? owner) { owner?.Db.AddRange([|ids|]); }", "struct Owner { public Db Db; } void M(Owner? owner) { owner?.Db.AddRange([.. ids]); }")]
    public Task Calls_that_may_not_happen_are_fixed(string before, string after) => Verify<CollectionAsParamsElement>.Fixes(before, after, CollectionAsParamsElementFix.Spread, new Case { Since = "12" });

    [Theory]
    [InlineData("void M<T>(ICollection<T> rows) => db.RemoveRange([|rows|]);", "void M<T>(ICollection<T> rows) => db.RemoveRange(rows.Cast<object>());")]
    [InlineData("void M(List<int?> some) => db.RemoveRange([|some|]);", "void M(List<int?> some) => db.RemoveRange(some.Cast<object>());")]
    public Task Elements_that_may_be_null_are_cast(string before, string after) => Verify<CollectionAsParamsElement>.Fixes(before, after, CollectionAsParamsElementFix.Cast);

    [Theory]
    [InlineData("void M() { db.AddRange(([|ids|])); }", "void M() { db.AddRange((ids).Cast<object>()); }")]
    [InlineData("void M(List<int>? some) { db.AddRange([|some|]!); }", "void M(List<int>? some) { db.AddRange(some!.Cast<object>()); }")]
    public Task Parentheses_stay_where_they_are(string before, string after) => Verify<CollectionAsParamsElement>.Fixes(before, after, CollectionAsParamsElementFix.Cast, new Case { Language = "11" });

    [Theory]
    [InlineData("void M<T>(ICollection<T> rows) where T : notnull => db.RemoveRange([|rows|]);", "void M<T>(ICollection<T> rows) where T : notnull => db.RemoveRange([.. rows]);")]
    [InlineData("void M<T>(ICollection<T> rows) where T : IComparable => db.RemoveRange([|rows|]);", "void M<T>(ICollection<T> rows) where T : IComparable => db.RemoveRange([.. rows]);")]
    public Task Elements_that_are_never_null_are_spread(string before, string after) => Verify<CollectionAsParamsElement>.Fixes(before, after, CollectionAsParamsElementFix.Spread, new Case { Since = "12" });

    [Fact]
    public Task A_report_inside_a_report_is_fixed_with_it() => Verify<CollectionAsParamsElement>.Fixes(
        """string M() => string.Join(",", 0, [|ids.Where(id => string.Join(",", [|ids|], id) != "")|]);""",
        """string M() => string.Join(",", [0, .. ids.Where(id => string.Join(",", [.. ids, id]) != "")]);""",
        CollectionAsParamsElementFix.Spread,
        new Case { Since = "12" });

    static Task Reports(string source, DiagnosticSeverity severity) => Verify<CollectionAsParamsElement>.Reports(source, With() with { Severity = severity });

    static Case With() => new() { Files = ["#nullable enable\n" + Libraries] };
}
