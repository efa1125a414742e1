using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class ResultTypeLostTests
{
    static readonly Case WithRuntime = new()
    {
        Usings = ["AsyncGather"],
        Files =
        [
            """
            namespace AsyncGather
            {
                using System.Runtime.CompilerServices;
                using System.Threading.Tasks;

                sealed class GatherGroup { public TaskAwaiter GetAwaiter() => default; }
                sealed class GatherGroup<T> { public TaskAwaiter<T[]> GetAwaiter() => default; }
                sealed class GatherHandle<T> { public TaskAwaiter<T> GetAwaiter() => default; }
                static class Gather
                {
                    public static GatherGroup All(params Task[] tasks) => new GatherGroup();
                    public static GatherGroup<T> All<T>(params Task<T>[] tasks) => new GatherGroup<T>();
                    public static GatherGroup Settled(params Task[] tasks) => new GatherGroup();
                    public static GatherHandle<(T1, T2)> Tuple<T1, T2>(Task<T1> one, Task<T2> two) => new GatherHandle<(T1, T2)>();
                }
            }
            """,
        ],
    };

    [Theory]
    [InlineData("async Task M() { await [|Gather.All(GetAsync(1), StringAsync())|]; }")]
    [InlineData("GatherGroup M() => [|Gather.All(GetAsync(1), GetAsync(2), StringAsync())|];")]
    public Task Different_results_are_reported(string source) => Verify<ResultTypeLost>.Reports(source, WithRuntime);

    [Theory]
    [InlineData("async Task M() { await Gather.All(GetAsync(1), GetAsync(2)); }")]
    [InlineData("async Task M() { await Gather.All(GetAsync(1), DoAsync(2)); }")]
    [InlineData("async Task M() { await Gather.All(DoAsync(1), DoAsync(2)); }")]
    [InlineData("async Task M() { await Gather.All(new Task[] { GetAsync(1), StringAsync() }); }")]
    [InlineData("async Task M() { await Gather.Tuple(GetAsync(1), StringAsync()); }")]
    [InlineData("async Task M() { await Gather.Settled(GetAsync(1), StringAsync()); }")]
    [InlineData("async Task M() { await Task.WhenAll(GetAsync(1), StringAsync()); }")]
    [InlineData("async Task M() { await Gather.All(StringAsync(), GetAsync(1), StringAsync(), GetAsync(2), StringAsync(), GetAsync(3), StringAsync(), GetAsync(4), StringAsync()); }")]
    public Task One_type_no_results_or_another_group_are_silent(string source) => Verify<ResultTypeLost>.IsSilent(source, WithRuntime);

    [Fact]
    public Task The_message_names_the_alternative() => Verify<ResultTypeLost>.Reports(
        "async Task M() { await [|Gather.All(GetAsync(1), StringAsync())|]; }",
        WithRuntime with { Message = "'Gather.All' has no results here, because the tasks have results of different types: 'Gather.Tuple' keeps them" });

    [Fact]
    public Task A_tuple_keeps_them() => Verify<ResultTypeLost>.Fixes(
        "async Task M() { await [|Gather.All(GetAsync(1), StringAsync())|]; }",
        "async Task M() { await Gather.Tuple(GetAsync(1), StringAsync()); }",
        ResultTypeLostFix.UseTuple,
        WithRuntime);

    [Theory]
    [InlineData("GatherGroup M() => [|Gather.All(GetAsync(1), StringAsync())|];")]
    [InlineData("async Task M() { await [|Gather.All(GetAsync(1), StringAsync(), GetAsync(2))|]; }")]
    public Task Where_a_tuple_does_not_fit_nothing_is_offered(string source) => Verify<ResultTypeLost>.OffersNoFix(source, null, WithRuntime);
}
