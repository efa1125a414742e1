namespace AsyncGather;

// A body for every item of a source: with and without a result, with and without a token.

readonly struct MapLaunch<TSource, T>(Func<TSource, Task<T>> body) : ILaunch<TSource>
{
    readonly Func<TSource, Task<T>> body = body;
    public bool TakesToken => false;
    public Task Start(TSource item, CancellationToken token) => Failure.Sound(body(item));
    public Task Queue(int index, Func<Task> start, CancellationToken token) => Queued.Run<T>(start, token);
}

readonly struct PlainMapLaunch<TSource>(Func<TSource, Task> body) : ILaunch<TSource>
{
    readonly Func<TSource, Task> body = body;
    public bool TakesToken => false;
    public Task Start(TSource item, CancellationToken token) => Failure.Sound(body(item));
    public Task Queue(int index, Func<Task> start, CancellationToken token) => Task.Run(start, token);
}

readonly struct MapTokenLaunch<TSource, T>(Func<TSource, CancellationToken, Task<T>> body) : ILaunch<TSource>
{
    readonly Func<TSource, CancellationToken, Task<T>> body = body;
    public bool TakesToken => true;
    public Task Start(TSource item, CancellationToken token) => Failure.Sound(body(item, token));
    public Task Queue(int index, Func<Task> start, CancellationToken token) => Queued.Run<T>(start, token);
}

readonly struct PlainMapTokenLaunch<TSource>(Func<TSource, CancellationToken, Task> body) : ILaunch<TSource>
{
    readonly Func<TSource, CancellationToken, Task> body = body;
    public bool TakesToken => true;
    public Task Start(TSource item, CancellationToken token) => Failure.Sound(body(item, token));
    public Task Queue(int index, Func<Task> start, CancellationToken token) => Task.Run(start, token);
}
