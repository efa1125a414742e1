namespace AsyncGather.Runtime.Tests.Differential;

/// <summary>Runs flat groups through this library. The twin of the class Flat of asyncio_traces.py.</summary>
sealed class FlatInterpreter(FlatModel model, IReadOnlyList<string> expected)
{
    readonly LogicalTime time = new(expected);
    readonly List<Func<string>> ends = [];
    readonly List<Func<bool>> quiet = [];

    public List<string> Run()
    {
        for (var number = 0; number < model.Groups.Count; number++) Make($"f{number}", model.Groups[number]);
        time.At(model.Horizon, () => { });
        time.Run(() => quiet.All(isQuiet => isQuiet()));
        foreach (var end in ends) time.Log(end());
        return time.Trace();
    }

    void Make(string name, FlatGroup group)
    {
        var stop = new CancellationTokenSource();
        var options = new GatherOptions
        {
            CancellationToken = stop.Token,
            SeparateTokens = group.Form != "cold",
            OnThreadPool = group.Pool,
            OnFailure = group.Kind switch { "taskgroup" => FailureMode.CancelSiblings, "waitall" => FailureMode.WaitAll, _ => FailureMode.FirstError },
            TimeProvider = time,
        };
        if (group.Limit > 0) options.Limit = group.Limit;
        if (group.Timeout > 0) options.Timeout = TimeSpan.FromMilliseconds(group.Timeout);
        var places = Enumerable.Range(0, group.Children.Count);
        Func<CancellationToken, Task<string>> Start(int place) => token => Coroutine($"{name}.{place}", group.Children[place], token);
        var cold = group.Form == "cold" ? places.Select(place => Gather.Cold(Start(place))).ToList() : null;
        if (group.Kind == "each")
        {
            // The stream has no handle: its children are asked themselves.
            cold ??= [.. places.Select(place => Gather.Cold(Start(place)))];
            _ = Read(name, group.Take, Gather.Each(options, cold));
            foreach (var op in group.Ops) time.At(op.At, () => time.Log($"{name} child {op.Child}: {cold[op.Child].Cancel()}"));
            ends.Add(() => $"{name} at last [{string.Join(" ", cold.Select(child => Show(child.Status)))}]");
            return;
        }
        if (group.Kind == "settled")
            Follow(name, group, stop, cold is null ? Gather.Settled(options, places.Select(Start)) : Gather.Settled(options, cold), outcome => outcome.IsCanceled ? "canceled" : outcome.Exception?.Message ?? outcome.Value);
        else if (group.Form == "map")
            Follow(name, group, stop, Gather.Map(options, places, (place, token) => Start(place)(token)), result => result);
        else
            Follow(name, group, stop, cold is null ? Gather.All(options, places.Select(Start)) : Gather.All(options, cold), result => result);
    }

    void Follow<T>(string name, FlatGroup group, CancellationTokenSource stop, GatherGroup<T> handle, Func<T, string> show)
    {
        string State() => handle.Exception is { } error
            ? error is TimeoutException ? "timeout" : handle.IsCanceled ? "canceled" : error.Message
            : "[" + string.Join(" ", handle.Result.Select(show)) + "]";
        void Done() => time.Log($"{name} is {State()}");
        if (handle.IsCompleted) Done();
        else handle.AsTask().GetAwaiter().UnsafeOnCompleted(Done);
        foreach (var op in group.Ops)
        {
            time.At(op.At, op.Op switch
            {
                "token" => stop.Cancel,
                "cancel" => () => time.Log($"{name} cancel: {handle.Cancel()}"),
                "rest" => () => time.Log($"{name} rest: {handle.CancelRemaining()}"),
                _ => () => time.Log($"{name} child {op.Child}: {handle.CancelChild(op.Child)}"),
            });
        }
        ends.Add(() => $"{name} at last {(handle.IsCompleted ? State() : "pending")} [{string.Join(" ", Enumerable.Range(0, handle.Count).Select(place => Show(handle.StatusOf(place))))}]");
    }

    async Task Read(string name, int take, IAsyncEnumerable<Outcome<string>> stream)
    {
        var taken = 0;
        await foreach (var outcome in stream)
        {
            time.Log($"{name} yields {outcome.Index} {(outcome.IsCanceled ? "canceled" : outcome.Exception?.Message ?? outcome.Value)}");
            if (++taken == take) break;
        }
        time.Log($"{name} is read");
    }

    async Task<string> Coroutine(string name, FlatChild child, CancellationToken token)
    {
        // Logged after the next step is on the agenda: time may go on as soon as the line is there.
        var end = child.End;
        while (end > 0 && end <= time.Now) end += FlatGenerator.Period;
        var work = end > 0 ? time.Until(end, token) : Task.CompletedTask;
        time.Log($"{name} starts");
        try { await work; }
        catch (OperationCanceledException)
        {
            var cleaning = child.Delay > 0 ? time.Until(time.Now + child.Delay, CancellationToken.None) : Task.CompletedTask;
            time.Log($"{name} sees cancel");
            await cleaning;
            return Finish(name, child.Reaction);
        }
        return Finish(name, child.How);
    }

    string Finish(string name, string how)
    {
        time.Log($"{name} ends {how}");
        return how switch
        {
            "canceled" => throw new OperationCanceledException(),
            ['E', ..] => throw new FormatException(how),
            _ => how,
        };
    }

    static string Show(GatherStatus status) => status.ToString().ToLowerInvariant();
}
