namespace AsyncGather.Runtime.Tests.Differential;

/// <summary>
/// Makes random programs. What the contract says .NET cannot match is kept out by these rules, and by nothing else:
/// <list type="bullet">
/// <item>Clause 19: at one time only one child fails by itself, and children end at different times after a cancellation unless
/// they all end cancelled; asyncio orders the others by ticks of its loop. For the same reason a group to which one end comes on two ways is a settled
/// one.</item>
/// <item>Clause 29: a plain future cannot be cancelled, so a group that may be cancelled holds it behind a shield.</item>
/// <item>Clause 30: a child that ends at once when it is cancelled has ended here, and not yet there, when the same cancellation
/// comes to it on a second way; so a child on two ways takes its time, and is not shielded there.</item>
/// <item>Clause 36: messages of cancellations are not compared.</item>
/// <item>Clause 37: nothing is cancelled at the time when it starts, since .NET has run it up to its first await.</item>
/// <item>A token is cancelled once, so a child that cleans up is not disturbed by a second cancellation.</item>
/// <item>Clause 44: callbacks are compared by group and order, not by time: they run on other threads.</item>
/// </list>
/// </summary>
sealed class Generator(Random random)
{
    // Children end at multiples of a slot, operations happen at half a slot, and no delay after a cancellation reaches a slot.
    const int Slot = 64;

    readonly Dictionary<string, ModelChild> children = [];
    readonly Dictionary<string, ModelGroup> groups = [];
    readonly Dictionary<string, int> depths = [];

    public Model Next()
    {
        children.Clear();
        groups.Clear();
        depths.Clear();
        MakeChildren();
        var first = MakeGroups(1 + random.Next(5), children.Keys.ToList());
        var ops = MakeOps();
        ShieldFutures(ops);
        UnshieldWhatIsReachedTwice();
        MakeTasks(ops);
        DelayWhatIsReachedTwice();
        SettleWhatHearsOneEndTwice();
        return new Model(new(children), new(groups), first, ops, 20 * Slot);
    }

    void MakeChildren()
    {
        var count = 1 + random.Next(7);
        var slots = Enumerable.Range(1, 12).ToArray();
        random.Shuffle(slots);
        var delays = Enumerable.Range(1, 12).ToArray();
        random.Shuffle(delays);
        var failsAtOnce = random.Next(count);
        for (var number = 0; number < count; number++)
        {
            var atOnce = random.Next(8) == 0;
            var how = random.Next(6) switch { 0 => $"E{number}", 1 => "canceled", _ => $"V{number}" };
            var reaction = random.Next(6) switch { 0 => $"V{number}s", 1 => $"E{number}c", _ => "canceled" };
            children[$"c{number}"] = new ModelChild(
                random.Next(4) == 0 ? "future" : "coroutine", false,
                atOnce ? 0 : slots[number] * Slot,
                atOnce && number != failsAtOnce ? $"V{number}" : how,
                reaction,
                reaction == "canceled" && random.Next(2) == 0 ? 0 : delays[number]);
        }
    }

    List<string> MakeGroups(int count, List<string> known)
    {
        var made = new List<string>();
        for (var number = 0; number < count; number++) made.Add(MakeGroup(known));
        return made;
    }

    string MakeGroup(List<string> known)
    {
        var name = $"g{groups.Count}";
        var args = new List<ModelArgument>();
        var depth = 1;
        for (var left = random.Next(12) == 0 ? 0 : 1 + random.Next(4); left > 0; left--)
        {
            var candidates = known.Concat(groups.Keys.Where(group => depths[group] < 3)).ToList();
            var argument = args.Count > 0 && random.Next(6) == 0 ? args[random.Next(args.Count)].Ref : candidates[random.Next(candidates.Count)];
            if (groups.ContainsKey(argument)) depth = Math.Max(depth, depths[argument] + 1);
            args.Add(new ModelArgument(argument, random.Next(10) == 0));
        }
        depths[name] = depth;
        groups[name] = new ModelGroup(random.Next(2) == 0, args);
        return name;
    }

