using System.Collections.Immutable;

namespace Cases.GATHER105;

class Example : Scaffold
{
    event EventHandler? Saved;

    void For_each_of_a_list() => ids.ForEach(async i => await DoAsync(i)); // BAD

    void Parallel_for_each() => Parallel.ForEach(ids, async i => await DoAsync(i)); // BAD

    void Parallel_for() => Parallel.For(0, 10, async i => await DoAsync(i)); // BAD

    void Parallel_invoke() => Parallel.Invoke(async () => await DoAsync(1), async () => await DoAsync(2)); // BAD

    void Waiting_for_a_list() => tasks.ForEach(async t => await t); // BAD

    void For_each_of_an_array(int[] all) => Array.ForEach(all, async i => await DoAsync(i)); // BAD

    void For_each_of_an_immutable_list(ImmutableList<int> all) => all.ForEach(async i => await DoAsync(i)); // BAD

    void For_all_of_a_parallel_query() => ids.AsParallel().ForAll(async i => await DoAsync(i)); // BAD

    void Block_lambda()
    {
        ids.ForEach(async i => // BAD
        {
            var value = await GetAsync(i);
            Work(value);
        });
    }

    async void SaveLater(int i) => await DoAsync(i);

    void Method_group() => ids.ForEach(SaveLater); // BAD

    void Anonymous_method() => ids.ForEach(async delegate (int i) { await DoAsync(i); }); // BAD

    async Task Parallel_for_each_async() => await Parallel.ForEachAsync(ids, async (i, c) => await DoAsync(i)); // OK

    async Task When_all() => await Task.WhenAll(ids.Select(async i => await DoAsync(i))); // OK

    async Task Lambda_that_collects() { ids.ForEach(i => tasks.Add(DoAsync(i))); await Task.WhenAll(tasks); } // OK

    EventHandler Event_handler() => async (s, e) => await DoAsync(1); // OK

    void Event_subscription() => Saved += async (s, e) => await DoAsync(1); // OK

    async Task Run() => await Task.Run(async () => await DoAsync(1)); // OK

    void For_each_without_async() => ids.ForEach(i => Work(i)); // OK

    void Parallel_for_each_without_async() => Parallel.ForEach(ids, i => Work(i)); // OK

    void Parallel_invoke_without_async() => Parallel.Invoke(() => Work(1), () => Work(2)); // OK

    async Task Method_that_takes_a_task_function() => await Each(ids, async i => await DoAsync(i)); // OK

    static async Task Each(List<int> all, Func<int, Task> body) { foreach (var one in all) await body(one); }
}
