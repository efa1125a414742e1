namespace Cases.GATHER301;

class Example : Scaffold
{
    int sum;

    async Task Added_across_an_await()
    {
        var total = 0;
        await Task.WhenAll(ids.Select(async i => { total += await GetAsync(i); })); // BAD
        Console.Write(total);
    }

    async Task Written_out()
    {
        var total = 0;
        await Task.WhenAll(ids.Select(async i => { total = total + await GetAsync(i); })); // BAD
        Console.Write(total);
    }

    async Task A_field() => await Task.WhenAll(ids.Select(async i => { sum += await GetAsync(i); })); // BAD

    async Task Text()
    {
        var text = "";
        await Task.WhenAll(ids.Select(async i => { text += await GetAsync(i); })); // BAD
        Console.Write(text);
    }

    async Task Started_in_a_loop()
    {
        var total = 0;
        var started = new List<Task>();
        foreach (var i in ids) started.Add(Task.Run(async () => { total += await GetAsync(i); })); // BAD
        await Task.WhenAll(started);
        Console.Write(total);
    }

    void On_threads()
    {
        var total = 0;
        Parallel.ForEach(ids, i => { total += i; }); // BAD
        Console.Write(total);
    }

    async Task One_after_the_other() // OK
    {
        var total = 0;
        foreach (var i in ids) total += await GetAsync(i);
        Console.Write(total);
    }

    async Task In_one_step() // OK
    {
        var total = 0;
        await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); Interlocked.Add(ref total, v); }));
        Console.Write(total);
    }

    async Task Summed() => Console.Write((await Task.WhenAll(ids.Select(i => GetAsync(i)))).Sum()); // OK

    async Task Own_slot() // OK
    {
        var sums = new int[3];
        await Task.WhenAll(ids.Select(async (v, n) => { sums[n] += await GetAsync(v); }));
        Console.Write(sums.Length);
    }

    async Task Own_variable() // OK
    {
        await Task.WhenAll(ids.Select(async i => { var mine = 1; mine += await GetAsync(i); Console.Write(mine); }));
    }
}
