using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

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
            if (next.Target is { } target) target.Post(_ => Call(next), null);
            else Call(next);
        }
    }

    void Call(GatherCallback callback)
    {
        try { callback.Call(); }
        catch (Exception exception)
        {
            if (options.Hear(exception)) return;
            if (callback.Target is not null) throw;
            var error = ExceptionDispatchInfo.Capture(exception);
            ThreadPool.UnsafeQueueUserWorkItem(static state => ((ExceptionDispatchInfo)state!).Throw(), error);
        }
    }
}
