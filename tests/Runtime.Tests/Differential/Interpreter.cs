namespace AsyncGather.Runtime.Tests.Differential;

/// <summary>
/// Runs a program through this library in logical time. The twin of asyncio_traces.py: what is logged and when must stay the
/// same.
/// </summary>
sealed class Interpreter(Model model, IReadOnlyList<string> expected)
{
    readonly LogicalTime time = new(expected);
    readonly List<(Func<bool> IsSourceDone, GatherChild Wrapper)> wrappers = [];
    readonly Dictionary<string, GatherChild<object>> children = [];
    readonly Dictionary<string, Group> groups = [];
    readonly List<GatherCallback> callbacks = [];

    /// <summary>A group as the program sees it, whichever verb made it.</summary>
    sealed record Group(GatherChild<object> Child, Func<object?, bool> Cancel, Func<string> State, Func<bool> Requested,
        Func<Action, GatherCallback> OnCompleted, Action<Action> WhenDone, List<int> Called)
    {
        public int Registered { get; set; }
    }

    public List<string> Run()
    {
        foreach (var name in model.First) MakeGroup(name);
        foreach (var op in model.Ops) time.At(op.At, () => RunOp(op));
        time.At(model.Horizon, () => { });
        time.Run(() => wrappers.All(pair => !pair.IsSourceDone() || pair.Wrapper.Status > GatherStatus.Running));
        foreach (var (name, group) in groups)
        {
            if (group.State() != "pending") SpinWait.SpinUntil(() => { lock (group.Called) return group.Called.Count >= group.Registered; }, 10_000);
            lock (group.Called) time.Log($"{name} at last {group.State()} requested {group.Requested()} called [{string.Join(", ", group.Called)}]");
        }
        return time.Trace();
    }

    async Task<object> Coroutine(string name, ModelChild child, CancellationToken token)
    {
        // Logged after the next step is on the agenda: time may go on as soon as the line is there.
        var work = child.End > 0 ? time.Until(child.End, token) : Task.CompletedTask;
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

    object Finish(string name, string how)
    {
        time.Log($"{name} ends {how}");
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
        else time.At(child.End, () => Settle(future, child.How));
        return Gather.Hot(future.Task);
    }

    GatherChild<object> Argument(ModelArgument argument)
    {
        GatherChild<object>? child;
        if (groups.TryGetValue(argument.Ref, out var group)) child = group.Child;
        else if (!children.TryGetValue(argument.Ref, out child)) children[argument.Ref] = child = MakeChild(argument.Ref, model.Children[argument.Ref]);
        if (!argument.Shield) return child;
        var shield = Gather.Shield(child);
        wrappers.Add((() => child.Status > GatherStatus.Running, shield));
        return shield;
    }

    void MakeGroup(string name)
    {
        var definition = model.Groups[name];
        var arguments = definition.Args.Select(Argument).ToList();
        var group = definition.Settled
            ? Wrap(Gather.Settled(arguments), outcomes => outcomes.Select(outcome => outcome.IsCanceled ? "canceled" : outcome.Exception?.Message ?? $"{outcome.Value}"))
            : Wrap(Gather.All(arguments), results => results.Select(result => $"{result}"));
        groups[name] = group;
        wrappers.Add((() => group.State() != "pending", group.Child));
        group.WhenDone(() => time.Log($"{name} is {group.State()}"));
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
            case "cancel group": time.Log($"cancel {op.On}: {groups[op.On].Cancel("enough")}"); break;
            case "cancel child": time.Log($"cancel {op.On}: {children[op.On].Cancel()}"); break;
            case "gather": MakeGroup(op.On); break;
            case "ask": time.Log($"{op.On} asked: {groups[op.On].State()}"); break;
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
                time.Log($"remove {op.Number}: {removed}");
                break;
        }
    }
}
