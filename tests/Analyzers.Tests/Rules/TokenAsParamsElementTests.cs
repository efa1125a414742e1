using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class TokenAsParamsElementTests
{
    const string Own = """
        class Own
        {
            public Task Send(string name, params object?[] values) => Task.CompletedTask;
            public Task Send(string name, object?[] values, CancellationToken token) => Task.CompletedTask;
            public static Task All(params object[] values) => Task.CompletedTask;
            public static Task All(CancellationToken token, params object[] values) => Task.CompletedTask;
            public Task Call(string name, params object[] values) => Task.CompletedTask;
            public Task Call(string name, CancellationToken token) => Task.CompletedTask;
            public Task Call(int name, object[] values, CancellationToken token) => Task.CompletedTask;
            public Task Hide(params object[] values) => Task.CompletedTask;
            protected Task Hide(object[] values, CancellationToken token) => Task.CompletedTask;
            public object Pack<T>(params T[] values) => values;
            public object Pack<T>(T[] values, CancellationToken token) => values;
            public CancellationToken Both(params CancellationToken[] tokens) => tokens[0];
            public CancellationToken Both(object[] tokens, CancellationToken token) => token;
            public int this[params object[] keys] => 0;
            public int this[object[] keys, CancellationToken token] => 0;
            public Own(params object[] values) { }
            public Own(IEnumerable<object> values, CancellationToken token) { }
        }
        """;

    [Theory]
    [InlineData("""async Task M() { await db.ExecAsync("delete", 5, [|ct|]); }""")]
    [InlineData("async Task M() { var found = await db.FindAsync(5, [|ct|]); }")]
    [InlineData("async Task M(object e) => await db.AddRangeAsync(e, [|ct|]);")]
    [InlineData("async Task M() => await db.FindAsync(5, [|CancellationToken.None|]);")]
    [InlineData("async Task M() => await db.FindAsync(5, [|default(CancellationToken)|]);")]
    [InlineData("async Task M(CancellationTokenSource source) => await db.FindAsync(5, [|source.Token|]);")]
    [InlineData("async Task M() => await db.FindAsync([|ct|], 5);")]
    [InlineData("Task M(CancellationToken? maybe) => db.FindAsync(5, [|maybe ?? ct|]);")]
    [InlineData("Func<CancellationToken, Task> M() => token => db.FindAsync(5, [|token|]);")]
    [InlineData("Task M() { return Local(ct); Task Local(CancellationToken token) => db.FindAsync(5, [|token|]); }")]
    [InlineData("IEnumerable<Task> M() { yield return db.FindAsync(5, [|ct|]); }")]
    [InlineData("async Task M(Db? maybe) { await (maybe?.FindAsync(5, [|ct|]) ?? Task.FromResult(new object())); }")]
    public Task A_token_among_the_values_is_reported(string source) => Verify<TokenAsParamsElement>.Reports(source);

    [Theory]
    [InlineData("""async Task M() { await db.ExecAsync("delete", new object[] { 5 }, ct); }""")]
    [InlineData("async Task M() { var found = await db.FindAsync(new object[] { 5 }, ct); }")]
    [InlineData("""async Task M() { await db.ExecAsync("delete", ct); }""")]
    [InlineData("""async Task M() { await db.ExecAsync("delete", 5); }""")]
    [InlineData("""void M() { log.Info("{Token}", ct); }""")]
    [InlineData("""string M() => string.Format("{0} {1} {2} {3}", 1, 2, 3, ct);""")]
    [InlineData("object? M(Type type) => Activator.CreateInstance(type, 1, ct);")]
    [InlineData("object? M(Delegate call) => call.DynamicInvoke(1, ct);")]
    [InlineData("object? M(System.Reflection.MethodInfo method) => method.Invoke(null, new object[] { 1, ct });")]
    [InlineData("object M() => CancellationTokenSource.CreateLinkedTokenSource(ct, ct, ct);")]
    [InlineData("async Task M() => await db.FindAsync(5, (object)ct);")]
    [InlineData("async Task M() => await db.FindAsync(new object[] { 5, ct });")]
    [InlineData("System.Linq.Expressions.Expression<Func<Db, Task<object>>> M() => one => one.FindAsync(5, ct);")]
    public Task A_token_in_its_place_or_a_call_that_takes_none_is_silent(string source) => Verify<TokenAsParamsElement>.IsSilent(source);

    [Theory]
    [InlineData("""void M(Own own) { own.Send("a", 1, [|ct|]); }""")]
    [InlineData("void M() { Own.All(1, 2, [|ct|]); }")]
    [InlineData("int M(Own own) => own[1, 2, [|ct|]];")]
    [InlineData("Own M() => new Own(1, [|ct|]);")]
    [InlineData("Own M() => new(1, [|ct|]);")]
    public Task Methods_indexers_and_constructors_are_reported(string source) => Verify<TokenAsParamsElement>.Reports(source, new Case { Files = ["#nullable enable\nusing System.Collections.Generic; using System.Threading; using System.Threading.Tasks;\n" + Own] });

    [Theory]
    [InlineData("""void M(Own own) { own.Call("a", 1, ct); }""")]
    [InlineData("void M(Own own) { own.Hide(1, ct); }")]
    [InlineData("object M(Own own) => own.Pack(ct, ct);")]
    [InlineData("object M(Own own) => own.Both(ct, ct, ct);")]
    [InlineData("void M(Own own, dynamic value) { own.Send(\"a\", value, ct); }")]
    [InlineData("void M(Own own) { own.{|CS1061:Sent|}(\"a\", 1, ct); }")]
    [InlineData("void M(Own own) { own.Send(\"a\", {|CS0103:missing|}, ct); }")]
    [InlineData("void M(Own own) { own.Send(\"a\", 1, ct.{|CS1061:Tok|}); }")]
    public Task Without_an_overload_for_values_and_a_token_it_is_silent(string source) => Verify<TokenAsParamsElement>.IsSilent(source, new Case { Files = ["#nullable enable\nusing System.Collections.Generic; using System.Threading; using System.Threading.Tasks;\n" + Own] });

    [Theory]
    [InlineData("async Task M(DbSet<string> set) => await set.FindAsync(5, [|ct|]);", 6)]
    [InlineData("async Task M(DbContext context) => await context.FindAsync<string>(5, [|ct|]);", 6)]
    [InlineData("async Task M(DbSet<string> set) => await set.FindAsync([|ct|], 5);", 8)]
    [InlineData("async Task M(DbContext context, object e) => await context.AddRangeAsync(e, [|ct|]);", 8)]
    [InlineData("""async Task M(DbContext context) => await context.Database.ExecuteSqlRawAsync("delete {0}", 5, [|ct|]);""", 8)]
    public Task Entity_Framework_Core_is_reported(string source, int version) =>
        Verify<TokenAsParamsElement>.Reports(source, new Case { Usings = ["Microsoft.EntityFrameworkCore"], Files = ["#nullable enable\n" + LookAlikes.EfCore(version)] });

    [Theory]
    [InlineData("async Task M(DbSet<string> set) => await set.FindAsync(5, ct);")]
    [InlineData("async Task M(DbContext context) => await context.FindAsync<string>(5, ct);")]
    [InlineData("class Mine : DbSet<string> { public override ValueTask<string?> FindAsync(params object?[]? keyValues) => default; } async Task M(Mine set) => await set.FindAsync(5, ct);")]
    public Task Entity_Framework_Core_7_takes_a_token_behind_the_key(string source) =>
        Verify<TokenAsParamsElement>.IsSilent(source, new Case { Usings = ["Microsoft.EntityFrameworkCore"], Files = ["#nullable enable\n" + LookAlikes.EfCore(7)] });

    [Fact]
    public Task A_matcher_of_a_mocking_library_is_silent() => Verify<TokenAsParamsElement>.IsSilent(
        "void M() { db.FindAsync(5, NSubstitute.Arg.Any<CancellationToken>()); db.FindAsync(5, FakeItEasy.A<CancellationToken>._); }",
        new Case { Files = ["namespace NSubstitute { public static class Arg { public static T Any<T>() => default!; } } namespace FakeItEasy { public static class A<T> { public static T _ => default!; } }"] });

    [Fact]
    public Task Params_collections_are_params_too() => Verify<TokenAsParamsElement>.Reports(
        "class Own { public static Task Put(params ReadOnlySpan<object> items) => Task.CompletedTask; public static Task Put(IEnumerable<object> items, CancellationToken token) => Task.CompletedTask; } Task M() => Own.Put(1, [|ct|]);",
        new Case { Since = "13" });

    [Fact]
    public Task Old_C_sharp_is_reported_as_well() => Verify<TokenAsParamsElement>.Reports(
        "async Task M() { await db.FindAsync(5, [|ct|]); }", new Case { Language = "7.3", On = Frameworks.Net472 | Frameworks.NetStandard20 });

    [Fact]
    public Task A_program_is_reported() => Verify<TokenAsParamsElement>.Reports(
        """
        using System.Threading;
        using System.Threading.Tasks;
        var token = CancellationToken.None;
        await Db.Find(1, [|token|]);
        static class Db { public static Task Find(params object[] keys) => Task.CompletedTask; public static Task Find(object[] keys, CancellationToken token) => Task.CompletedTask; }
        """,
        new Case { Shape = Shape.File });

    [Fact]
    public Task The_message_names_the_call_and_the_token() => Verify<TokenAsParamsElement>.Reports(
        "async Task M() => await db.FindAsync(5, [|ct|]);",
        "'Db.FindAsync' takes the token 'ct' as one of its values: use the overload with a CancellationToken, which takes the values as a collection");

    [Theory]
    [InlineData("""async Task M() { await db.ExecAsync("delete", 5, /* now */ 6, [|ct|]); }""", """async Task M() { await db.ExecAsync("delete", [5, 6], ct/* now */); }""")]
    [InlineData("async Task M() => await db.FindAsync([|ct|], 5);", "async Task M() => await db.FindAsync([5], ct);")]
    public Task The_values_become_a_collection(string before, string after) => Verify<TokenAsParamsElement>.Fixes(before, after, TokenAsParamsElementFix.Collect, new Case { Since = "12" });

    [Fact]
    public Task The_values_become_an_array_in_older_languages() => Verify<TokenAsParamsElement>.Fixes(
        """async Task M(string? name) { await db.ExecAsync("delete", 5, [|ct|]); Own.Send(name, 2, [|ct|]); }""",
        """async Task M(string? name) { await db.ExecAsync("delete", new object[] { 5 }, ct); Own.Send(new object?[] { name, 2 }, ct); }""",
        TokenAsParamsElementFix.Collect,
        new Case { Language = "11", Files = ["#nullable enable\nusing System.Threading;\nstatic class Own { public static void Send(params object?[] values) { } public static void Send(object?[] values, CancellationToken token) { } }"] });

    [Fact]
    public Task The_token_goes_first_where_the_overload_wants_it_there() => Verify<TokenAsParamsElement>.Fixes(
        """async Task M(IJSRuntime js) { await js.InvokeVoidAsync("f", 1, 2, [|ct|]); }""",
        """async Task M(IJSRuntime js) { await js.InvokeVoidAsync("f", ct, 1, 2); }""",
        TokenAsParamsElementFix.TokenFirst,
        new Case { Usings = ["Microsoft.JSInterop"], Files = ["#nullable enable\n" + LookAlikes.JSInterop] });

    [Theory]
    [InlineData("async Task M() => await db.FindAsync([|ct|], ct);")]
    [InlineData("async Task M() => await db.AddRangeAsync([|ct|]);")]
    [InlineData("static class Own { public static int Send(params object[] values) => 0; public static void Send(object[] values, CancellationToken token) { } } int M() => Own.Send(1, [|ct|]);")]
    [InlineData("static class Own { public static void Send(params object?[] values) { } public static void Send(object[] values, CancellationToken token) { } } void M(string? name) => Own.Send(name, [|ct|]);")]
    public Task Where_no_overload_takes_them_nothing_is_offered(string source) => Verify<TokenAsParamsElement>.OffersNoFix(source);

    [Fact]
    public Task A_call_that_may_not_happen_is_fixed() => Verify<TokenAsParamsElement>.Fixes(
        "Task? M(Db? maybe, CancellationToken? token) => maybe?.FindAsync(5, [|token ?? ct|]);",
        "Task? M(Db? maybe, CancellationToken? token) => maybe?.FindAsync([5], token ?? ct);",
        TokenAsParamsElementFix.Collect,
        new Case { Since = "12" });

    [Fact]
    public Task A_report_inside_a_report_is_fixed_with_it() => Verify<TokenAsParamsElement>.Fixes(
        """Task M() => db.ExecAsync("a", db.ExecAsync("b", 1, [|ct|]), [|ct|]);""",
        """Task M() => db.ExecAsync("a", [db.ExecAsync("b", [1], ct)], ct);""",
        TokenAsParamsElementFix.Collect,
        new Case { Since = "12" });
}
