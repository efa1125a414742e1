namespace Cases.GATHER004;

class Example : Scaffold
{
    async Task Forgotten_argument()
    {
        var work = new List<Task> { DoAsync(1), DoAsync(2) };
        await Task.WhenAll(); // BAD
        Console.Write(work.Count);
    }

    async Task Any_of_nothing()
    {
        await Task.WhenAny(); // BAD
    }

    void Waits_for_nothing() => Task.WaitAll(); // BAD

    async Task Loop_that_never_ends()
    {
        while (tasks.Count > 0) tasks.Remove(await Task.WhenAny()); // BAD
    }

    Task Returned() => Task.WhenAll(); // BAD

    async Task Within_a_lambda() => await Task.Run(async () => await Task.WhenAll()); // BAD

    async Task Configured() => await Task.WhenAll().ConfigureAwait(false); // BAD

    async Task Stream_of_nothing()
    {
        await foreach (var done in Task.WhenEach()) await done; // BAD
    }

    async Task List_that_is_filled_nowhere()
    {
        var work = new List<Task>();
        await Task.WhenAll(work); // BAD
    }

    async Task Any_of_an_empty_list() => await await Task.WhenAny(new List<Task>()); // BAD

    async Task List_that_another_fills(Action<List<Task>> fill) // OK
    {
        var work = new List<Task>();
        fill(work);
        await Task.WhenAll(work);
    }

    async Task Argument_is_there()
    {
        var work = new List<Task> { DoAsync(1), DoAsync(2) };
        await Task.WhenAll(work); // OK
    }

    async Task Explicitly_none() => await Task.WhenAll(Array.Empty<Task>()); // OK

    async Task Explicitly_none_in_brackets() => await Task.WhenAll([]); // OK

    async Task Explicitly_none_in_an_array() => await Task.WhenAll(new Task[0]); // OK

    async Task Spread() => await Task.WhenAll([.. tasks, DoAsync(1)]); // OK

    async Task One() => await Task.WhenAll(DoAsync(1)); // OK

    async Task Method_of_the_same_name() => await new Jobs().WhenAll(); // OK

    sealed class Jobs
    {
        readonly List<Task> all = [];

        public Task WhenAll() => Task.WhenAll(all);
    }
}
