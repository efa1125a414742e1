namespace Cases.GATHER506;

class Example : Scaffold
{
    async Task Over_a_list() => await Task.Run(() => Task.WhenAll(tasks)); // BAD

    async Task Over_two(Task a, Task b) => await Task.Run(async () => await Task.WhenAll(a, b)); // BAD

    async Task Itself() => await Task.WhenAll(tasks); // OK

    async Task Starts_them() => await Task.Run(() => Task.WhenAll(ids.Select(i => DoAsync(i)))); // OK
}
