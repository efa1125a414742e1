using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class DuplicateTaskInGroupTests
{
    // Whether a group is blocked on, or its winner dropped, is not the matter here.
    static readonly Case HoweverWaitedFor = new() { AllowedRules = ["GATHER107", "GATHER108"] };

    static readonly Case WithLeftOut = HoweverWaitedFor with { AllowedRules = [.. HoweverWaitedFor.AllowedRules, TaskLeftOutOfGroup.Id] };

    [Theory]
    [InlineData("async Task M() { var x45 = DoAsync(1); var y45 = DoAsync(2); await Task.WhenAll(x45, [|x45|]); }")]
    [InlineData("async Task M(Task a, Task b) { await Task.WhenAll(a, b, [|a|]); }")]
    [InlineData("async Task M(Task a) { await Task.WhenAll(a, [|a|], [|a|]); }")]
    [InlineData("async Task M(Task<int> a) { var both = await Task.WhenAll(a, [|a|]); Work(both[0]); }")]
    [InlineData("async Task M(Task a, Task b) { await await Task.WhenAny(a, b, [|b|]); }")]
    [InlineData("void M(Task a) { Task.WaitAll(a, [|a|]); }")]
    [InlineData("async Task M(Task a) { await Task.WhenAll(new[] { a, [|a|] }); }")]
    [InlineData("async Task M() { await Task.WhenAll(_bg, [|this._bg|]); }")]
    [InlineData("async Task M(Task a, Task<int> b) { await Task.WhenAll(b, a, [|b|]).ConfigureAwait(false); }")]
    [InlineData("Task M(Task a) { Func<Task> later = () => Task.WhenAll(a, [|a|]); return later(); }")]
    [InlineData("async Task M(Task<int> x) { Work(await await Task.WhenAny(x, [|x|])); }")]
    [InlineData("async Task M(Task a, Task b) { await Task.WhenAll(new List<Task> { a, b, [|a|] }); }")]
    [InlineData("async Task M(Task<int> a) { await Task.WhenAll(new List<Task<int>>() { a, [|a|] }); }")]
    [InlineData("static Task Shared = Task.CompletedTask; async Task M() { await Task.WhenAll(Shared, [|Shared|]!); }")]
    public Task A_task_that_is_there_twice_is_reported(string source) => Verify<DuplicateTaskInGroup>.Reports(source, WithLeftOut);

    [Fact]
    public Task Also_in_a_collection_expression() => Verify<DuplicateTaskInGroup>.Reports(
        "async Task M(Task a) { await Task.WhenAll([a, [|a|], .. tasks]); }", new Case { Since = "12" });

    [Fact]
    public Task Also_in_a_collection_expression_with_arguments() => Verify<DuplicateTaskInGroup>.Reports(
        "async Task M(Task a) { await Task.WhenAll((List<Task>)[with(capacity: 8), a, [|a|], .. tasks]); }", new Case { Since = "15" });

    [Fact]
    public Task Also_in_old_code() => Verify<DuplicateTaskInGroup>.Reports(
        "IEnumerable<Task> M(Task a, Task b) { yield return Task.WhenAll(a, b, [|a|]); }", new Case { Language = "7.3", On = Frameworks.NetStandard20 | Frameworks.Net472 });

    [Fact]
    public Task The_message_names_the_task_and_the_group() => Verify<DuplicateTaskInGroup>.Reports(
        "async Task M(Task a) { await Task.WhenAll(a, [|a|]); }", "'a' is in 'Task.WhenAll' twice: pass another task, or leave it out");

    [Theory]
    [InlineData("async Task M() { var x45 = DoAsync(1); var y45 = DoAsync(2); await Task.WhenAll(x45, y45); }")]
    [InlineData("async Task M() { await Task.WhenAll(DoAsync(1), DoAsync(1)); }")]
    [InlineData("Task Next => DoAsync(1); async Task M() { await Task.WhenAll(Next, Next); }")]
    [InlineData("async Task M(Task a) { await Task.WhenAll(a, a.ContinueWith(_ => Work(1))); }")]
    [InlineData("async Task M(Task[] a) { await Task.WhenAll(a[0], a[1]); }")]
    [InlineData("class Job { public Task Done = Task.CompletedTask; } async Task M(Job a, Job b) { await Task.WhenAll(a.Done, b.Done); }")]
    [InlineData("async Task M(Task a, List<Task> all) { all.Add(a); all.Add(a); await Task.WhenAll(all); }")]
    [InlineData("void M(Task a) { Keep(a, a); } void Keep(params Task[] all) { }")]
    [InlineData("void M(int a) { Parallel.ForEachAsync(new[] { a, a }, async (i, c) => await DoAsync(i)).Wait(); }")]
    [InlineData("async Task M(Task a) { var same = new[] { a, a }; await Task.WhenAll(same.Distinct()); }")]
    [InlineData("async Task M(Func<Task> a) { await Task.WhenAll(a(), a()); }")]
    [InlineData("async Task M(Task a, Task b) { await await Task.WhenAny(a, b); }")]
    [InlineData("async Task M(Task a) { await Task.WhenAll(new List<Task>(tasks) { a }); }")]
    [InlineData("class Bag : List<Task> { public void Add(Task one, Task other) { } } async Task M(Task a) { await Task.WhenAll(new Bag { { a, a } }); }")]
    [InlineData("class Once : HashSet<Task> { } async Task M(Task a) { await Task.WhenAll(new Once { a, a }); }")]
    [InlineData("async Task M(Task a) { var kept = new List<Task> { a, a }; kept.RemoveAt(0); await Task.WhenAll(kept); }")]
    public Task Different_tasks_are_silent(string source) => Verify<DuplicateTaskInGroup>.IsSilent(source, HoweverWaitedFor);

    [Theory]
    [InlineData("async Task M() { await Task.WhenAll({|CS0103:a|}, {|CS0103:a|}); }")]
    [InlineData("async Task M(Task a) { await Task.{|CS0117:WhenEverything|}(a, a); }")]
    public Task Half_typed_code_is_silent(string source) => Verify<DuplicateTaskInGroup>.IsSilent(source, HoweverWaitedFor);

    [Fact]
    public Task The_task_beside_it_is_passed_instead() => Verify<DuplicateTaskInGroup>.Fixes(
        "async Task M() { var x = DoAsync(1); var y = DoAsync(2); await {|GATHER204:Task.WhenAll(x, /* again */ [|x|])|}; }",
        "async Task M() { var x = DoAsync(1); var y = DoAsync(2); await Task.WhenAll(x, /* again */ y); }",
        DuplicateTaskInGroupFix.PassOther);

    [Fact]
    public Task Where_there_is_no_other_it_is_left_out() => Verify<DuplicateTaskInGroup>.Fixes(
        "async Task M(Task<int> a, Task b) { await Task.WhenAll(a, [|a|]); await Task.WhenAll(new[] { b, a, [|b|] }); await Task.WhenAll(b, /* again */ [|b|], a); }",
        "async Task M(Task<int> a, Task b) { await a; await Task.WhenAll(new[] { b, a }); await Task.WhenAll(b, /* again */ a); }",
        DuplicateTaskInGroupFix.Remove);

    [Fact]
    public Task Out_of_a_list_and_a_race_as_well() => Verify<DuplicateTaskInGroup>.Fixes(
        "async Task M(Task a, Task b) { await Task.WhenAll(new List<Task> { a, b, [|a|] }); await Task.WhenAny(a, [|a|]); }",
        "async Task M(Task a, Task b) { await Task.WhenAll(new List<Task> { a, b }); await Task.WhenAny(a); }",
        DuplicateTaskInGroupFix.Remove,
        HoweverWaitedFor);

    [Fact]
    public Task A_race_whose_winner_is_dropped_was_that_before() => Verify<DuplicateTaskInGroup>.Fixes(
        "async Task M() { var a = DoAsync(1); var b = DoAsync(2); await {|GATHER107:Task.WhenAny(a, b, [|b|])|}; }",
        "async Task M() { var a = DoAsync(1); var b = DoAsync(2); await {|GATHER107:Task.WhenAny(a, b)|}; }",
        DuplicateTaskInGroupFix.Remove);

    [Theory]
    [InlineData("Task<Task> M(Task a) => Task.WhenAny(a, [|a|]);")]
    [InlineData("void M(Task<int> a) { Task.WhenAny(a, [|a|]).Wait(); }")]
    public Task In_a_race_that_is_not_awaited_it_is_reported_too(string source) => Verify<DuplicateTaskInGroup>.Reports(source, HoweverWaitedFor);

    [Fact]
    public Task The_comment_of_the_task_before_is_kept() => Verify<DuplicateTaskInGroup>.Fixes(
        """
        Task M(Task a, Task b) => Task.WhenAll(
            a,
            b // the second
            , [|a|]);
        """,
        """
        Task M(Task a, Task b) => Task.WhenAll(
            a,
            b /* the second */ );
        """,
        DuplicateTaskInGroupFix.Remove);

    [Theory]
    [InlineData("async Task M(Task<int> a) { var both = await Task.WhenAll(a, [|a|]); Work(both[1]); }")]
    [InlineData("void M(Task a, Task b) { Work(Task.WaitAny(a, b, [|a|])); }")]
    public Task Results_with_an_index_are_left_alone(string source) => Verify<DuplicateTaskInGroup>.OffersNoFix(source, null, HoweverWaitedFor);
}
