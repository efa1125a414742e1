namespace AsyncGather;

/// <summary>Turns what starts value tasks into what starts tasks.</summary>
static class ValueTasks
{
    public static Func<Task<T>> Factory<T>(Func<ValueTask<T>> factory, string name)
    {
        Guard.NotNull(factory, name);
        return () => factory().AsTask();
    }

    public static Func<CancellationToken, Task<T>> Factory<T>(Func<CancellationToken, ValueTask<T>> factory, string name)
    {
        Guard.NotNull(factory, name);
        return token => factory(token).AsTask();
    }

    public static Func<Task> Factory(Func<ValueTask> factory, string name)
    {
        Guard.NotNull(factory, name);
        return () => factory().AsTask();
    }

    public static Func<CancellationToken, Task> Factory(Func<CancellationToken, ValueTask> factory, string name)
    {
        Guard.NotNull(factory, name);
        return token => factory(token).AsTask();
    }

    public static Func<TSource, Task<T>> Body<TSource, T>(Func<TSource, ValueTask<T>> body)
    {
        Guard.NotNull(body, nameof(body));
        return item => body(item).AsTask();
    }

    public static Func<TSource, CancellationToken, Task<T>> Body<TSource, T>(Func<TSource, CancellationToken, ValueTask<T>> body)
    {
        Guard.NotNull(body, nameof(body));
        return (item, token) => body(item, token).AsTask();
    }

    public static Func<TSource, Task> Body<TSource>(Func<TSource, ValueTask> body)
    {
        Guard.NotNull(body, nameof(body));
        return item => body(item).AsTask();
    }

    public static Func<TSource, CancellationToken, Task> Body<TSource>(Func<TSource, CancellationToken, ValueTask> body)
    {
        Guard.NotNull(body, nameof(body));
        return (item, token) => body(item, token).AsTask();
    }

    public static Func<Task<T>>[] Factories<T>(ReadOnlySpan<Func<ValueTask<T>>> factories) => Each(factories, static factory => Factory(factory, ""));

    public static Func<CancellationToken, Task<T>>[] Factories<T>(ReadOnlySpan<Func<CancellationToken, ValueTask<T>>> factories) => Each(factories, static factory => Factory(factory, ""));

    public static Func<Task>[] Factories(ReadOnlySpan<Func<ValueTask>> factories) => Each(factories, static factory => Factory(factory, ""));

    public static Func<CancellationToken, Task>[] Factories(ReadOnlySpan<Func<CancellationToken, ValueTask>> factories) => Each(factories, static factory => Factory(factory, ""));

    // A null stays one, so that it is refused with its place like any other.
    static TTo[] Each<TFrom, TTo>(ReadOnlySpan<TFrom> factories, Func<TFrom, TTo> turn) where TFrom : class where TTo : class
    {
        var turned = new TTo[factories.Length];
        for (var index = 0; index < turned.Length; index++)
            if (factories[index] is { } factory) turned[index] = turn(factory);
        return turned;
    }
}
