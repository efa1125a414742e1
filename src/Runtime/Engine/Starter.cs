namespace AsyncGather;

/// <summary>Brings a handle and its children together. Arguments are valid and not empty.</summary>
static class Starter
{
    /// <summary>Children that somebody else started.</summary>
    public static void Running<TResult, TTask>(GatherHandle<TResult> handle, ReadOnlySpan<TTask> tasks, GatherOptions? options) where TTask : Task
    {
        Guard.Tasks(tasks, options);
        handle.Check(options, nameof(tasks));
        // Who wants to hear of what happens needs a run that remembers it, even if all are complete.
        var accepted = options is null or { Progress: null, LateException: null } ? AcceptCompleted(handle, tasks) : 0;
        if (accepted == tasks.Length)
        {
            handle.Finish();
            return;
        }
        var run = handle.Begin(options);
        run.FindDuplicates(tasks);
        var copy = new Task?[tasks.Length];
        for (var index = 0; index < tasks.Length; index++) copy[index] = tasks[index];
        run.Wait(copy, accepted);
    }

    // Up to the first child that is not complete, a group costs no more than its results.
    static int AcceptCompleted<TResult, TTask>(GatherHandle<TResult> handle, ReadOnlySpan<TTask> tasks) where TTask : Task
    {
        if (handle.HearsEachChild) return 0;
        var index = 0;
        while (index < tasks.Length && Compat.Succeeded(tasks[index]))
        {
            handle.Accept(index, tasks[index]);
            index++;
        }
        return index;
    }

    /// <summary>Factories, which the group starts in argument order (clause 3).</summary>
    public static void Started<TResult, TItem, TLaunch>(GatherHandle<TResult> handle, ReadOnlySpan<TItem> factories, TLaunch launch, GatherOptions? options)
        where TLaunch : struct, ILaunch<TItem>
    {
        Guard.NoNulls(factories, "factories", "factory");
        handle.Check(options, nameof(factories));
        Mapped(handle, factories, launch, options);
    }

    /// <summary>Items of which each is started with the same body, in order (clause 3).</summary>
    public static void Mapped<TResult, TItem, TLaunch>(GatherHandle<TResult> handle, ReadOnlySpan<TItem> items, TLaunch launch, GatherOptions? options)
        where TLaunch : struct, ILaunch<TItem>
    {
        if (items.Length == 0) return;
        var launcher = new Launcher<TItem, TLaunch>(launch, options is { OnThreadPool: true });
        Run? run = null;
        // Without a token or options nothing needs a run before a child is pending.
        if (options is not null || launch.TakesToken || handle.HearsEachChild)
        {
            run = handle.Begin(options);
            if (launch.TakesToken || options is { OnThreadPool: true }) run.MakeTokens();
        }
        Start(handle, run, items, launcher);
    }

    /// <summary>Children that start themselves and can be asked to cancel.</summary>
    public static void Held<TResult, TChild>(GatherHandle<TResult> handle, ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild
    {
        Guard.NoNulls(children, "children", "child");
        handle.Check(options, nameof(children));
        if (children.Length == 0) return;
        var items = OneOfEach(children);
        var run = handle.Begin(options);
        run.Controls.Items = items;
        run.FindDuplicates<GatherChild>(items);
        Start(handle, run, items, new Launcher<GatherChild, ChildLaunch>(default, options is { OnThreadPool: true }));
    }

    static void Start<TResult, TItem, TLaunch>(GatherHandle<TResult> handle, Run? run, ReadOnlySpan<TItem> items, Launcher<TItem, TLaunch> launcher)
        where TLaunch : struct, ILaunch<TItem>
    {
        if (run?.Options.Limit is { } limit && limit < items.Length)
        {
            var pump = new Pump<TItem, TLaunch>(run, items.ToArray(), launcher);
            run.Hold(pump);
            run.RefusesToStart();
            pump.Start(limit);
            run.Link();
            return;
        }
        StartAll(handle, items, launcher, run);
    }

    // A run is made when the first child is pending: a group that completes while it starts has none.
    static void StartAll<TResult, TItem, TLaunch>(GatherHandle<TResult> handle, ReadOnlySpan<TItem> items, Launcher<TItem, TLaunch> launcher, Run? run)
        where TLaunch : struct, ILaunch<TItem>
    {
        var accepted = 0;
        var tasks = run is null ? null : new Task?[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            var task = run is not null && run.RefusesToStart() ? Run.NotStarted : launcher.Start(items[index], run?.TokenOf(index) ?? CancellationToken.None);
            if (run is null && Compat.Succeeded(task))
            {
                handle.Accept(index, task);
                accepted++;
                continue;
            }
            if (run is null)
            {
                run = handle.Begin(null);
                tasks = new Task?[items.Length];
                for (var done = 0; done < accepted; done++) tasks[done] = Task.CompletedTask;
            }
            tasks![index] = task;
            run.NoticeAtStart(task);
        }
        if (run is not null) run.Wait(tasks!, accepted);
        else handle.Finish();
    }

    // Two wrappers around the same task or value task are one child (clause 7).
    static GatherChild[] OneOfEach<TChild>(ReadOnlySpan<TChild> children) where TChild : GatherChild
    {
        var items = new GatherChild[children.Length];
        var seen = new Dictionary<object, GatherChild>(items.Length);
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = children[index];
            if (seen.TryGetValue(items[index].Identity, out var first)) items[index] = first;
            else seen.Add(items[index].Identity, items[index]);
        }
        return items;
    }
}
