using System.Collections.Concurrent;
using System.Diagnostics;

namespace AsyncGather.Runtime.Tests;

/// <summary>
/// Threads complete, fail and cancel children of random groups. ASYNCGATHER_STRESS_GROUPS says how many groups, else it runs for
/// ASYNCGATHER_STRESS_SECONDS (default 10).
/// </summary>
[Collection(nameof(StressTests))]
public sealed class StressTests(ITestOutputHelper output)
{
    const string Mark = "stress";

    [Fact]
    public void Random_groups_under_threads_neither_hang_nor_lie()
    {
        var unobserved = new ConcurrentDictionary<string, int>();
        void Hear(object? _, UnobservedTaskExceptionEventArgs args)
        {
            foreach (var error in args.Exception.Flatten().InnerExceptions.Where(error => error.Message.StartsWith(Mark, StringComparison.Ordinal))) unobserved.AddOrUpdate(error.Message, 1, (_, times) => times + 1);
        }
        TaskScheduler.UnobservedTaskException += Hear;
        try { Run(); }
        finally
        {
            Garbage.Collect();
            TaskScheduler.UnobservedTaskException -= Hear;
        }
        Assert.Empty(unobserved);
    }

    void Run()
    {
        var groups = long.TryParse(Environment.GetEnvironmentVariable("ASYNCGATHER_STRESS_GROUPS"), out var wanted) ? wanted : long.MaxValue;
        var seconds = double.TryParse(Environment.GetEnvironmentVariable("ASYNCGATHER_STRESS_SECONDS"), out var limit) ? limit : groups < long.MaxValue ? 3600 : 10;
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ASYNCGATHER_SEED"), out var given) ? given : 20251122;
        var watch = Stopwatch.StartNew();
        var (made, ends, wrong) = (0L, new ConcurrentDictionary<string, long>(), new ConcurrentQueue<string>());
        var workers = Enumerable.Range(0, Math.Max(2, Environment.ProcessorCount)).Select(worker => new Thread(() =>
        {
            var random = new Random(seed + worker);
            while (wrong.IsEmpty && watch.Elapsed.TotalSeconds < seconds && Interlocked.Increment(ref made) <= groups)
            {
                var next = random.Next();
                object group = next % 2 == 0 ? new StressGroup(next) : new StressMix(next);
                try { ends.AddOrUpdate(group is StressMix mix ? mix.Run() : ((StressGroup)group).Run(), 1, (_, times) => times + 1); }
                catch (Exception exception) { wrong.Enqueue($"{group}: {exception}"); }
            }
        })).ToList();
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        output.WriteLine($"{ends.Values.Sum()} groups from seed {seed} in {watch.Elapsed.TotalSeconds:0} s: {string.Join(", ", ends.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"))}");
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong));
        Assert.Subset(ends.Keys.ToHashSet(), new HashSet<string> { "All Succeeded", "All Faulted", "All Canceled", "Settled Succeeded", "Map Succeeded", "Each Succeeded", "Any Succeeded", "First Succeeded", "Nested Succeeded", "Mixed All", "Mixed Settled", "Mixed Map", "Mixed Each", "Mixed Any", "Mixed First", "Mixed Nested", "Mixed Tuple" });
    }
}

