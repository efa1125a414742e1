namespace Cases.GATHER201;

class Example : Scaffold
{
    // Another type of the same name, such as an entity of a task list.
    sealed class Todo(string title)
    {
        public string Title => title;
    }

    async Task Async_lambda()
    {
        var cold = new List<Task>();
        cold.Add(new Task(async () => await DoAsync(1))); // BAD
        await Task.WhenAll(cold);
    }

    async Task Filled_in_a_loop()
    {
        var cold = new List<Task>();
        foreach (var i in ids) cold.Add(new Task(() => Work(i))); // BAD
        await Task.WhenAll(cold); // BAD
    }

    Task Returned_cold() => new Task(() => Work(1)); // BAD

    async Task Argument_of_the_group() => await Task.WhenAll(DoAsync(1), new Task(() => Work(1))); // BAD

    async Task Awaited_cold()
    {
        var cold = new Task(() => Work(1)); // BAD
        await cold; // BAD
    }

    async Task Selected_cold() => await Task.WhenAll(ids.Select(i => new Task(() => Work(i)))); // BAD

    void Async_lambda_that_is_started()
    {
        var task = new Task(async () => await DoAsync(1)); // BAD
        task.Start();
        task.Wait();
    }

    async Task Cold_with_a_result()
    {
        var cold = new Task<int>(() => 42); // BAD
        Console.Write((await Task.WhenAll(cold, GetAsync(1))).Sum()); // BAD
    }

    async Task Started() // OK
    {
        foreach (var i in ids) { var t = new Task(() => Work(i)); t.Start(); tasks.Add(t); }
        await Task.WhenAll(tasks);
    }

    async Task Started_and_unwrapped() { var tt = new Task<Task>(() => DoAsync(1)); tt.Start(); await tt.Unwrap(); } // OK

    async Task Started_in_a_second_loop() // OK
    {
        var all = ids.Select(i => new Task(() => Work(i))).ToList();
        foreach (var one in all) one.Start();
        await Task.WhenAll(all);
    }

    async Task Started_by_for_each() // OK
    {
        var all = ids.Select(i => new Task(() => Work(i))).ToList();
        all.ForEach(one => one.Start());
        await Task.WhenAll(all);
    }

    async Task Run() => await Task.WhenAll(ids.Select(i => Task.Run(() => Work(i)))); // OK

    void Run_in_place() { var task = new Task(() => Work(1)); task.RunSynchronously(); } // OK

    void Handed_to_a_scheduler(List<Task> queue) => queue.Add(new Task(() => Work(1))); // OK

    object Another_type() => new List<Todo> { new("a"), new("b") }; // OK
}