    List<ModelOp> MakeOps()
    {
        var ops = new List<ModelOp>();
        var callbacks = 0;
        for (var step = 0; step < 13; step++)
        {
            if (random.Next(3) != 0) continue;
            var at = step * Slot + Slot / 2;
            var group = groups.Keys.ElementAt(random.Next(groups.Count));
            switch (random.Next(10))
            {
                case < 4: ops.Add(new(at, "cancel group", group, 0)); break;
                case 4 when Coroutines().ToList() is { Count: > 0 } targets: ops.Add(new(at, "cancel child", targets[random.Next(targets.Count)], 0)); break;
                case 5 when Started().ToList() is { Count: > 0 } started: ops.Add(new(at, "gather", MakeGroup(started), 0)); break;
                case 6: ops.Add(new(at, "ask", group, 0)); break;
                case 7 or 8: ops.Add(new(at, "callback", group, callbacks++)); break;
                case 9 when callbacks > 0: ops.Add(new(at, "remove", group, random.Next(callbacks))); break;
            }
        }
        return ops;
    }

    IEnumerable<string> Coroutines() => Started().Where(name => children[name].Kind == "coroutine");

    /// <summary>Children that a group holds by now: the others are not started.</summary>
    IEnumerable<string> Started() => groups.Values.SelectMany(group => group.Args).Select(argument => argument.Ref).Where(children.ContainsKey).Distinct();

    void ShieldFutures(List<ModelOp> ops)
    {
        var canceled = new HashSet<string>();
        foreach (var op in ops.Where(op => op.Op == "cancel group")) Reach(op.On, canceled);
        foreach (var name in canceled)
        {
            var args = groups[name].Args;
            for (var index = 0; index < args.Count; index++)
                if (children.TryGetValue(args[index].Ref, out var child) && child.Kind == "future") args[index] = args[index] with { Shield = true };
        }
    }

    void Reach(string group, HashSet<string> reached)
    {
        if (!reached.Add(group)) return;
        foreach (var argument in groups[group].Args)
            if (groups.ContainsKey(argument.Ref)) Reach(argument.Ref, reached);
    }

    // A shield ends at once too. Where it was there for a future, a coroutine takes the future's place.
    void UnshieldWhatIsReachedTwice()
    {
        foreach (var (name, group) in groups)
        {
            if (!IsReachedTwice(name)) continue;
            for (var index = 0; index < group.Args.Count; index++)
            {
                var argument = group.Args[index];
                if (!argument.Shield) continue;
                group.Args[index] = argument with { Shield = false };
                if (children.TryGetValue(argument.Ref, out var child)) children[argument.Ref] = child with { Kind = "coroutine" };
            }
        }
    }

    void DelayWhatIsReachedTwice()
    {
        foreach (var (name, child) in children.ToList())
            if (child.Delay == 0 && IsReachedTwice(name)) children[name] = child with { Delay = 13 + children.Keys.ToList().IndexOf(name) };
    }

    // Two arguments that end because one child ends do so at the same time: which is first is a matter of ticks, so the group
    // must not ask who was.
    void SettleWhatHearsOneEndTwice()
    {
        foreach (var (name, group) in groups.ToList())
        {
            var leaves = group.Args.Distinct().SelectMany(argument => Leaves(argument.Ref).Distinct()).ToList();
            if (leaves.Distinct().Count() < leaves.Count) groups[name] = group with { Settled = true };
        }
    }

    IEnumerable<string> Leaves(string name) => groups.TryGetValue(name, out var group) ? group.Args.SelectMany(argument => Leaves(argument.Ref)) : [name];

    bool IsReachedTwice(string name)
    {
        var users = groups.Where(group => group.Value.Args.Any(argument => argument.Ref == name)).Select(group => group.Key).ToList();
        return users.Count > 1 || users.Any(IsReachedTwice);
    }

    void MakeTasks(List<ModelOp> ops)
    {
        foreach (var name in children.Keys.ToList())
        {
            var users = groups.Values.Count(group => group.Args.Any(argument => argument.Ref == name));
            var shielded = groups.Values.Any(group => group.Args.Any(argument => argument.Ref == name && argument.Shield));
            var targeted = ops.Any(op => op.On == name);
            if (users > 1 || shielded || targeted) children[name] = children[name] with { Task = true };
        }
    }
}
