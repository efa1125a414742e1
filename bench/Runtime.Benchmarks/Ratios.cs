using System.Diagnostics;

namespace AsyncGather.Runtime.Benchmarks;

/// <summary>
/// The library beside the core library in short, interleaved runs of one process, since on a machine that does other work too
/// a ratio of neighbours holds and a time does not: for each case the median of the ratios, the fastest time of each and the bytes.
/// </summary>
static class Ratios
{
    const int Rounds = 41;
    static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(4);
    // The runtime compiles what is called often only when it has compiled nothing new for 100 ms, and then once more.
    static readonly TimeSpan Warmup = TimeSpan.FromMilliseconds(500);

    public static void Run(string filter)
    {
        Console.WriteLine($"{"case",-44}{"core",14}{"here",14}{"ratio",8}{"net",8}{"bytes core",13}{"here",10}");
        foreach (var compared in Cases().Where(compared => compared.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))) Measure(compared);
    }

    sealed record Case(string Name, Action Core, Action Here, Action? Children = null);

    static IEnumerable<Case> Cases()
    {
        foreach (var size in new[] { 2, 10, 1000 })
        {
            var done = Enumerable.Range(0, size).Select(Task.FromResult).ToArray();
            yield return new($"completed, {size}", () => _ = Task.WhenAll(done).Result, () => _ = Gather.All(done).Result);
        }
        foreach (var order in Enum.GetValues<Order>())
            foreach (var size in new[] { 2, 10, 64, 100, 1000, 10_000 })
            {
                var pending = new Pending(size, order);
                yield return new($"pending {order}, {size}", () => pending.Run(tasks => Task.WhenAll(tasks)), () => pending.Run(tasks => Gather.All(tasks)), () => pending.Run(_ => null));
            }
        foreach (var size in new[] { 2, 10, 1000 })
        {
            var pending = new Pending(size, Order.First);
            using var source = new CancellationTokenSource();
            var options = new GatherOptions { CancellationToken = source.Token, OnFailure = FailureMode.WaitAll };
            yield return new($"pending awaited, {size}", () => pending.Run(AwaitWhenAll), () => pending.Run(AwaitGather), () => pending.Run(_ => null));
            yield return new($"pending as a task, {size}", () => pending.Run(tasks => Task.WhenAll(tasks)), () => pending.Run(tasks => Gather.All(tasks).AsTask()), () => pending.Run(_ => null));
            yield return new($"pending with options, {size}", () => pending.Run(tasks => Task.WhenAll(tasks)), () => pending.Run(tasks => Gather.All(options, tasks)), () => pending.Run(_ => null));
            yield return new($"pending WaitAll, {size}", () => pending.Run(tasks => Task.WhenAll(tasks)), () => pending.Run(tasks => Gather.All(WaitAll, tasks)), () => pending.Run(_ => null));
        }
        var three = new Pending(3, Order.First);
        yield return new("tuple, 3 pending", () => three.Run(TupleOfWhenAll), () => three.Run(tasks => Gather.Tuple(tasks[0], tasks[1], tasks[2])), () => three.Run(_ => null));
        yield return new("tuple, 3 pending awaited", () => three.Run(TupleOfWhenAll), () => three.Run(AwaitTuple), () => three.Run(_ => null));
        foreach (var failures in new[] { 0, 100 })
        {
            var settled = new Pending(1000, Order.First, failures);
            yield return new($"settled, 1000 with {failures} failures", () => settled.Run(Look), () => settled.Run(Settle), () => settled.Run(_ => null));
        }
        foreach (var size in new[] { 2, 10, 1000 })
        {
            yield return new($"each of work, {size}", () => WhenEach(size).GetAwaiter().GetResult(), () => Each(size).GetAwaiter().GetResult());
            var pending = new Pending(size, Order.First);
            yield return new($"each of pending, {size}", () => pending.Run(ReadWhenEach), () => pending.Run(ReadEach));
        }
        foreach (var (size, limit) in new[] { (1000, 8), (10_000, 16) })
            yield return new($"map, {size} limit {limit}", () => ForEach(size, limit).GetAwaiter().GetResult(), () => Map(size, limit).GetAwaiter().GetResult());
        yield return new("start, 1000", () => Task.WhenAll(Enumerable.Range(0, 1000).Select(Work)).GetAwaiter().GetResult(), () => Gather.Map(Enumerable.Range(0, 1000), Work).AsTask().GetAwaiter().GetResult());
    }

    static readonly GatherOptions WaitAll = new() { OnFailure = FailureMode.WaitAll };

    static async Task<int[]> AwaitWhenAll(Task<int>[] tasks) => await Task.WhenAll(tasks).ConfigureAwait(false);
    static async Task<int[]> AwaitGather(Task<int>[] tasks) => await Gather.All(tasks).ConfigureAwait(false);
    static async Task<(int, int, int)> AwaitTuple(Task<int>[] tasks) => await Gather.Tuple(tasks[0], tasks[1], tasks[2]).ConfigureAwait(false);

    static async Task<(int, int, int)> TupleOfWhenAll(Task<int>[] tasks)
    {
        await Task.WhenAll(tasks[0], tasks[1], tasks[2]).ConfigureAwait(false);
        return (tasks[0].Result, tasks[1].Result, tasks[2].Result);
    }

    static async Task<int> Look(Task<int>[] tasks)
    {
        await ((Task)Task.WhenAll(tasks)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var sum = 0;
        foreach (var task in tasks) sum += task.IsCompletedSuccessfully ? task.Result : task.Exception!.InnerException is null ? 0 : 1;
        return sum;
    }

    static async Task<int> Settle(Task<int>[] tasks)
    {
        var sum = 0;
        foreach (var outcome in await Gather.Settled(tasks).ConfigureAwait(false)) sum += outcome.IsSuccess ? outcome.Value : outcome.Exception is null ? 0 : 1;
        return sum;
    }

    static async Task<int> ReadWhenEach(Task<int>[] tasks)
    {
        var sum = 0;
        await foreach (var task in Task.WhenEach(tasks).ConfigureAwait(false)) sum += task.Result;
        return sum;
    }

    static async Task<int> ReadEach(Task<int>[] tasks)
    {
        var sum = 0;
        await foreach (var outcome in Gather.Each(tasks).ConfigureAwait(false)) sum += outcome.Value;
        return sum;
    }

    static async Task<int> Work(int item)
    {
        await Task.Yield();
        return item;
    }

    static Task<int> WhenEach(int size) => ReadWhenEach([.. Enumerable.Range(0, size).Select(Work)]);

    static Task<int> Each(int size) => ReadEach([.. Enumerable.Range(0, size).Select(Work)]);

    static async Task<int[]> ForEach(int size, int limit)
    {
        var results = new int[size];
        await Parallel.ForEachAsync(Enumerable.Range(0, size), new ParallelOptions { MaxDegreeOfParallelism = limit }, async (item, _) => results[item] = await Work(item));
        return results;
    }

    static async Task<int[]> Map(int size, int limit) => await Gather.Map(Enumerable.Range(0, size), Work, limit: limit);

    enum Order { First, Last, Random }

    /// <summary>Children that a caller completes.</summary>
    sealed class Pending(int size, Order order, int failures = 0)
    {
        readonly TaskCompletionSource<int>[] sources = new TaskCompletionSource<int>[size];
        readonly Task<int>[] tasks = new Task<int>[size];
        readonly int[] places = Places(size, order);
        readonly Exception error = new FormatException();
        object? kept;

        static int[] Places(int size, Order order)
        {
            var places = Enumerable.Range(0, size).ToArray();
            if (order == Order.Last) Array.Reverse(places);
            if (order == Order.Random) new Random(1).Shuffle(places);
            return places;
        }

        public void Run(Func<Task<int>[], object?> gather)
        {
            for (var index = 0; index < size; index++) tasks[index] = (sources[index] = new TaskCompletionSource<int>()).Task;
            kept = gather(tasks);
            foreach (var place in places)
            {
                if (failures > 0 && place % (size / failures) == 0) sources[place].SetException(error);
                else sources[place].SetResult(1);
            }
            // What is awaited may end on another thread.
            if (kept is Task task && !task.Wait(5000) || kept is GatherHandle<int[]> { IsCompleted: false }) throw new InvalidOperationException("It is not done.");
        }
    }

    static void Measure(Case compared)
    {
        Action[] candidates = [compared.Core, compared.Here, compared.Children ?? (() => { })];
        var counts = new int[3];
        for (var which = 0; which < 3; which++)
        {
            var watch = Stopwatch.StartNew();
            var runs = 0;
            for (; watch.Elapsed < Warmup || runs < 40; runs++) candidates[which]();
            watch.Restart();
            for (runs = 0; watch.Elapsed < Slice || runs < 2; runs++) candidates[which]();
            counts[which] = runs;
        }
        var times = new double[3][] { new double[Rounds], new double[Rounds], new double[Rounds] };
        for (var round = 0; round < Rounds; round++)
            for (var which = 0; which < 3; which++) times[which][round] = Time(candidates[which], counts[which]);
        var ratio = Median(Enumerable.Range(0, Rounds).Select(round => times[1][round] / times[0][round]));
        var children = compared.Children is null ? 0 : times[2].Min();
        var net = compared.Children is null ? "" : $"{(times[1].Min() - children) / (times[0].Min() - children):0.00}";
        Console.WriteLine($"{compared.Name,-44}{times[0].Min(),11:0} ns{times[1].Min(),11:0} ns{ratio,8:0.00}{net,8}{Bytes(compared.Core),13:0}{Bytes(compared.Here),10:0}");
    }

    static double Time(Action candidate, int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var run = 0; run < runs; run++) candidate();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / runs;
    }

    static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    static double Bytes(Action candidate)
    {
        const int runs = 20;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var run = 0; run < runs; run++) candidate();
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)runs;
    }
}
