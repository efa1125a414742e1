namespace Cases.GATHER204;

class Example : Scaffold
{
    async Task Third_of_three()
    {
        var p1 = DoAsync(1);
        var p2 = DoAsync(2);
        var p3 = DoAsync(3); // BAD
        await Task.WhenAll(p1, p2); // BAD
    }

    async Task<int> One_with_a_result()
    {
        var users = GetAsync(1);
        var orders = GetAsync(2);
        var invoices = GetAsync(3); // BAD
        await Task.WhenAll(users, orders); // BAD
        return users.Result + orders.Result;
    }

    async Task Left_out_of_a_list()
    {
        var a = DoAsync(1);
        var b = DoAsync(2);
        var c = DoAsync(3); // BAD
        await Task.WhenAll(new List<Task> { a, b }); // BAD
    }

    async Task Left_out_of_a_collection_expression()
    {
        var a = DoAsync(1);
        var b = DoAsync(2);
        var c = DoAsync(3); // BAD
        await Task.WhenAll([a, b]); // BAD
    }

    async Task Explicitly_typed()
    {
        Task<int> first = GetAsync(1);
        Task<int> second = GetAsync(2);
        Task<string> third = StringAsync(); // BAD
        var sums = await Task.WhenAll(first, second); // BAD
        Console.Write(sums.Sum());
    }

    async Task Left_out_of_a_race()
    {
        var a = GetAsync(1);
        var b = GetAsync(2);
        var c = GetAsync(3); // BAD
        Console.Write(await await Task.WhenAny(a, b)); // BAD
    }

    async Task All_three() { var p1 = DoAsync(1); var p2 = DoAsync(2); var p3 = DoAsync(3); await Task.WhenAll(p1, p2, p3); } // OK

    async Task Field() { var p1 = DoAsync(1); var p2 = DoAsync(2); _bg = DoAsync(5); await Task.WhenAll(p1, p2); } // OK

    async Task Awaited_apart() // OK
    {
        var p1 = DoAsync(1);
        var p2 = DoAsync(2);
        var p3 = DoAsync(3);
        await Task.WhenAll(p1, p2);
        await p3;
    }

    async Task Handed_on() // OK
    {
        var p1 = DoAsync(1);
        var p2 = DoAsync(2);
        var p3 = DoAsync(3);
        Forget(p3);
        await Task.WhenAll(p1, p2);
    }

    async Task Second_group() // OK
    {
        var p1 = DoAsync(1);
        var p2 = DoAsync(2);
        var p3 = DoAsync(3);
        await Task.WhenAll(Task.WhenAll(p1, p2), p3);
    }

    async Task Added_to_a_list() // OK
    {
        var p1 = DoAsync(1);
        var p2 = DoAsync(2);
        var p3 = DoAsync(3);
        tasks.Add(p3);
        await Task.WhenAll(p1, p2);
    }

    async Task Discarded_on_purpose() // OK
    {
        var p1 = DoAsync(1);
        var p2 = DoAsync(2);
        _ = DoAsync(3);
        await Task.WhenAll(p1, p2);
    }
}
