namespace Cases.GATHER404;

class Example : Scaffold
{
    async Task Cast_in_a_loop()
    {
        List<Task> mixed = new() { GetAsync(1), GetAsync(2) };
        await Task.WhenAll(mixed);
        foreach (Task<int> t in mixed) Console.Write(t.Result); // BAD
    }

    async Task<int> Cast_of_an_element()
    {
        var all = new Task[] { GetAsync(1), GetAsync(2) };
        await Task.WhenAll(all);
        return ((Task<int>)all[0]).Result; // BAD
    }

    async Task<int> Cast_in_a_query()
    {
        List<Task> all = [GetAsync(1), GetAsync(2)];
        await Task.WhenAll(all);
        return all.Cast<Task<int>>().Sum(t => t.Result); // BAD
    }

    async Task<int> Added_in_a_loop()
    {
        var all = new List<Task>();
        foreach (var id in ids) all.Add(GetAsync(id));
        await Task.WhenAll(all);
        return all.Sum(t => ((Task<int>)t).Result); // BAD
    }

    async Task Group_kept_as_a_task()
    {
        Task group = Task.WhenAll(ints);
        await group;
        Console.Write(((Task<int[]>)group).Result.Length); // BAD
    }

    async Task<int[]> Results_of_the_group() => await Task.WhenAll(ints); // OK

    async Task Typed_list() // OK
    {
        List<Task<int>> all = [GetAsync(1), GetAsync(2)];
        await Task.WhenAll(all);
        foreach (var t in all) Console.Write(t.Result);
    }

    async Task Really_mixed() // OK
    {
        List<Task> mixed = [GetAsync(1), DoAsync(2)];
        await Task.WhenAll(mixed);
    }

    async Task Two_types_in_two_locals() // OK
    {
        var number = GetAsync(1);
        var text = StringAsync();
        await Task.WhenAll(number, text);
        Console.Write(await text + await number);
    }

    async Task Result_is_not_wanted() // OK
    {
        Task group = Task.WhenAll(ints);
        await group;
    }

    void Array_for_an_api() // OK
    {
        Task[] all = [GetAsync(1), GetAsync(2)];
        Task.WaitAll(all);
    }
}