/// <summary>One random group: what its children do is decided by a seed, when they do it by two threads.</summary>
sealed class StressGroup(int seed)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly Random random = new(seed);

    public override string ToString() => $"group of seed {seed}";

    /// <summary>Runs the group to its end and checks it; gives the verb and how it ended.</summary>
    public string Run()
    {
        var count = random.Next(10) == 0 ? 60 + random.Next(80) : 1 + random.Next(6);
        var fates = Enumerable.Range(0, count).Select(_ => random.Next(12) switch { 0 => Fate.Fails, 1 => Fate.Cancels, _ => Fate.Succeeds }).ToArray();
        if (random.Next(2) == 0) Array.Fill(fates, Fate.Succeeds);
        var sources = fates.Select(_ => new TaskCompletionSource<int>(random.Next(4) == 0 ? TaskCreationOptions.RunContinuationsAsynchronously : 0)).ToArray();
        var options = new GatherOptions { OnFailure = (FailureMode)random.Next(3), SeparateTokens = random.Next(4) == 0 };
        var cancels = random.Next(4) == 0;
        return random.Next(7) switch
        {
            0 or 1 => Check("All", Gather.All(options, sources.Select(source => source.Task)), sources, fates, false, results => results.Select((value, index) => value == index).All(right => right)),
            2 => Check("Settled", Gather.Settled(options, sources.Select(source => (Func<CancellationToken, Task<int>>)(token => Linked(source, token)))), sources, fates, cancels,
                outcomes => outcomes.Select((outcome, index) => outcome.Index == index && (outcome.IsSuccess ? outcome.Value == index : true)).All(right => right)),
            3 => CheckMap(options, sources, fates, cancels),
            4 => CheckEach(sources, fates),
            5 => CheckRace(sources, fates),
            _ => Check("Nested", Gather.All(options, sources.Select((source, index) => Gather.All(Gather.Cold(token => Linked(source, token))))), sources, fates, cancels,
                results => results.Select((value, index) => value.Single() == index).All(right => right)),
        };
    }

    string CheckMap(GatherOptions options, TaskCompletionSource<int>[] sources, Fate[] fates, bool cancels)
    {
        options.Limit = 1 + random.Next(4);
        return Check("Map", Gather.Map(options, Enumerable.Range(0, sources.Length), (index, token) => Linked(sources[index], token)), sources, fates, cancels,
            results => results.Select((value, index) => value == index).All(right => right));
    }

    string Check<T>(string verb, GatherHandle<T> group, TaskCompletionSource<int>[] sources, Fate[] fates, bool cancels, Func<T, bool> isRight)
    {
        var calls = 0;
        if (random.Next(3) == 0) group.OnCompleted(_ => Interlocked.Increment(ref calls));
        else calls = 1;
        var accepted = false;
        Decide(sources, fates, cancels ? () => accepted = group.Cancel("stress") : null);
        // A group may wait for a child that waits for its turn, but every child ends: a hang is a failure.
        if (!SpinWait.SpinUntil(() => group.Progress.Completed == group.Progress.Total && group.IsCompleted && Volatile.Read(ref calls) == 1, Patience))
            throw new TimeoutException($"{verb} hangs: {group}, {group.Status}, {calls} calls");
        var error = group.Exception;
        if (verb != "All") ObserveSources(sources);
        var failing = fates.Any(fate => fate != Fate.Succeeds);
        if (error is null && !(isRight(group.Result) && !accepted)) throw new InvalidOperationException($"{verb}: a wrong result, or one in spite of a cancellation");
        if (error is null && failing && verb != "Settled") throw new InvalidOperationException($"{verb}: a lost failure");
        if (error is not null && !failing && !accepted) throw new InvalidOperationException($"{verb}: a failure of nobody: {error}");
        return $"{verb} {group.Status}";
    }

    string CheckEach(TaskCompletionSource<int>[] sources, Fate[] fates)
    {
        var stream = Gather.Each(sources.Select(source => source.Task));
        var reading = Task.Run(async () =>
        {
            var seen = new HashSet<int>();
            await foreach (var outcome in stream)
                if (!seen.Add(outcome.Index) || outcome.IsSuccess != (fates[outcome.Index] == Fate.Succeeds)) throw new InvalidOperationException("Each: a wrong or doubled outcome");
            return seen.Count;
        });
        Decide(sources, fates, null);
        if (!reading.Wait(Patience)) throw new TimeoutException("Each hangs");
        if (reading.Result != sources.Length) throw new InvalidOperationException("Each: a lost outcome");
        return "Each Succeeded";
    }

    string CheckRace(TaskCompletionSource<int>[] sources, Fate[] fates)
    {
        var tasks = sources.Select(source => source.Task).ToArray();
        var (any, first) = (Gather.Any(tasks), Gather.First(tasks));
        Decide(sources, fates, null);
        if (!SpinWait.SpinUntil(() => any.IsCompleted && first.IsCompleted, Patience)) throw new TimeoutException("Any or First hangs");
        if (any.Exception is null ? fates[any.Result] != Fate.Succeeds : fates.Contains(Fate.Succeeds)) throw new InvalidOperationException("Any: a wrong winner");
        if (first.Result.IsSuccess != (fates[first.Result.Index] == Fate.Succeeds)) throw new InvalidOperationException("First: a wrong winner");
        return random.Next(2) == 0 ? $"Any {any.Status}" : $"First {first.Status}";
    }

    // A child that never starts does not read its source: the source is the test's own business. Children are tasks of their own
    // here, so this does not hide one of theirs.
    static void ObserveSources(TaskCompletionSource<int>[] sources)
    {
        foreach (var source in sources) _ = source.Task.Exception;
    }

    static async Task<int> Linked(TaskCompletionSource<int> source, CancellationToken token)
    {
        using (token.Register(() => source.TrySetCanceled(token))) return await source.Task;
    }

    // Two threads, this one and one of the pool, each with its share of the children in random order.
    void Decide(TaskCompletionSource<int>[] sources, Fate[] fates, Action? cancel)
    {
        var order = Enumerable.Range(0, sources.Length).ToArray();
        random.Shuffle(order);
        var cut = random.Next(order.Length + 1);
        var cancelAt = cancel is null ? -1 : random.Next(order.Length);
        var other = sources.Length > 1 && random.Next(2) == 0 ? Task.Run(() => Share(order.AsSpan(cut))) : null;
        if (other is null) Share(order.AsSpan(cut));
        Share(order.AsSpan(0, cut));
        other?.Wait();

        void Share(ReadOnlySpan<int> indexes)
        {
            foreach (var index in indexes)
            {
                if (index == cancelAt) cancel!();
                switch (fates[index])
                {
                    case Fate.Succeeds: sources[index].TrySetResult(index); break;
                    case Fate.Fails: sources[index].TrySetException(new FormatException("stress")); break;
                    default: sources[index].TrySetCanceled(); break;
                }
            }
        }
    }

    enum Fate { Succeeds, Fails, Cancels }
}
