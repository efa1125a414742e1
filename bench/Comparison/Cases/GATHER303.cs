namespace Cases.GATHER303;

class Example : Scaffold
{
    async Task Started_in_a_for_loop()
    {
        var started = new List<Task>();
        for (var i = 0; i < 5; i++) started.Add(Task.Run(() => Work(i))); // BAD
        await Task.WhenAll(started);
    }

    void Dropped() { for (var i = 0; i < 5; i++) _ = Task.Run(() => Work(i)); } // BAD

    async Task A_counter()
    {
        var started = new List<Task>();
        var n = 0;
        while (n < 5)
        {
            started.Add(Task.Run(() => Work(n))); // BAD
            n++;
        }

        await Task.WhenAll(started);
    }

    void Kept_for_later(List<Action> later) { for (var i = 0; i < 5; i++) later.Add(() => Work(i)); } // BAD

    async Task Copied() // OK
    {
        var started = new List<Task>();
        for (var i = 0; i < 5; i++)
        {
            var j = i;
            started.Add(Task.Run(() => Work(j)));
        }

        await Task.WhenAll(started);
    }

    async Task Foreach() // OK
    {
        var started = new List<Task>();
        foreach (var i in ids) started.Add(Task.Run(() => Work(i)));
        await Task.WhenAll(started);
    }

    async Task Awaited_in_the_turn() { for (var i = 0; i < 5; i++) await Task.Run(() => Work(i)); } // OK

    async Task Passed_by_value() // OK
    {
        var started = new List<Task>();
        for (var i = 0; i < 5; i++) started.Add(DoAsync(i));
        await Task.WhenAll(started);
    }

    void In_parallel() => Parallel.For(0, 5, i => Work(i)); // OK
}
