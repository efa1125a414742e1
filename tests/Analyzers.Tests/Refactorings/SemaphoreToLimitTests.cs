using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class SemaphoreToLimitTests
{
    static readonly Case Statements = new() { Shape = Shape.Statements };

    [Fact]
    public Task The_semaphore_becomes_the_degree_of_the_loop() => VerifyRefactoring<SemaphoreToLimit>.Becomes(
        """
        using var gate = new SemaphoreSlim(8);
        [||]await Task.WhenAll(ids.Select(async id =>
        {
            await gate.WaitAsync();
            try
            {
                // why
                Work(id);
                await DoAsync(id);
            }
            finally
            {
                gate.Release();
            }
        })).ConfigureAwait(false);
        Work(1);
        """,
        """
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, _) =>
        {
            // why
            Work(id);
            await DoAsync(id);
        }).ConfigureAwait(false);
        Work(1);
        """, SemaphoreToLimit.ForEachAsync, Statements);

    [Fact]
    public Task A_local_of_the_tasks_goes_too_and_the_wait_may_stand_in_the_try() => VerifyRefactoring<SemaphoreToLimit>.Becomes(
        """
        var most = ids.Count();
        var gate = new SemaphoreSlim(most, most);
        var all = ids.Select(async id => { try { await gate.WaitAsync(); await DoAsync(id); } finally { gate.Release(); } });
        Work(1);
        [||]await Task.WhenAll(all);
        """,
        """
        var most = ids.Count();
        Work(1);
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = most }, async (id, _) => await DoAsync(id));
        """, SemaphoreToLimit.ForEachAsync, Statements);

    [Fact]
    public Task The_token_of_the_wait_is_that_of_the_loop() => VerifyRefactoring<SemaphoreToLimit>.Becomes(
        """
        async Task M(int[] numbers, CancellationToken stop)
        {
            SemaphoreSlim gate = new(2);
            [||]await Task.WhenAll(numbers.Select(async n => { await gate.WaitAsync(stop); try { await Task.Delay(n, stop); } finally { gate.Release(); } }));
        }
        """,
        """
        async Task M(int[] numbers, CancellationToken stop)
        {
            await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = stop }, async (n, token) => await Task.Delay(n, token));
        }
        """, SemaphoreToLimit.ForEachAsync);

    [Fact]
    public Task With_the_library_a_limit_keeps_the_results() => VerifyRefactoring<SemaphoreToLimit>.Becomes(
        """
        var gate = new SemaphoreSlim(4);
        [||]var all = await Task.WhenAll(ids.Select(async id => { await gate.WaitAsync(); try { return await GetAsync(id); } finally { gate.Release(); } }));
        Work(all.Length);
        """,
        """
        var all = await Gather.Map(ids, async id => await GetAsync(id), limit: 4);
        Work(all.Length);
        """, SemaphoreToLimit.Map, Refactored.WithLibrary);

    [Fact]
    public Task A_loop_that_fills_a_list_goes_too() => VerifyRefactoring<SemaphoreToLimit>.Becomes(
        """
        var running = new List<Task>();
        var gate = new SemaphoreSlim(initialCount: 16, maxCount: 20);
        // all of them
        foreach (var id in ids)
        {
            await gate.WaitAsync();
            running.Add(Task.Run(async () =>
            {
                try
                {
                    await DoAsync(id);
                    Work(id);
                }
                finally
                {
                    gate.Release();
                }
            }));
        }
        [||]await Task.WhenAll(running);
        """,
        """
        // all of them
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (id, _) =>
        {
            await DoAsync(id);
            Work(id);
        });
        """, SemaphoreToLimit.ForEachAsync, Statements);

    [Fact]
    public Task A_using_around_it_goes_and_what_is_returned_stays() => VerifyRefactoring<SemaphoreToLimit>.Becomes(
        """
        async Task<int[]> M(int[] numbers)
        {
            // limited
            using (var gate = new SemaphoreSlim(2))
            {
                [||]return await Task.WhenAll(numbers.Select(async (n) => { await gate.WaitAsync(); try { return await GetAsync(n); } finally { gate.Release(); } }).ToArray());
            }
        }
        """,
        """
        async Task<int[]> M(int[] numbers)
        {
            // limited
            return await Gather.Map(numbers, async n => await GetAsync(n), limit: 2);
        }
        """, SemaphoreToLimit.Map, Refactored.WithLibrary with { Shape = Shape.Members });

    [Fact]
    public Task In_top_level_statements() => VerifyRefactoring<SemaphoreToLimit>.Becomes(
        """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        var running = new List<Task>();
        var gate = new SemaphoreSlim(3);
        foreach (var id in new[] { 1, 2 })
        {
            await gate.WaitAsync();
            running.Add(Task.Run(async () => { try { await Task.Delay(id); } finally { gate.Release(); } }));
        }

        [||]await Task.WhenAll(running);
        """,
        """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        await Parallel.ForEachAsync(new[] { 1, 2 }, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (id, _) => await Task.Delay(id));
        """, SemaphoreToLimit.ForEachAsync, new Case { Shape = Shape.File });

    const string Held = "await gate.WaitAsync(); try { await DoAsync(id); } finally { gate.Release(); }";

    [Theory]
    // Somebody else is held up by it, or waits for it.
    [InlineData($"var gate = new SemaphoreSlim(8); [||]await Task.WhenAll(ids.Select(async id => {{ {Held} }})); await gate.WaitAsync();")]
    [InlineData("var (gate, other) = (new SemaphoreSlim(8), new SemaphoreSlim(8)); [||]await Task.WhenAll(ids.Select(async id => { await gate.WaitAsync(); try { await DoAsync(id); } finally { other.Release(); } }));")]
    // Its time may run out.
    [InlineData("var gate = new SemaphoreSlim(8); [||]await Task.WhenAll(ids.Select(async id => { await gate.WaitAsync(100); try { await DoAsync(id); } finally { gate.Release(); } }));")]
    // Something is done outside of it, or when it fails, or more is released than was taken.
    [InlineData($"var gate = new SemaphoreSlim(8); [||]await Task.WhenAll(ids.Select(async id => {{ {Held} Work(id); }}));")]
    [InlineData("var gate = new SemaphoreSlim(8); [||]await Task.WhenAll(ids.Select(async id => { await gate.WaitAsync(); try { await DoAsync(id); } catch { } finally { gate.Release(); } }));")]
    [InlineData("var gate = new SemaphoreSlim(8); [||]await Task.WhenAll(ids.Select(async id => { await gate.WaitAsync(); try { await DoAsync(id); } finally { gate.Release(2); } }));")]
    // The group would go with the using.
    [InlineData($"using (var gate = new SemaphoreSlim(8)) [||]await Task.WhenAll(ids.Select(async id => {{ {Held} }}));")]
    [InlineData($"using (var gate = new SemaphoreSlim(8)) using (var stream = new MemoryStream()) {{ [||]await Task.WhenAll(ids.Select(async id => {{ {Held} }})); }}")]
    [InlineData($"if (ids.Any()) using (var gate = new SemaphoreSlim(8)) {{ [||]await Task.WhenAll(ids.Select(async id => {{ {Held} }})); }}")]
    // The tasks are wanted, or a result is.
    [InlineData($"var gate = new SemaphoreSlim(8); var all = ids.Select(async id => {{ {Held} }}); [||]await Task.WhenAll(all); Work(all.Count());")]
    // Something is done while they run.
    [InlineData($"var gate = new SemaphoreSlim(8); var all = ids.Select(async id => {{ {Held} }}).ToList(); Work(1); [||]await Task.WhenAll(all);")]
    [InlineData("var gate = new SemaphoreSlim(8); var all = new List<Task>(); foreach (var id in ids) { await gate.WaitAsync(); all.Add(Task.Run(async () => { try { await DoAsync(id); } finally { gate.Release(); } })); Work(id); } [||]await Task.WhenAll(all);")]
    [InlineData("var gate = new SemaphoreSlim(8); var all = new List<Task>(); foreach (var id in ids) { await gate.WaitAsync(); all.Add(Task.Run(async () => { try { await DoAsync(id); } finally { gate.Release(); } })); } Work(1); [||]await Task.WhenAll(all);")]
    // Some tasks come from elsewhere.
    [InlineData("var gate = new SemaphoreSlim(8); var all = new List<Task>(); var more = new List<Task>(); foreach (var id in ids) { await gate.WaitAsync(); more.Add(Task.Run(async () => { try { await DoAsync(id); } finally { gate.Release(); } })); } [||]await Task.WhenAll(all); await Task.WhenAll(more);")]
    [InlineData("var gate = new SemaphoreSlim(8); [||]var all = await Task.WhenAll(ids.Select(async id => { await gate.WaitAsync(); try { return await GetAsync(id); } finally { gate.Release(); } })); Work(all.Length);")]
    [InlineData($"var gate = new SemaphoreSlim(8); [||]await Task.WhenAny(ids.Select(async id => {{ {Held} }}));")]
    public Task What_has_another_form_is_left_alone(string source) => VerifyRefactoring<SemaphoreToLimit>.OffersNothing(source, null, Statements);

    [Fact]
    public Task A_using_at_the_top_level_is_left_alone() => VerifyRefactoring<SemaphoreToLimit>.OffersNothing(
        """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        using (var gate = new SemaphoreSlim(3))
        {
            [||]await Task.WhenAll(new[] { 1 }.Select(async id => { await gate.WaitAsync(); try { await Task.Delay(id); } finally { gate.Release(); } }));
        }
        """, null, new Case { Shape = Shape.File });

    [Fact]
    public Task What_limits_all_calls_is_left_alone() => VerifyRefactoring<SemaphoreToLimit>.OffersNothing(
        $"readonly SemaphoreSlim gate = new(8); async Task M(List<int> some) {{ [||]await Task.WhenAll(some.Select(async id => {{ {Held} }})); }}", null);
}
