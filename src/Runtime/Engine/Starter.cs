using System.Buffers;

namespace AsyncGather;

/// <summary>Brings a handle and its children together. Arguments are valid and not empty.</summary>
static class Starter
{
    /// <summary>Children that somebody else started.</summary>
    public static void Running<TResult, TTask>(GatherHandle<TResult> handle, ReadOnlySpan<TTask> tasks, GatherOptions? options) where TTask : Task
    {
        Guard.Tasks(tasks, options);
        handle.Check(options, nameof(tasks));
        handle.Keep(options);
        // Who wants to hear of what happens needs a group that remembers it, even if all are complete.
        var accepted = options is null or { Progress: null, LateException: null } ? AcceptCompleted(handle, tasks) : 0;
        if (accepted == tasks.Length)
        {
            handle.CountOnce(tasks);
            handle.Finish(null);
            return;
        }
        handle.Begin(options);
        handle.FindDuplicates(tasks);
        var copy = new Task?[tasks.Length];
        // Through a span, which does not ask for the type of each.
        var places = copy.AsSpan();
        for (var index = 0; index < places.Length; index++) places[index] = tasks[index];
        handle.Watch(copy, accepted);
        handle.Link();
    }

    // Up to the first child that is not complete, a group costs no more than its results.
    static int AcceptCompleted<TResult, TTask>(GatherHandle<TResult> handle, ReadOnlySpan<TTask> tasks) where TTask : Task
    {
        if (handle.HearsEachChild || handle.NeedsTasks) return 0;
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
        handle.Keep(options);
        if (items.Length == 0) return;
        var onPool = options is { OnThreadPool: true };
        // Without a token or options nothing needs a run before a child is pending, unless the group reads its children at the end.
        var begins = options is not null || launch.TakesToken || handle.HearsEachChild || handle.NeedsTasks;
        if (begins)
        {
            handle.Begin(options);
            if (launch.TakesToken || onPool) handle.MakeTokens(launch.TakesToken, items.Length);
        }
        Start(handle, begins, items, new Launcher<TItem, TLaunch>(launch, onPool));
    }

    /// <summary>Children that start themselves and can be asked to cancel.</summary>
    public static void Held<TResult, TChild>(GatherHandle<TResult> handle, ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild
    {
        Guard.NoNulls(children, "children", "child");
        handle.Check(options, nameof(children));
        handle.Keep(options);
        if (children.Length == 0) return;
        handle.Begin(options);
        Start(handle, true, Hold(handle, children), new Launcher<GatherChild, ChildLaunch>(default, options is { OnThreadPool: true }));
    }

    // Two wrappers around the same task or value task are one child (clause 7).
    static GatherChild[] Hold<TResult, TChild>(GatherHandle<TResult> handle, ReadOnlySpan<TChild> children) where TChild : GatherChild
    {
        var items = new GatherChild[children.Length];
        var identities = new object[children.Length];
        Dictionary<ValueTaskSource, object>? sources = null;
        for (var index = 0; index < items.Length; index++)
        {
            identities[index] = (items[index] = children[index]).Identity;
            if (identities[index] is not ValueTaskSource source) continue;
            if ((sources ??= []).TryGetValue(source, out var first)) identities[index] = first;
            else sources.Add(source, source);
        }
        handle.Controls.Items = items;
        if (Duplicates.FirstPlaces<object>(identities) is not { } places) return items;
        handle.Controls.FirstPlaces = places;
        for (var index = 0; index < items.Length; index++) items[index] = items[places[index]];
        return items;
    }

    static void Start<TResult, TItem, TLaunch>(GatherHandle<TResult> handle, bool begun, ReadOnlySpan<TItem> items, Launcher<TItem, TLaunch> launcher)
        where TLaunch : struct, ILaunch<TItem>
    {
        if (handle.Options.Limit is { } limit && limit < items.Length)
        {
            // Linked before anything starts: the clock runs from the call, and a token that is cancelled meanwhile reaches all.
            var pump = new Pump<TResult, TItem, TLaunch>(handle, items.ToArray(), launcher, limit);
            handle.Link();
            pump.Start();
            handle.StartedAll();
            return;
        }
        if (begun) handle.Link();
        // A copy, since a body may change what it was started from (clause 6); no garbage, since it is needed only here.
        var copy = ArrayPool<TItem>.Shared.Rent(items.Length);
        items.CopyTo(copy);
        StartAll(handle, begun, copy.AsSpan(0, items.Length), launcher);
        ArrayPool<TItem>.Shared.Return(copy, clearArray: true);
    }

    // Children are waited for when the first one is pending: a group that completes while it starts costs no more than them.
    static void StartAll<TResult, TItem, TLaunch>(GatherHandle<TResult> handle, bool begun, ReadOnlySpan<TItem> items, Launcher<TItem, TLaunch> launcher)
        where TLaunch : struct, ILaunch<TItem>
    {
        if (begun) handle.Hold(new Task?[items.Length], 0);
        for (var index = 0; index < items.Length; index++)
        {
            if (handle.StartsNoMore)
            {
                handle.NeverStart(index);
                break;
            }
            if (handle.IsDuplicate(index)) continue;
            var task = launcher.Start(items[index], handle.TokenOf(index), handle.BegunOnPool, index);
            if (!begun && Compat.Succeeded(task))
            {
                handle.Accept(index, task);
                continue;
            }
            if (!begun)
            {
                begun = true;
                handle.Begin(null);
                var tasks = new Task?[items.Length];
                for (var done = 0; done < index; done++) tasks[done] = Task.CompletedTask;
                handle.Hold(tasks, index);
            }
            handle.Started(index, task);
        }
        if (begun) handle.StartedAll();
        else handle.Finish(null);
    }
}
