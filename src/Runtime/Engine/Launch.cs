namespace AsyncGather;

/// <summary>How one kind of cold child is started.</summary>
/// <typeparam name="TItem">What the group was given: a factory, an item of a source, a child.</typeparam>
interface ILaunch<TItem>
{
    /// <summary>Whether the child gets a token of the group.</summary>
    bool TakesToken { get; }

    /// <summary>Calls user code on this thread.</summary>
    Task Start(TItem item, CancellationToken token);

    /// <summary>Has <see cref="Start"/> called on the thread pool, unless the token is cancelled before.</summary>
    Task Queue(Func<Task> start, CancellationToken token);
}

readonly struct FactoryLaunch<T> : ILaunch<Func<Task<T>>>
{
    public bool TakesToken => false;
    public Task Start(Func<Task<T>> item, CancellationToken token) => Failure.Sound(item());
    public Task Queue(Func<Task> start, CancellationToken token) => Task.Run(() => (Task<T>)start(), token);
}

readonly struct PlainFactoryLaunch : ILaunch<Func<Task>>
{
    public bool TakesToken => false;
    public Task Start(Func<Task> item, CancellationToken token) => Failure.Sound(item());
    public Task Queue(Func<Task> start, CancellationToken token) => Task.Run(start, token);
}

readonly struct TokenLaunch<T> : ILaunch<Func<CancellationToken, Task<T>>>
{
    public bool TakesToken => true;
    public Task Start(Func<CancellationToken, Task<T>> item, CancellationToken token) => Failure.Sound(item(token));
    public Task Queue(Func<Task> start, CancellationToken token) => Task.Run(() => (Task<T>)start(), token);
}

readonly struct PlainTokenLaunch : ILaunch<Func<CancellationToken, Task>>
{
    public bool TakesToken => true;
    public Task Start(Func<CancellationToken, Task> item, CancellationToken token) => Failure.Sound(item(token));
    public Task Queue(Func<Task> start, CancellationToken token) => Task.Run(start, token);
}

/// <summary>A child starts itself, once, and has its own token: the group asks it to cancel.</summary>
readonly struct ChildLaunch : ILaunch<GatherChild>
{
    public bool TakesToken => false;
    public Task Start(GatherChild item, CancellationToken token) => item.Launch(onPool: false);
    public Task Queue(Func<Task> start, CancellationToken token) => throw new NotSupportedException();
}
