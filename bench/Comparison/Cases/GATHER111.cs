namespace Cases.GATHER111;

class Example : Scaffold
{
    async Task List_is_left_behind()
    {
        var saves = ids.Select(i => DoAsync(i)).ToList();
        await GetAsync(1);
        await Task.WhenAll(saves); // BAD
    }

    async Task Two_tasks_are_left_behind()
    {
        var one = GetAsync(1);
        var two = GetAsync(2);
        await db.SaveAsync();
        await Task.WhenAll(one, two); // BAD
    }

    async Task Result_in_between()
    {
        var reads = ids.Select(i => GetAsync(i)).ToArray();
        var text = await StringAsync();
        var numbers = await Task.WhenAll(reads); // BAD
        Console.Write(text + numbers.Length);
    }

    async Task Awaited_first() // OK
    {
        var saves = ids.Select(i => DoAsync(i)).ToList();
        await Task.WhenAll(saves);
        await GetAsync(1);
    }

    async Task Awaited_in_a_finally() // OK
    {
        var saves = new List<Task>();
        try
        {
            saves.AddRange(ids.Select(i => DoAsync(i)));
            await GetAsync(1);
        }
        finally
        {
            await Task.WhenAll(saves);
        }
    }

    async Task A_pause_cannot_fail() // OK
    {
        var saves = ids.Select(i => DoAsync(i)).ToList();
        await Task.Delay(5);
        await Task.WhenAll(saves);
    }

    async Task One_task_beside() // OK
    {
        var save = DoAsync(1);
        await GetAsync(2);
        await save;
    }
}
