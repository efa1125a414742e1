namespace Cases.GATHER507;

class Example : Scaffold
{
    async Task Each_makes_its_own() =>
        await Task.WhenAll(ids.Select(async i =>
        {
            using var gate = new SemaphoreSlim(3); // BAD
            await gate.WaitAsync();
            try { await DoAsync(i); }
            finally { gate.Release(); }
        }));

    async Task Each_call_makes_its_own(int i)
    {
        var gate = new SemaphoreSlim(1); // BAD
        await gate.WaitAsync();
        await DoAsync(i);
        gate.Release();
    }

    async Task Made_once() // OK
    {
        using var gate = new SemaphoreSlim(3);
        await Task.WhenAll(ids.Select(async i =>
        {
            await gate.WaitAsync();
            try { await DoAsync(i); }
            finally { gate.Release(); }
        }));
    }

    async Task Made_for_an_inner_fan_out() => // OK
        await Task.WhenAll(ids.Select(async i =>
        {
            using var gate = new SemaphoreSlim(3);
            await Task.WhenAll(ids.Select(async j =>
            {
                await gate.WaitAsync();
                try { await DoAsync(i + j); }
                finally { gate.Release(); }
            }));
        }));

    SemaphoreSlim Made_for_others() { var gate = new SemaphoreSlim(3); return gate; } // OK
}
