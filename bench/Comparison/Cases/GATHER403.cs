namespace Cases.GATHER403;

class Example : Scaffold
{
    void Read_afterwards(Task<int>[] work)
    {
        Task.WaitAll(work, TimeSpan.FromSeconds(30)); // BAD
        Console.Write(work[0].Result);
    }

    void One_task(Task<int> work)
    {
        work.Wait(1000); // BAD
        Console.Write(work.Result);
    }

    void A_group()
    {
        Task.WaitAll(arr, 1000); // BAD
        Work(1);
    }

    void Looked_at() // OK
    {
        if (!Task.WaitAll(arr, 1000)) throw new TimeoutException();
        Work(1);
    }

    async Task Thrown() { await Task.WhenAll(tasks).WaitAsync(TimeSpan.FromSeconds(30)); Work(1); } // OK

    void StopAll() // OK
    {
        Task.WaitAll(arr, 1000);
        Work(1);
    }

    bool Given_back() => Task.WaitAll(arr, 1000); // OK
}
