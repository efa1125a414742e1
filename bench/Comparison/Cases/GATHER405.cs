namespace Cases.GATHER405;

class Example : Scaffold
{
    async Task<int> Two_in_an_expression()
    {
        var a = GetAsync(1);
        var b = GetAsync(2);
        return await a + await b; // BAD
    }

    async Task Loop_over_a_list()
    {
        var all = ids.Select(i => DoAsync(i)).ToList();
        foreach (var one in all) await one; // BAD
    }

    async Task<int> Gathered_first() // OK
    {
        var a = GetAsync(1);
        var b = GetAsync(2);
        await Task.WhenAll(a, b);
        return await a + await b;
    }

    async Task Lazy_sequence() // OK
    {
        foreach (var one in ids.Select(i => DoAsync(i))) await one;
    }
}
