namespace AsyncGather.Runtime.Tests;

/// <summary>
/// One random group with everything drawn: the verb, how its children are written, every option, and who cancels what when.
/// With so much going on at once it checks what holds in any case: it ends, its result is right where it has one, and it does
/// not fail without a reason.
/// </summary>
sealed class StressMix(int seed)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly Random random = new(seed);
    readonly CancellationTokenSource stop = new();
    TaskCompletionSource<int>[] sources = [];
    int kind;
    int failing;
    int disturbed;
    bool overcounted;
    bool dismissed;

    public override string ToString() => $"mix of seed {seed}";

    /// <summary>Runs the group to its end and checks it; gives the verb.</summary>
    public string Run()
    {
        sources = [.. Enumerable.Range(0, random.Next(12) == 0 ? 20 + random.Next(80) : 1 + random.Next(6)).Select(_ => new TaskCompletionSource<int>(random.Next(4) == 0 ? TaskCreationOptions.RunContinuationsAsynchronously : 0))];
        var options = MakeOptions();
        kind = random.Next(7);
        var verb = kind switch { 0 => Follow("All", All(options), IsRight), 1 => Follow("Settled", Settled(options), IsSettled), 2 => Follow("Map", Map(options), IsRight), 3 => Each(options), 4 => Any(options), 5 => Nested(options), _ => Tuple(options) };
        foreach (var source in sources) _ = source.Task.Exception;
        stop.Dispose();
        return "Mixed " + verb;
    }

    GatherOptions MakeOptions()
    {
        var options = new GatherOptions
        {
            OnFailure = (FailureMode)random.Next(3),
            SeparateTokens = random.Next(3) == 0,
            OnThreadPool = random.Next(4) == 0,
            AbandonPending = random.Next(3) == 0,
        };
        if (random.Next(2) == 0) options.Limit = 1 + random.Next(4);
        if (random.Next(3) == 0) options.CancellationToken = stop.Token;
        if (random.Next(6) == 0)
        {
            options.Timeout = TimeSpan.FromMilliseconds(random.Next(3));
            disturbed = 1;
        }
        if (random.Next(3) == 0) options.Progress = new Synchronous(progress => { if (progress.Completed > progress.Total) Volatile.Write(ref overcounted, true); });
        if (random.Next(3) == 0) options.LateException = _ => { };
        return options;
    }

    Func<CancellationToken, Task<int>> Factory(int index) => async token =>
    {
        var source = sources[index];
        using (token.Register(() => source.TrySetCanceled(token))) return await source.Task;
    };

    List<GatherChild<int>> Held() => sources.Select((source, index) => random.Next(4) switch
    {
        0 => Gather.Hot(source.Task),
        1 => Gather.Shield(source.Task),
        2 => Gather.Cold(() => source.Task),
        _ => Gather.Cold(Factory(index)),
    }).ToList();

    GatherGroup<int> All(GatherOptions options)
    {
        switch (random.Next(4))
        {
            case 0: options.Limit = null; return Gather.All(options, sources.Select(source => source.Task));
            case 1: return Gather.All(options, sources.Select<TaskCompletionSource<int>, Func<Task<int>>>(source => () => source.Task));
            case 2: return Gather.All(options, sources.Select((_, index) => Factory(index)));
            default: return Gather.All(options, Held());
        }
    }

    GatherSettled<int> Settled(GatherOptions options) => random.Next(2) == 0
        ? Gather.Settled(options, Enumerable.Range(0, sources.Length), (index, token) => Factory(index)(token))
        : Gather.Settled(options, Held());

    GatherGroup<int> Map(GatherOptions options) => Gather.Map(options, Enumerable.Range(0, sources.Length), (index, token) => Factory(index)(token));

    string Nested(GatherOptions options) => Follow("Nested", Gather.All(options, Held().Select(child => Gather.All(child))), results => IsRight([.. results.Select(result => result.Single())]));

    string Tuple(GatherOptions options)
    {
        sources = Children.Pending(3);
        var held = Held();
        var group = random.Next(3) switch
        {
            0 => Gather.Tuple(() => sources[0].Task, () => sources[1].Task, () => sources[2].Task),
            1 => Gather.Tuple(options, Factory(0), Factory(1), Factory(2)),
            _ => Gather.Tuple(options, held[0], held[1], held[2]),
        };
        return Follow("Tuple", group, result => result == (0, 1, 2));
    }

    bool IsRight(int[] results) => results.Select((value, index) => value == index).All(right => right);

    bool IsSettled(Outcome<int>[] outcomes) => outcomes.Select((outcome, index) => outcome.IsCompleted && outcome.Index == index && (!outcome.IsSuccess || outcome.Value == index)).All(right => right);

    string Any(GatherOptions options)
    {
        var races = new GatherOptions { Limit = options.Limit, CancellationToken = options.CancellationToken, OnThreadPool = options.OnThreadPool, Timeout = options.Timeout, Progress = options.Progress, LateException = options.LateException, AbandonPending = options.AbandonPending };
        return random.Next(2) == 0
            ? Follow("Any", Gather.Any(races, Held()), result => result >= 0 && result < sources.Length, failsByItself: false)
            : Follow("First", Gather.First(races, Held()), outcome => !outcome.IsSuccess || outcome.Value == outcome.Index, failsByItself: false);
    }

    string Follow<T>(string verb, GatherHandle<T> group, Func<T, bool> isRight, bool failsByItself = true)
    {
        var calls = 0;
        var callbacks = Enumerable.Range(0, random.Next(3)).Select(_ => group.OnCompleted(_ => Interlocked.Increment(ref calls))).ToList();
        var removed = 0;
        Decide(number =>
        {
            switch (number)
            {
                case 0: if (group.Cancel("stress")) Disturb(); break;
                case 1: Dismiss(); group.CancelChild(seed % group.Count); break;
                case 2: if (group.CancelRemaining()) Disturb(); break;
                case 3: Disturb(); group.Cancel(null, abandonPending: true); break;
                case 4: Disturb(); stop.Cancel(); break;
                case 5: _ = group.AsTask(); break;
                case 6: foreach (var callback in callbacks) if (callback.Remove()) Interlocked.Increment(ref removed); break;
                case 7: _ = group.Progress; _ = group.StatusOf(0); if (group is GatherSettled<int> settled) _ = settled.OutcomesSoFar(); break;
            }
        });
        if (!SpinWait.SpinUntil(() => group.IsCompleted && Volatile.Read(ref calls) + Volatile.Read(ref removed) >= callbacks.Count, Patience)) throw new TimeoutException($"{verb} hangs: {group}, {group.Status}, {calls} calls");
        if (!SpinWait.SpinUntil(() => group.Progress.Completed == group.Progress.Total, Patience)) throw new TimeoutException($"{verb} loses a child: {group}, {group.Status}");
        if (calls + removed != callbacks.Count) throw new InvalidOperationException($"{verb}: {calls} calls and {removed} removed of {callbacks.Count}");
        if (overcounted) throw new InvalidOperationException($"{verb}: more children than there are");
        var error = group.Exception;
        // A child that was cancelled on purpose may be no failure, and has no result.
        if (error is null && !Volatile.Read(ref dismissed) && !isRight(group.Result)) throw new InvalidOperationException($"{verb}: a wrong result");
        if (error is not null && failsByItself && failing == 0 && disturbed == 0) throw new InvalidOperationException($"{verb}: a failure of nobody: {error}");
        if (error is null && failsByItself && failing == sources.Length && disturbed == 0 && verb != "Settled") throw new InvalidOperationException($"{verb}: a lost failure");
        return verb;
    }

    string Each(GatherOptions options)
    {
        var stream = random.Next(2) == 0
            ? Gather.Each(options, Enumerable.Range(0, sources.Length), (index, token) => Factory(index)(token))
            : Gather.Each(options, Held());
        var take = random.Next(3) == 0 ? 1 + random.Next(sources.Length) : int.MaxValue;
        var token = random.Next(3) == 0 ? stop.Token : default;
        var reading = Task.Run(async () =>
        {
            var seen = new HashSet<int>();
            try
            {
                await foreach (var outcome in stream.WithCancellation(token))
                {
                    if (!seen.Add(outcome.Index) || outcome.IsSuccess && outcome.Value != outcome.Index) throw new InvalidOperationException("Each: a wrong or doubled outcome");
                    if (seen.Count == take) return true;
                }
                return seen.Count == sources.Length;
            }
            catch (Exception exception) when (exception is TimeoutException or OperationCanceledException) { return Volatile.Read(ref disturbed) > 0; }
        });
        Decide(number => { if (number == 4) { Disturb(); stop.Cancel(); } });
        if (!reading.Wait(Patience)) throw new TimeoutException("Each hangs");
        if (!reading.Result) throw new InvalidOperationException("Each: a lost outcome, or an end of nobody");
        return "Each";
    }

    void Dismiss()
    {
        Volatile.Write(ref dismissed, true);
        Disturb();
    }

    void Disturb() => Interlocked.Increment(ref disturbed);

    // Two threads, each with its share of the children in random order, and what else happens in between.
    void Decide(Action<int> act)
    {
        var order = Enumerable.Range(0, sources.Length).ToArray();
        random.Shuffle(order);
        var fates = order.Select(_ => random.Next(12)).ToArray();
        var acts = order.Select(_ => random.Next(4) == 0 ? random.Next(8) : -1).ToArray();
        var calm = random.Next(3) == 0;
        var cut = random.Next(order.Length + 1);
        var other = Task.Run(() => Share(cut, order.Length));
        Share(0, cut);
        other.Wait();

        void Share(int from, int end)
        {
            for (var place = from; place < end; place++)
            {
                var index = order[place];
                if (!calm && acts[place] >= 0) act(acts[place]);
                if (calm || fates[place] > 1) sources[index].TrySetResult(index);
                else
                {
                    Interlocked.Increment(ref failing);
                    if (fates[place] == 0) sources[index].TrySetException(new FormatException($"stress {kind}"));
                    else sources[index].TrySetCanceled();
                }
            }
        }
    }
}
