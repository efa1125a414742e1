namespace AsyncGather.Runtime.Tests.Differential;

/// <summary>
/// Runs a program through this library in logical time. There is no synchronization context, so what follows from an event
/// runs inside it, on this thread. The twin of asyncio_traces.py: what is logged and when must stay the same.
/// </summary>
sealed class Interpreter(Model model)
{
    readonly PriorityQueue<Action, (int Time, int Order)> agenda = new();
    readonly List<(int Time, string Text)> trace = [];
    readonly Dictionary<string, GatherChild<object>> children = [];
    readonly Dictionary<string, Group> groups = [];
    readonly List<GatherCallback> callbacks = [];
    int now;
    int order;

    /// <summary>A group as the program sees it, whichever verb made it.</summary>
    sealed record Group(GatherChild<object> Child, Func<object?, bool> Cancel, Func<string> State, Func<bool> Requested,
        Func<Action, GatherCallback> OnCompleted, Action<Action> WhenDone, List<int> Called)
    {
        public int Registered { get; set; }
    }

    public List<string> Run()
    {
        foreach (var name in model.First) MakeGroup(name);
        foreach (var op in model.Ops) At(op.At, () => RunOp(op));
        At(model.Horizon, () => { });
        while (agenda.TryDequeue(out var action, out var due))
        {
            now = due.Time;
            action();
        }
        foreach (var (name, group) in groups)
        {
            if (group.State() != "pending") SpinWait.SpinUntil(() => { lock (group.Called) return group.Called.Count >= group.Registered; }, 10_000);
            lock (group.Called) Log($"{name} at last {group.State()} requested {group.Requested()} called [{string.Join(", ", group.Called)}]");
        }
        return [.. trace.OrderBy(entry => entry.Time).ThenBy(entry => entry.Text, StringComparer.Ordinal).Select(entry => $"{entry.Time} {entry.Text}")];
    }

    void At(int time, Action action) => agenda.Enqueue(action, (time, order++));

    void Log(string text) => trace.Add((now, text));

    Task Until(int time, CancellationToken token)
    {
        var wake = new TaskCompletionSource();
        At(time, () => wake.TrySetResult());
        token.Register(() => wake.TrySetCanceled(token));
        return wake.Task;
    }

    async Task<object> Coroutine(string name, ModelChild child, CancellationToken token)
    {
        Log($"{name} starts");
        try
        {
            if (child.End > 0) await Until(child.End, token);
        }
        catch (OperationCanceledException)
        {
            Log($"{name} sees cancel");
            if (child.Delay > 0) await Until(now + child.Delay, CancellationToken.None);
            return Finish(name, child.Reaction);
        }
        return Finish(name, child.How);
    }

    object Finish(string name, string how)
    {
        Log($"{name} ends {how}");
        return how switch
        {
            "canceled" => throw new OperationCanceledException(),
            ['E', ..] => throw new FormatException(how),
            _ => how,
        };
    }

    static void Settle(TaskCompletionSource<object> future, string how)
    {
        if (how == "canceled") future.SetCanceled();
        else if (how[0] == 'E') future.SetException(new FormatException(how));
        else future.SetResult(how);
    }

    GatherChild<object> MakeChild(string name, ModelChild child)
    {
        if (child.Kind == "coroutine") return Gather.Cold(token => Coroutine(name, child, token));
        var future = new TaskCompletionSource<object>();
        if (child.End == 0) Settle(future, child.How);
        else At(child.End, () => Settle(future, child.How));
        return Gather.Hot(future.Task);
    }

    GatherChild<object> Argument(ModelArgument argument)
    {
        if (groups.TryGetValue(argument.Ref, out var group)) return argument.Shield ? Gather.Shield(group.Child) : group.Child;
        if (!children.TryGetValue(argument.Ref, out var child)) children[argument.Ref] = child = MakeChild(argument.Ref, model.Children[argument.Ref]);
        return argument.Shield ? Gather.Shield(child) : child;
    }

    void MakeGroup(string name)
    {
        var definition = model.Groups[name];
        var arguments = definition.Args.Select(Argument).ToList();
        var group = definition.Settled
            ? Wrap(Gather.Settled(arguments), outcomes => outcomes.Select(outcome => outcome.IsCanceled ? "canceled" : outcome.Exception?.Message ?? $"{outcome.Value}"))
            : Wrap(Gather.All(arguments), results => results.Select(result => $"{result}"));
        groups[name] = group;
        group.WhenDone(() => Log($"{name} is {group.State()}"));
    }

    static Group Wrap<T>(GatherGroup<T> group, Func<T[], IEnumerable<string>> show)
    {
        string Show(T[] results) => "[" + string.Join(" ", show(results)) + "]";
        return new(
            group.Select(results => (object)Show(results)),
            group.Cancel,
            () => !group.IsCompleted ? "pending" : group.IsCanceled ? "canceled" : group.Exception?.Message ?? Show(group.Result),
            () => group.IsCancellationRequested,
            callback => group.OnCompleted(_ => callback()),
            done =>
            {
                if (group.IsCompleted) done();
                else group.AsTask().GetAwaiter().UnsafeOnCompleted(done);
            },
            []);
    }

    void RunOp(ModelOp op)
    {
        switch (op.Op)
        {
            case "cancel group": Log($"cancel {op.On}: {groups[op.On].Cancel("enough")}"); break;
            case "cancel child": Log($"cancel {op.On}: {children[op.On].Cancel()}"); break;
            case "gather": MakeGroup(op.On); break;
            case "ask": Log($"{op.On} asked: {groups[op.On].State()}"); break;
            case "callback":
                var (group, number) = (groups[op.On], callbacks.Count);
                group.Registered++;
                callbacks.Add(group.OnCompleted(() => { lock (group.Called) group.Called.Add(number); }));
                break;
            case "remove":
                var target = groups[model.Ops.Where(other => other.Op == "callback").ElementAt(op.Number).On];
                // Callbacks run elsewhere: one that is due has run before logical time goes on.
                if (target.State() != "pending") SpinWait.SpinUntil(() => { lock (target.Called) return target.Called.Count >= target.Registered; }, 10_000);
                var removed = callbacks[op.Number].Remove();
                if (removed) target.Registered--;
                Log($"remove {op.Number}: {removed}");
                break;
        }
    }
}
