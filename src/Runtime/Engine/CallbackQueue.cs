using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>
/// The callbacks of one group, called one after the other. It lives beside the group, not in it: most groups have none.
/// </summary>
sealed class CallbackQueue(GatherOptions options)
{
    static readonly ConditionalWeakTable<object, CallbackQueue> Queues = new();

    readonly Queue<GatherCallback> waiting = new();
    bool listening;
    bool draining;
    bool open;

    public static CallbackQueue Of(object group, GatherOptions options) => Queues.GetValue(group, _ => new CallbackQueue(options));

    public void Add(GatherCallback callback, Task group)
    {
        bool listen, drain;
        lock (waiting)
        {
            waiting.Enqueue(callback);
            listen = !listening;
            listening = true;
            drain = TakeDrain();
        }
        if (drain) Queue();
        if (listen) group.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(Open);
    }

    void Open()
    {
        lock (waiting)
        {
            open = true;
            if (!TakeDrain()) return;
        }
        Queue();
    }

    bool TakeDrain() => open && !draining && waiting.Count > 0 && (draining = true);

    // Never inline (clause 44), whoever completes the group.
    void Queue() => ThreadPool.UnsafeQueueUserWorkItem(static queue => ((CallbackQueue)queue!).Drain(), this);

    void Drain()
    {
        while (true)
        {
            GatherCallback next;
            lock (waiting)
            {
                if (waiting.Count == 0)
                {
                    draining = false;
                    return;
                }
                next = waiting.Dequeue();
            }
            if (next.Target is not { } target || !Post(target, next)) Call(next, isHome: false);
        }
    }

    // A loop that is closed: the callback is called here, rather than never or in place of the process.
    bool Post(SynchronizationContext target, GatherCallback callback)
    {
        try { target.Post(_ => Call(callback, isHome: true), null); }
        catch (Exception exception)
        {
            options.Hear(exception);
            return false;
        }
        return true;
    }

    void Call(GatherCallback callback, bool isHome)
    {
        try { callback.Call(); }
        catch (Exception exception)
        {
            if (options.Hear(exception)) return;
            if (isHome) throw;
            Failure.ThrowOnPool(exception);
        }
    }
}
