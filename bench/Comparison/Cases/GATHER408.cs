namespace Cases.GATHER408;

class Example : Scaffold
{
    async Task After_the_group() => await Task.WhenAll(tasks).ContinueWith(_ => Work(1)); // BAD

    async Task In_a_query() => await Task.WhenAll(ids.Select(i => DoAsync(i).ContinueWith(_ => Work(i)))); // BAD

    async Task Release_in_a_loop()
    {
        foreach (var i in ids) tasks.Add(DoAsync(i).ContinueWith(_ => sem.Release())); // BAD
        await Task.WhenAll(tasks);
    }

    Task<bool> Success_whatever_happened() => DoAsync(1).ContinueWith(_ => true); // BAD

    bool Outcome_of_the_wrong_task()
    {
        var all = Task.Factory.ContinueWhenAll(arr, _ => Work(1)); // BAD
        return all.IsFaulted;
    }

    async Task<bool> Looked_at() => await Task.WhenAll(tasks).ContinueWith(all => !all.IsFaulted); // OK

    async Task Only_after_success() => await Task.WhenAll(tasks).ContinueWith(_ => Work(1), TaskContinuationOptions.OnlyOnRanToCompletion); // OK

    async Task<bool> Asked_later() // OK
    {
        var work = DoAsync(1);
        await work.ContinueWith(_ => Work(1));
        return work.IsCompletedSuccessfully;
    }

    async Task Silenced_on_purpose() => await DoAsync(1).ContinueWith(_ => { }); // OK

    async Task A_pause_cannot_fail() => await Task.Delay(5).ContinueWith(_ => Work(1)); // OK

    async Task Task_of_somebody_else(Task before) => await before.ContinueWith(_ => Work(1)); // OK

    async Task Awaited_first() // OK
    {
        await Task.WhenAll(tasks);
        Work(1);
    }
}
