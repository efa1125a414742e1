using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class ParallelQueryOfTasksTests
{
    static readonly Case WithOthers = new() { AllowedRules = ["GATHER102", "GATHER103", "GATHER105", "GATHER107", "GATHER108", "GATHER204"] };

    [Theory]
    [InlineData("async Task M() => await Task.WhenAll([|ids.AsParallel()|].Select(i => GetAsync(i)));")]
    [InlineData("async Task M() { var all = [|ids.AsParallel()|].Select(async i => await GetAsync(i)).ToList(); await Task.WhenAll(all); }")]
    [InlineData("async Task M() { var all = [|ids.AsParallel()|].Select(async i => await GetAsync(i)); await Task.WhenAll(all); }")]
    [InlineData("async Task M() => await Task.WhenAll([|ids.AsParallel()|].WithDegreeOfParallelism(4).Where(i => i > 0).Select(i => DoAsync(i)));")]
    [InlineData("async Task M() => await Task.WhenAll([|ids.AsParallel()|].Select(DoAsync).ToArray());")]
    [InlineData("async Task M() => await Task.WhenAll(from i in [|ids.AsParallel()|] select DoAsync(i));")]
    [InlineData("async Task M() => await Task.WhenAny([|ids.AsParallel()|].AsOrdered().Select(i => Task.Run(() => Work(i))));")]
    [InlineData("async Task M() => await Task.WhenAll([|ids.Where(i => i > 2).AsParallel()|].Select(async i => await DoAsync(i).ConfigureAwait(false)).AsSequential());")]
    [InlineData("Task[] M() => [|ids.AsParallel()|].Select(i => DoAsync(i)).ToArray();")]
    public Task A_parallel_query_whose_tasks_are_gathered_is_reported(string source) => Verify<ParallelQueryOfTasks>.Reports(source, WithOthers);

    [Fact]
    public Task The_message_names_what_is_started() => Verify<ParallelQueryOfTasks>.Reports(
        "async Task M() => await Task.WhenAll([|ids.AsParallel()|].Select(i => Task.Run(() => Work(i))));",
        "'AsParallel' only starts the tasks of 'Task.Run' in parallel: they run at once without it, and it neither waits for them nor limits them");

    [Theory]
    [InlineData("int[] M() => ids.AsParallel().Select(i => i * i).ToArray();")]
    [InlineData("int[] M() => ids.AsParallel().Select(i => GetAsync(i).Result).ToArray();")]
    [InlineData("int[] M() => ids.AsParallel().Select(async i => await GetAsync(i)).Select(t => t.Result).ToArray();")]
    [InlineData("void M() => ids.AsParallel().ForAll(async i => await DoAsync(i));")]
    [InlineData("void M() { ids.AsParallel().Select(i => DoAsync(i)).ToList(); }")]
    [InlineData("void M() { ids.AsParallel().Select(i => DoAsync(i)); }")]
    [InlineData("async Task M() => await Task.WhenAll(ids.AsParallel().Select(async i => { Work(i); await DoAsync(i); }));")]
    [InlineData("async Task M() => await Task.WhenAll(ids.AsParallel().Select(i => { Work(i); return DoAsync(i); }));")]
    [InlineData("int Hash(int i) => i * 31; async Task M() => await Task.WhenAll(ids.AsParallel().Select(i => DoAsync(Hash(i))));")]
    [InlineData("int Hash(int i) => i * 31; async Task M() => await Task.WhenAll(ids.AsParallel().Select(i => Hash(i)).Select(i => DoAsync(i)));")]
    [InlineData("async Task M() => await Task.WhenAll(ids.AsParallel().Where(i => i % 7 == 3).AsEnumerable().Select(i => DoAsync(i)));")]
    [InlineData("async Task M() => await Task.WhenAll(tasks.AsParallel().Where(t => !t.IsCompleted));")]
    [InlineData("async Task M() => await Task.WhenAll(tasks.AsParallel().Select(t => t));")]
    [InlineData("async Task M() => await Task.WhenAll(ids.Select(i => DoAsync(i)));")]
    [InlineData("ParallelQuery<Task> M() => ids.AsParallel().Select(i => DoAsync(i));")]
    [InlineData("int M() => ids.AsParallel().Select(i => DoAsync(i)).Count();")]
    [InlineData("async Task M() => await Task.WhenAll(ids.AsParallel().Select(i => Task.FromResult(i)));")]
    public Task A_query_that_computes_and_tasks_that_are_lost_anyway_are_silent(string source) => Verify<ParallelQueryOfTasks>.IsSilent(source, WithOthers);

    [Theory]
    [InlineData("async Task M() => await Task.WhenAll(ids.AsParallel().Select(i => {|CS0103:Nobody|}(i)));")]
    public Task Half_typed_code_is_silent(string source) => Verify<ParallelQueryOfTasks>.IsSilent(source, WithOthers);

    [Theory]
    [InlineData("async Task M() => await Task.WhenAll([|ids.AsParallel()|].Select(i => GetAsync(i)));", "async Task M() => await Task.WhenAll(ids.Select(i => GetAsync(i)));")]
    [InlineData("async Task M() { var all = [|ids.AsParallel()|].Where(i => i > 1).Select(DoAsync).ToList(); await Task.WhenAll(all); }", "async Task M() { var all = ids.Where(i => i > 1).Select(DoAsync).ToList(); await Task.WhenAll(all); }")]
    [InlineData("async Task M() => await Task.WhenAll(from i in [|ids.AsParallel()|] select DoAsync(i));", "async Task M() => await Task.WhenAll(from i in ids select DoAsync(i));")]
    public Task AsParallel_is_removed(string before, string after) => Verify<ParallelQueryOfTasks>.Fixes(before, after, ParallelQueryOfTasksFix.Remove);

    [Theory]
    [InlineData("async Task M() => await Task.WhenAll([|ids.AsParallel()|].WithDegreeOfParallelism(4).Select(i => DoAsync(i)));")]
    public Task A_limit_that_was_meant_stays_in_sight(string source) => Verify<ParallelQueryOfTasks>.OffersNoFix(source, ParallelQueryOfTasksFix.Remove);
}
