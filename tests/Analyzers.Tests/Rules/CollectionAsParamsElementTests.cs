using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class CollectionAsParamsElementTests
{
    [Theory]
    [InlineData("void DelAll<T>(ICollection<T> xs) => db.RemoveRange([|xs|]);")]
    [InlineData("void M() { db.AddRange([|ids|]); }")]
    [InlineData("void M() { db.AddRange([|new int[] { 1, 2 }|]); }")]
    [InlineData("void M() { db.AddRange([|ids.Where(i => i > 1)|]); }")]
    [InlineData("Task M() => db.AddRangeAsync([|ids|]);")]
    [InlineData("""string M() => string.Join(",", [|ids|], 4);""")]
    [InlineData("""string M() => string.Join(",", 4, [|ids|]);""")]
    [InlineData("""string M() => string.Concat("a", 1, "b", 2, [|ids|]);""")]
    [InlineData("""string M() => string.Join(",", [|new int[] { 1 }|], 2);""")]
    [InlineData("""string M(System.Collections.ICollection keys) => string.Join(",", [|keys|]);""")]
    [InlineData("""string M() => Poly.AppendJoin(",", [|ids|]);""")]
    [InlineData("""string M(HashSet<int> set) => Poly.AppendJoin(",", [|set|]);""")]
    public Task A_collection_as_one_element_is_reported(string source) => Verify<CollectionAsParamsElement>.Reports(source);

    [Theory]
    [InlineData("""void M() { db.RemoveRange(new List<string> { "a" }); }""")]
    [InlineData("""string M() => string.Join(",", ids);""")]
    [InlineData("""string M() => string.Concat(ids);""")]
    [InlineData("void M() { db.AddRange(ids.Cast<object>()); }")]
    [InlineData("void M() { db.AddRange((object)ids); }")]
    [InlineData("void M() { db.AddRange(ids, tasks); }")]
    [InlineData("void M() { db.Add(ids); }")]
    [InlineData("""void M() { db.AddRange("text"); }""")]
    [InlineData("""string M() => Poly.AppendJoin(",", new[] { 1, 2 });""")]
    [InlineData("""string M(IEnumerable<int> seq) => Poly.AppendJoin(",", seq);""")]
    [InlineData("""string M() => Poly.AppendJoin<List<int>>(",", ids);""")]
    [InlineData("void DelAll<T>(ICollection<T> xs) where T : class => db.RemoveRange(xs);")]
    public Task Elements_a_sequence_or_a_collection_that_is_meant_are_silent(string source) => Verify<CollectionAsParamsElement>.IsSilent(source);

    [Theory]
    [InlineData("""void M() { log.Info("Ids: {Ids}", ids); }""")]
    [InlineData("""object M() => new System.Xml.Linq.XElement("a", ids, tasks);""")]
    [InlineData("object? M(Type t) => Activator.CreateInstance(t, ids);")]
    [InlineData("object M() => ImmutableArray.Create(ids);", "System.Collections.Immutable")]
    [InlineData("ImmutableArray<List<int>> M() => ImmutableArray.Create(ids);", "System.Collections.Immutable")]
    [InlineData("object? M(Delegate d) => d.DynamicInvoke(ids);")]
    public Task A_sink_that_wants_the_collection_is_silent(string source, params string[] usings) => Verify<CollectionAsParamsElement>.IsSilent(source, new Case { Usings = usings });

    [Fact]
    public Task Text_of_its_own_is_text() => Verify<CollectionAsParamsElement>.IsSilent(
        """string M(Path path) => string.Join(",", path, 4); class Path : List<string> { public override string ToString() => "a/b"; }""");

    [Theory]
    [InlineData("static class Own { public static T[] Pack<T>(params T[] items) => items; public static T[] Pack<T>(IEnumerable<T> items) => items.ToArray(); } object M() => Own.Pack(ids);")]
    [InlineData("static class Own { public static T[] Pack<T>(params T[] items) => items; public static T[] Pack<T>(IEnumerable<T> items) => items.ToArray(); } List<int>[] M() => Own.Pack(ids);")]
    [InlineData("class Own { public void Put(params object[] items) { } protected void Put(IEnumerable<object> items) { } } void M(Own own) { own.Put(ids); }")]
    [InlineData("static class Own { public static void Put(params object[] items) { } public static void Put(IEnumerable<string> items) { } } void M() { Own.Put(ids); }")]
    [InlineData("static class Own { public static void Put(params object[] items) { } public static void Put(IEnumerable<object> items, int count) { } } void M() { Own.Put(ids); }")]
    [InlineData("static class Own { public static void Put(string name, params object[] items) { } public static void Put(int name, IEnumerable<object> items) { } } void M() { Own.Put(\"\", ids); }")]
    [InlineData("static class Own { public static void Put<T>(params T[] items) { } public static void Put<T>(IEnumerable<T> items) where T : class { } } void M() { Own.Put(ids); }")]
    public Task Without_an_overload_that_fits_it_is_silent(string source) => Verify<CollectionAsParamsElement>.IsSilent(source);

    [Fact]
    public Task A_constructor_is_a_call_too() => Verify<CollectionAsParamsElement>.Reports(
        "class Bag { public Bag(params object[] items) { } public Bag(IEnumerable<object> items) { } } Bag M() => new Bag([|ids|]);");

    [Fact]
    public Task Params_collections_are_params_too() => Verify<CollectionAsParamsElement>.Reports(
        "static class Own { public static void Put(params ReadOnlySpan<object> items) { } public static void Put(IEnumerable<object> items) { } } void M() { Own.Put([|ids|]); }",
        new Case { Since = "13" });

    [Fact]
    public Task The_message_says_what_is_wrong() => Verify<CollectionAsParamsElement>.Reports(
        """void M() { db.AddRange({|#0:ids|}); Console.Write(string.Join(",", {|#1:ids|}, 4)); }""",
        new Case { Messages = ["'Db.AddRange' takes 'ids' as one element: pass its elements, or use the overload for sequences", "'String.Join' takes 'ids' as one element: the text holds the name of its type, 'List'"] });

    [Theory]
    [InlineData("void M() { db.AddRange([|ids|]); }", "void M() { db.AddRange([.. ids]); }")]
    [InlineData("""string M() => Poly.AppendJoin(",", [|ids|]);""", """string M() => Poly.AppendJoin(",", [.. ids]);""")]
    public Task The_elements_are_spread(string before, string after) => Verify<CollectionAsParamsElement>.Fixes(before, after, CollectionAsParamsElementFix.Spread, new Case { Since = "12" });

    [Theory]
    [InlineData("void M() { db.AddRange([|ids|]); }", "void M() { db.AddRange(ids.Cast<object>()); }")]
    [InlineData("""string M() => string.Join(",", 1, [|ids|], 4);""", """string M() => string.Join(",", ids.Cast<object>().Prepend(1).Append(4));""")]
    public Task The_elements_are_cast_in_older_languages(string before, string after) => Verify<CollectionAsParamsElement>.Fixes(before, after, CollectionAsParamsElementFix.Cast, new Case { Language = "11" });

    [Fact]
    public Task A_copy_is_passed_where_the_overload_for_sequences_wants_another_type() => Verify<CollectionAsParamsElement>.Fixes(
        "static class Own { public static void Put<T>(params T[] items) where T : notnull { } public static void Put(int[] items) { } } void M() { Own.Put([|ids|]); }",
        "static class Own { public static void Put<T>(params T[] items) where T : notnull { } public static void Put(int[] items) { } } void M() { Own.Put(ids.ToArray()); }",
        CollectionAsParamsElementFix.ToArray,
        new Case { Language = "11" });
}
