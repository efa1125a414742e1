namespace Cases.GATHER205;

class Example : Scaffold
{
    async Task Same_local_twice()
    {
        var x = DoAsync(1);
        await Task.WhenAll(x, x); // BAD
    }

    async Task Copied_and_not_changed()
    {
        var users = GetAsync(1);
        var orders = GetAsync(2);
        var invoices = GetAsync(3);
        var all = await Task.WhenAll(users, orders, orders); // BAD
        Console.Write(all.Sum() + await invoices);
    }

    async Task Twice_in_an_array()
    {
        var x = DoAsync(1);
        var y = DoAsync(2);
        await Task.WhenAll(new[] { x, y, x }); // BAD
    }

    async Task Twice_in_a_collection_expression()
    {
        var x = DoAsync(1);
        var y = DoAsync(2);
        await Task.WhenAll([x, y, y]); // BAD
    }

    async Task Parameter_twice(Task first, Task second) { await Task.WhenAll(first, first); await second; } // BAD

    async Task Raced_with_itself()
    {
        var x = GetAsync(1);
        Console.Write(await await Task.WhenAny(x, x)); // BAD
    }

    async Task Two_locals() { var x = DoAsync(1); var y = DoAsync(2); await Task.WhenAll(x, y); } // OK

    async Task Two_calls() => await Task.WhenAll(DoAsync(1), DoAsync(1)); // OK

    async Task Two_groups() // OK
    {
        var x = DoAsync(1);
        await Task.WhenAll(x, DoAsync(2));
        await Task.WhenAll(x, DoAsync(3));
    }

    async Task Two_elements() => await Task.WhenAll(ints[0], ints[1]); // OK

    async Task Delegate_called_twice(Func<Task> work) => await Task.WhenAll(work(), work()); // OK

    async Task Two_members_of_one_object(TaskCompletionSource a, TaskCompletionSource b) => await Task.WhenAll(a.Task, b.Task); // OK

    async Task Fresh_each_time() => await Task.WhenAll(Task.Delay(1), Task.Delay(1)); // OK
}
