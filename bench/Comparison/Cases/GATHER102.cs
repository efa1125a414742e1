namespace Cases.GATHER102;

class Example : Scaffold
{
    IEnumerable<Task> kept = [];

    async Task Statement()
    {
        ids.Select(async i => await DoAsync(i)); // BAD
        await Task.Yield();
    }

    void Statement_in_a_method_that_returns_nothing()
    {
        ids.Select(i => DoAsync(i)); // BAD
    }

    void Expression_body() => ids.Select(i => DoAsync(i)); // BAD

    async Task Discard()
    {
        _ = ids.Select(i => DoAsync(i)); // BAD
        await Task.Yield();
    }

    async Task Never_read()
    {
        var started = ids.Select(i => DoAsync(i)); // BAD
        await Task.Yield();
    }

    void Query_never_read()
    {
        var started = from id in ids where id > 1 select GetAsync(id); // BAD
    }

    void Filtered() => ids.Where(i => i > 0).OrderBy(i => i).Select(DoAsync); // BAD

    void Filtered_afterwards()
    {
        ids.Select(i => DoAsync(i)).Where(task => !task.IsCompleted); // BAD
    }

    void Value_tasks() => ids.Select(i => V(i)); // BAD

    void Flattened() => ids.SelectMany(i => new[] { DoAsync(i), DoAsync(-i) }); // BAD

    void Zipped() => ids.Zip(ids, (x, y) => DoAsync(x + y)); // BAD

    void Grouped() => _ = ids.GroupBy(i => i % 2, (key, some) => DoAsync(key)); // BAD

    void In_chunks() => ids.Select(i => DoAsync(i)).Chunk(2); // BAD

    Action Lambda() => () => ids.Select(i => DoAsync(i)); // BAD

    void Multi_line_lambda()
    {
        ids.Select(async i => // BAD
        {
            Work(i);
            await DoAsync(i);
        });
    }

    async Task Awaited() => await Task.WhenAll(ids.Select(i => DoAsync(i))); // OK

    async Task Materialized() { var list = ids.Select(i => DoAsync(i)).ToList(); await Task.WhenAll(list); } // OK

    IEnumerable<Task> Returned_to_the_caller() => ids.Select(i => DoAsync(i)); // OK

    async Task Awaited_later() { var lazy = ids.Select(i => DoAsync(i)); await Task.WhenAll(lazy); } // OK

    async Task Enumerated() // OK
    {
        foreach (var task in ids.Select(i => DoAsync(i))) await task;
    }

    void Kept_in_a_field() => kept = ids.Select(i => DoAsync(i)); // OK

    void Added_to_a_list() => tasks.AddRange(ids.Select(i => DoAsync(i))); // OK

    IEnumerable<Task> Yielded() // OK
    {
        foreach (var task in ids.Select(i => DoAsync(i))) yield return task;
    }

    Func<IEnumerable<Task>> Lambda_that_returns_it() => () => ids.Select(i => DoAsync(i)); // OK

    int Counted() => ids.Select(i => DoAsync(i)).Count(task => task.IsCompleted); // OK

    void Zipped_without_tasks() => tasks.Zip(ids, (task, i) => i); // OK

    bool Asked_for_any() => ids.Select(i => DoAsync(i)).Any(); // OK
}
