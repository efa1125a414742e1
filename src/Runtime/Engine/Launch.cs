namespace AsyncGather;

/// <summary>How one kind of cold child is started.</summary>
/// <typeparam name="TItem">What the group was given: a factory, an item of a source, a child.</typeparam>
interface ILaunch<TItem>
{
    /// <summary>Whether the child gets a token of the group.</summary>
    bool TakesToken { get; }

    /// <summary>Calls user code on this thread.</summary>
    Task Start(TItem item, CancellationToken token);

    /// <summary>
    /// Has <see cref="Start"/> called on the thread pool, unless the token is cancelled before. The place says what type the
    /// result has, where they differ.
    /// </summary>
    Task Queue(int index, Func<Task> start, CancellationToken token);
}

readonly struct FactoryLaunch<T> : ILaunch<Func<Task<T>>>
{
    public bool TakesToken => false;
    public Task Start(Func<Task<T>> item, CancellationToken token) => Failure.Sound(item());
    public Task Queue(int index, Func<Task> start, CancellationToken token) => Queued.Run<T>(start, token);
}

readonly struct PlainFactoryLaunch : ILaunch<Func<Task>>
{
    public bool TakesToken => false;
    public Task Start(Func<Task> item, CancellationToken token) => Failure.Sound(item());
    public Task Queue(int index, Func<Task> start, CancellationToken token) => Task.Run(start, token);
}

readonly struct TokenLaunch<T> : ILaunch<Func<CancellationToken, Task<T>>>
{
    public bool TakesToken => true;
    public Task Start(Func<CancellationToken, Task<T>> item, CancellationToken token) => Failure.Sound(item(token));
    public Task Queue(int index, Func<Task> start, CancellationToken token) => Queued.Run<T>(start, token);
}

readonly struct PlainTokenLaunch : ILaunch<Func<CancellationToken, Task>>
{
    public bool TakesToken => true;
    public Task Start(Func<CancellationToken, Task> item, CancellationToken token) => Failure.Sound(item(token));
    public Task Queue(int index, Func<Task> start, CancellationToken token) => Task.Run(start, token);
}

/// <summary>The factories of a tuple. One with a result is one without: what it starts is read as what it is.</summary>
readonly struct TupleLaunch(QueueAs? queueAs) : ILaunch<Func<Task>>
{
    readonly QueueAs? queueAs = queueAs;
    public bool TakesToken => false;
    public Task Start(Func<Task> item, CancellationToken token) => Failure.Sound(item());
    public Task Queue(int index, Func<Task> start, CancellationToken token) => queueAs!(index, start, token);
}

readonly struct TupleTokenLaunch(QueueAs? queueAs) : ILaunch<Func<CancellationToken, Task>>
{
    readonly QueueAs? queueAs = queueAs;
    public bool TakesToken => true;
    public Task Start(Func<CancellationToken, Task> item, CancellationToken token) => Failure.Sound(item(token));
    public Task Queue(int index, Func<Task> start, CancellationToken token) => queueAs!(index, start, token);
}

/// <summary>Queues the child at a place of a tuple, whose result has a type of its own. Needed only with options.</summary>
delegate Task QueueAs(int index, Func<Task> start, CancellationToken token);

static class Queued
{
    /// <summary>The task of the thread pool has the result, too.</summary>
    public static Task Run<T>(Func<Task> start, CancellationToken token) => Task.Run(() => (Task<T>)start(), token);
}

/// <summary>A child starts itself, once, and has its own token: the group asks it to cancel.</summary>
readonly struct ChildLaunch : ILaunch<GatherChild>
{
    public bool TakesToken => false;
    public Task Start(GatherChild item, CancellationToken token) => item.Launch(onPool: false);
    public Task Queue(int index, Func<Task> start, CancellationToken token) => throw new NotSupportedException();
}
