namespace Cases.GATHER402;

class Example : Scaffold
{
    async Task<int> Loss_throws()
    {
        var job = GetAsync(1);
        if (await Task.WhenAny(job, Task.Delay(30_000)) != job) throw new TimeoutException(); // BAD
        return await job;
    }

    async Task<int> Loss_gives_a_default()
    {
        var job = GetAsync(1);
        return await Task.WhenAny(job, Task.Delay(1000, ct)) == job ? await job : 0; // BAD
    }

    async Task<int> Waited_for_with_a_limit() => await GetAsync(1).WaitAsync(TimeSpan.FromSeconds(30), ct); // OK

    async Task<int> Delay_is_cancelled() // OK
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var job = GetAsync(1);
        if (await Task.WhenAny(job, Task.Delay(30_000, stop.Token)) != job) return 0;
        stop.Cancel();
        return await job;
    }
}
