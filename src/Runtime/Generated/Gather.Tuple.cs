// Written by: dotnet run eng/generate.cs
namespace AsyncGather;

public static partial class Gather
{
    /// <summary>2 results of different types, each with its own, in argument order: <c>var (a, b) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2)> Tuple<T1, T2>(Task<T1> task1, Task<T2> task2) => IsDone(task1) && IsDone(task2)
        ? new TupleGroup<(T1, T2)>(2, (task1.Result, task2.Result))
        : TupleRunning([task1, task2], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1])), null);

    /// <summary>2 results of different types, each with its own, in argument order: <c>var (a, b) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2)> Tuple<T1, T2>(GatherOptions options, Task<T1> task1, Task<T2> task2) =>
        TupleRunning([task1, task2], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1])), Guard.Options(options));

    /// <summary>2 results of different types, each with its own, in argument order: <c>var (a, b) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2)> Tuple<T1, T2>(Func<Task<T1>> factory1, Func<Task<T2>> factory2) =>
        TupleStarted([factory1, factory2], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1])), null, null);

    /// <summary>2 results of different types, each with its own, in argument order: <c>var (a, b) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2)> Tuple<T1, T2>(GatherOptions options, Func<Task<T1>> factory1, Func<Task<T2>> factory2) =>
        TupleStarted([factory1, factory2], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), _ => Queued.Run<T2>(start, token) });

    /// <summary>2 results of different types, each with its own, in argument order: <c>var (a, b) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2)> Tuple<T1, T2>(Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2) =>
        TupleStartedWithToken([factory1, factory2], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1])), null, null);

    /// <summary>2 results of different types, each with its own, in argument order: <c>var (a, b) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2)> Tuple<T1, T2>(GatherOptions options, Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2) =>
        TupleStartedWithToken([factory1, factory2], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), _ => Queued.Run<T2>(start, token) });

    /// <summary>2 results of different types, each with its own, in argument order: <c>var (a, b) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2)> Tuple<T1, T2>(GatherChild<T1> child1, GatherChild<T2> child2) =>
        TupleHeld([child1, child2], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1])), null);

    /// <summary>2 results of different types, each with its own, in argument order: <c>var (a, b) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2)> Tuple<T1, T2>(GatherOptions options, GatherChild<T1> child1, GatherChild<T2> child2) =>
        TupleHeld([child1, child2], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1])), Guard.Options(options));

    /// <summary>2 results of different types, each with its own, in argument order: <c>var (a, b) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="task1">The first task, which has no result.</param>
    /// <param name="task2">The second task.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(NoResult, T2)> Tuple<T2>(Task task1, Task<T2> task2) =>
        TupleRunning([task1, task2], static t => (Failure.Result<NoResult>(t[0]), Failure.Result<T2>(t[1])), null);

    /// <summary>2 results of different types, each with its own, in argument order: <c>var (a, b) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task, which has no result.</param>
    /// <param name="task2">The second task.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(NoResult, T2)> Tuple<T2>(GatherOptions options, Task task1, Task<T2> task2) =>
        TupleRunning([task1, task2], static t => (Failure.Result<NoResult>(t[0]), Failure.Result<T2>(t[1])), Guard.Options(options));

    /// <summary>2 results of different types, each with its own, in argument order: <c>var (a, b) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task, which has no result.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, NoResult)> Tuple<T1>(Task<T1> task1, Task task2) =>
        TupleRunning([task1, task2], static t => (Failure.Result<T1>(t[0]), Failure.Result<NoResult>(t[1])), null);

    /// <summary>2 results of different types, each with its own, in argument order: <c>var (a, b) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task, which has no result.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, NoResult)> Tuple<T1>(GatherOptions options, Task<T1> task1, Task task2) =>
        TupleRunning([task1, task2], static t => (Failure.Result<T1>(t[0]), Failure.Result<NoResult>(t[1])), Guard.Options(options));

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3)> Tuple<T1, T2, T3>(Task<T1> task1, Task<T2> task2, Task<T3> task3) => IsDone(task1) && IsDone(task2) && IsDone(task3)
        ? new TupleGroup<(T1, T2, T3)>(3, (task1.Result, task2.Result, task3.Result))
        : TupleRunning([task1, task2, task3], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2])), null);

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3)> Tuple<T1, T2, T3>(GatherOptions options, Task<T1> task1, Task<T2> task2, Task<T3> task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2])), Guard.Options(options));

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3)> Tuple<T1, T2, T3>(Func<Task<T1>> factory1, Func<Task<T2>> factory2, Func<Task<T3>> factory3) =>
        TupleStarted([factory1, factory2, factory3], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2])), null, null);

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3)> Tuple<T1, T2, T3>(GatherOptions options, Func<Task<T1>> factory1, Func<Task<T2>> factory2, Func<Task<T3>> factory3) =>
        TupleStarted([factory1, factory2, factory3], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), 1 => Queued.Run<T2>(start, token), _ => Queued.Run<T3>(start, token) });

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3)> Tuple<T1, T2, T3>(Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2, Func<CancellationToken, Task<T3>> factory3) =>
        TupleStartedWithToken([factory1, factory2, factory3], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2])), null, null);

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3)> Tuple<T1, T2, T3>(GatherOptions options, Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2, Func<CancellationToken, Task<T3>> factory3) =>
        TupleStartedWithToken([factory1, factory2, factory3], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), 1 => Queued.Run<T2>(start, token), _ => Queued.Run<T3>(start, token) });

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <param name="child3">The third child.</param>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3)> Tuple<T1, T2, T3>(GatherChild<T1> child1, GatherChild<T2> child2, GatherChild<T3> child3) =>
        TupleHeld([child1, child2, child3], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2])), null);

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <param name="child3">The third child.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3)> Tuple<T1, T2, T3>(GatherOptions options, GatherChild<T1> child1, GatherChild<T2> child2, GatherChild<T3> child3) =>
        TupleHeld([child1, child2, child3], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2])), Guard.Options(options));

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="task1">The first task, which has no result.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(NoResult, T2, T3)> Tuple<T2, T3>(Task task1, Task<T2> task2, Task<T3> task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<NoResult>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2])), null);

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task, which has no result.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(NoResult, T2, T3)> Tuple<T2, T3>(GatherOptions options, Task task1, Task<T2> task2, Task<T3> task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<NoResult>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2])), Guard.Options(options));

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task, which has no result.</param>
    /// <param name="task3">The third task.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, NoResult, T3)> Tuple<T1, T3>(Task<T1> task1, Task task2, Task<T3> task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<T1>(t[0]), Failure.Result<NoResult>(t[1]), Failure.Result<T3>(t[2])), null);

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task, which has no result.</param>
    /// <param name="task3">The third task.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, NoResult, T3)> Tuple<T1, T3>(GatherOptions options, Task<T1> task1, Task task2, Task<T3> task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<T1>(t[0]), Failure.Result<NoResult>(t[1]), Failure.Result<T3>(t[2])), Guard.Options(options));

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="task1">The first task, which has no result.</param>
    /// <param name="task2">The second task, which has no result.</param>
    /// <param name="task3">The third task.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(NoResult, NoResult, T3)> Tuple<T3>(Task task1, Task task2, Task<T3> task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<NoResult>(t[0]), Failure.Result<NoResult>(t[1]), Failure.Result<T3>(t[2])), null);

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task, which has no result.</param>
    /// <param name="task2">The second task, which has no result.</param>
    /// <param name="task3">The third task.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(NoResult, NoResult, T3)> Tuple<T3>(GatherOptions options, Task task1, Task task2, Task<T3> task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<NoResult>(t[0]), Failure.Result<NoResult>(t[1]), Failure.Result<T3>(t[2])), Guard.Options(options));

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task, which has no result.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, NoResult)> Tuple<T1, T2>(Task<T1> task1, Task<T2> task2, Task task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<NoResult>(t[2])), null);

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task, which has no result.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, NoResult)> Tuple<T1, T2>(GatherOptions options, Task<T1> task1, Task<T2> task2, Task task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<NoResult>(t[2])), Guard.Options(options));

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="task1">The first task, which has no result.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task, which has no result.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(NoResult, T2, NoResult)> Tuple<T2>(Task task1, Task<T2> task2, Task task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<NoResult>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<NoResult>(t[2])), null);

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task, which has no result.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task, which has no result.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(NoResult, T2, NoResult)> Tuple<T2>(GatherOptions options, Task task1, Task<T2> task2, Task task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<NoResult>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<NoResult>(t[2])), Guard.Options(options));

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task, which has no result.</param>
    /// <param name="task3">The third task, which has no result.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, NoResult, NoResult)> Tuple<T1>(Task<T1> task1, Task task2, Task task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<T1>(t[0]), Failure.Result<NoResult>(t[1]), Failure.Result<NoResult>(t[2])), null);

    /// <summary>3 results of different types, each with its own, in argument order: <c>var (a, b, c) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task, which has no result.</param>
    /// <param name="task3">The third task, which has no result.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, NoResult, NoResult)> Tuple<T1>(GatherOptions options, Task<T1> task1, Task task2, Task task3) =>
        TupleRunning([task1, task2, task3], static t => (Failure.Result<T1>(t[0]), Failure.Result<NoResult>(t[1]), Failure.Result<NoResult>(t[2])), Guard.Options(options));

    /// <summary>4 results of different types, each with its own, in argument order: <c>var (a, b, c, d) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <param name="task4">The fourth task.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Task<T1> task1, Task<T2> task2, Task<T3> task3, Task<T4> task4) => IsDone(task1) && IsDone(task2) && IsDone(task3) && IsDone(task4)
        ? new TupleGroup<(T1, T2, T3, T4)>(4, (task1.Result, task2.Result, task3.Result, task4.Result))
        : TupleRunning([task1, task2, task3, task4], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3])), null);

    /// <summary>4 results of different types, each with its own, in argument order: <c>var (a, b, c, d) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <param name="task4">The fourth task.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(GatherOptions options, Task<T1> task1, Task<T2> task2, Task<T3> task3, Task<T4> task4) =>
        TupleRunning([task1, task2, task3, task4], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3])), Guard.Options(options));

    /// <summary>4 results of different types, each with its own, in argument order: <c>var (a, b, c, d) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Func<Task<T1>> factory1, Func<Task<T2>> factory2, Func<Task<T3>> factory3, Func<Task<T4>> factory4) =>
        TupleStarted([factory1, factory2, factory3, factory4], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3])), null, null);

    /// <summary>4 results of different types, each with its own, in argument order: <c>var (a, b, c, d) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(GatherOptions options, Func<Task<T1>> factory1, Func<Task<T2>> factory2, Func<Task<T3>> factory3, Func<Task<T4>> factory4) =>
        TupleStarted([factory1, factory2, factory3, factory4], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), 1 => Queued.Run<T2>(start, token), 2 => Queued.Run<T3>(start, token), _ => Queued.Run<T4>(start, token) });

    /// <summary>4 results of different types, each with its own, in argument order: <c>var (a, b, c, d) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2, Func<CancellationToken, Task<T3>> factory3, Func<CancellationToken, Task<T4>> factory4) =>
        TupleStartedWithToken([factory1, factory2, factory3, factory4], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3])), null, null);

    /// <summary>4 results of different types, each with its own, in argument order: <c>var (a, b, c, d) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(GatherOptions options, Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2, Func<CancellationToken, Task<T3>> factory3, Func<CancellationToken, Task<T4>> factory4) =>
        TupleStartedWithToken([factory1, factory2, factory3, factory4], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), 1 => Queued.Run<T2>(start, token), 2 => Queued.Run<T3>(start, token), _ => Queued.Run<T4>(start, token) });

    /// <summary>4 results of different types, each with its own, in argument order: <c>var (a, b, c, d) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <param name="child3">The third child.</param>
    /// <param name="child4">The fourth child.</param>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(GatherChild<T1> child1, GatherChild<T2> child2, GatherChild<T3> child3, GatherChild<T4> child4) =>
        TupleHeld([child1, child2, child3, child4], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3])), null);

    /// <summary>4 results of different types, each with its own, in argument order: <c>var (a, b, c, d) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <param name="child3">The third child.</param>
    /// <param name="child4">The fourth child.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(GatherOptions options, GatherChild<T1> child1, GatherChild<T2> child2, GatherChild<T3> child3, GatherChild<T4> child4) =>
        TupleHeld([child1, child2, child3, child4], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3])), Guard.Options(options));

    /// <summary>5 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <param name="task4">The fourth task.</param>
    /// <param name="task5">The fifth task.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(Task<T1> task1, Task<T2> task2, Task<T3> task3, Task<T4> task4, Task<T5> task5) => IsDone(task1) && IsDone(task2) && IsDone(task3) && IsDone(task4) && IsDone(task5)
        ? new TupleGroup<(T1, T2, T3, T4, T5)>(5, (task1.Result, task2.Result, task3.Result, task4.Result, task5.Result))
        : TupleRunning([task1, task2, task3, task4, task5], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4])), null);

    /// <summary>5 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <param name="task4">The fourth task.</param>
    /// <param name="task5">The fifth task.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(GatherOptions options, Task<T1> task1, Task<T2> task2, Task<T3> task3, Task<T4> task4, Task<T5> task5) =>
        TupleRunning([task1, task2, task3, task4, task5], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4])), Guard.Options(options));

    /// <summary>5 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(Func<Task<T1>> factory1, Func<Task<T2>> factory2, Func<Task<T3>> factory3, Func<Task<T4>> factory4, Func<Task<T5>> factory5) =>
        TupleStarted([factory1, factory2, factory3, factory4, factory5], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4])), null, null);

    /// <summary>5 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(GatherOptions options, Func<Task<T1>> factory1, Func<Task<T2>> factory2, Func<Task<T3>> factory3, Func<Task<T4>> factory4, Func<Task<T5>> factory5) =>
        TupleStarted([factory1, factory2, factory3, factory4, factory5], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), 1 => Queued.Run<T2>(start, token), 2 => Queued.Run<T3>(start, token), 3 => Queued.Run<T4>(start, token), _ => Queued.Run<T5>(start, token) });

    /// <summary>5 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2, Func<CancellationToken, Task<T3>> factory3, Func<CancellationToken, Task<T4>> factory4, Func<CancellationToken, Task<T5>> factory5) =>
        TupleStartedWithToken([factory1, factory2, factory3, factory4, factory5], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4])), null, null);

    /// <summary>5 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(GatherOptions options, Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2, Func<CancellationToken, Task<T3>> factory3, Func<CancellationToken, Task<T4>> factory4, Func<CancellationToken, Task<T5>> factory5) =>
        TupleStartedWithToken([factory1, factory2, factory3, factory4, factory5], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), 1 => Queued.Run<T2>(start, token), 2 => Queued.Run<T3>(start, token), 3 => Queued.Run<T4>(start, token), _ => Queued.Run<T5>(start, token) });

    /// <summary>5 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <param name="child3">The third child.</param>
    /// <param name="child4">The fourth child.</param>
    /// <param name="child5">The fifth child.</param>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(GatherChild<T1> child1, GatherChild<T2> child2, GatherChild<T3> child3, GatherChild<T4> child4, GatherChild<T5> child5) =>
        TupleHeld([child1, child2, child3, child4, child5], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4])), null);

    /// <summary>5 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <param name="child3">The third child.</param>
    /// <param name="child4">The fourth child.</param>
    /// <param name="child5">The fifth child.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(GatherOptions options, GatherChild<T1> child1, GatherChild<T2> child2, GatherChild<T3> child3, GatherChild<T4> child4, GatherChild<T5> child5) =>
        TupleHeld([child1, child2, child3, child4, child5], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4])), Guard.Options(options));

    /// <summary>6 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <param name="task4">The fourth task.</param>
    /// <param name="task5">The fifth task.</param>
    /// <param name="task6">The sixth task.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(Task<T1> task1, Task<T2> task2, Task<T3> task3, Task<T4> task4, Task<T5> task5, Task<T6> task6) => IsDone(task1) && IsDone(task2) && IsDone(task3) && IsDone(task4) && IsDone(task5) && IsDone(task6)
        ? new TupleGroup<(T1, T2, T3, T4, T5, T6)>(6, (task1.Result, task2.Result, task3.Result, task4.Result, task5.Result, task6.Result))
        : TupleRunning([task1, task2, task3, task4, task5, task6], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5])), null);

    /// <summary>6 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <param name="task4">The fourth task.</param>
    /// <param name="task5">The fifth task.</param>
    /// <param name="task6">The sixth task.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(GatherOptions options, Task<T1> task1, Task<T2> task2, Task<T3> task3, Task<T4> task4, Task<T5> task5, Task<T6> task6) =>
        TupleRunning([task1, task2, task3, task4, task5, task6], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5])), Guard.Options(options));

    /// <summary>6 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <param name="factory6">The sixth factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(Func<Task<T1>> factory1, Func<Task<T2>> factory2, Func<Task<T3>> factory3, Func<Task<T4>> factory4, Func<Task<T5>> factory5, Func<Task<T6>> factory6) =>
        TupleStarted([factory1, factory2, factory3, factory4, factory5, factory6], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5])), null, null);

    /// <summary>6 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <param name="factory6">The sixth factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(GatherOptions options, Func<Task<T1>> factory1, Func<Task<T2>> factory2, Func<Task<T3>> factory3, Func<Task<T4>> factory4, Func<Task<T5>> factory5, Func<Task<T6>> factory6) =>
        TupleStarted([factory1, factory2, factory3, factory4, factory5, factory6], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), 1 => Queued.Run<T2>(start, token), 2 => Queued.Run<T3>(start, token), 3 => Queued.Run<T4>(start, token), 4 => Queued.Run<T5>(start, token), _ => Queued.Run<T6>(start, token) });

    /// <summary>6 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <param name="factory6">The sixth factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2, Func<CancellationToken, Task<T3>> factory3, Func<CancellationToken, Task<T4>> factory4, Func<CancellationToken, Task<T5>> factory5, Func<CancellationToken, Task<T6>> factory6) =>
        TupleStartedWithToken([factory1, factory2, factory3, factory4, factory5, factory6], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5])), null, null);

    /// <summary>6 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <param name="factory6">The sixth factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(GatherOptions options, Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2, Func<CancellationToken, Task<T3>> factory3, Func<CancellationToken, Task<T4>> factory4, Func<CancellationToken, Task<T5>> factory5, Func<CancellationToken, Task<T6>> factory6) =>
        TupleStartedWithToken([factory1, factory2, factory3, factory4, factory5, factory6], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), 1 => Queued.Run<T2>(start, token), 2 => Queued.Run<T3>(start, token), 3 => Queued.Run<T4>(start, token), 4 => Queued.Run<T5>(start, token), _ => Queued.Run<T6>(start, token) });

    /// <summary>6 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <param name="child3">The third child.</param>
    /// <param name="child4">The fourth child.</param>
    /// <param name="child5">The fifth child.</param>
    /// <param name="child6">The sixth child.</param>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(GatherChild<T1> child1, GatherChild<T2> child2, GatherChild<T3> child3, GatherChild<T4> child4, GatherChild<T5> child5, GatherChild<T6> child6) =>
        TupleHeld([child1, child2, child3, child4, child5, child6], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5])), null);

    /// <summary>6 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <param name="child3">The third child.</param>
    /// <param name="child4">The fourth child.</param>
    /// <param name="child5">The fifth child.</param>
    /// <param name="child6">The sixth child.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(GatherOptions options, GatherChild<T1> child1, GatherChild<T2> child2, GatherChild<T3> child3, GatherChild<T4> child4, GatherChild<T5> child5, GatherChild<T6> child6) =>
        TupleHeld([child1, child2, child3, child4, child5, child6], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5])), Guard.Options(options));

    /// <summary>7 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <param name="task4">The fourth task.</param>
    /// <param name="task5">The fifth task.</param>
    /// <param name="task6">The sixth task.</param>
    /// <param name="task7">The seventh task.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(Task<T1> task1, Task<T2> task2, Task<T3> task3, Task<T4> task4, Task<T5> task5, Task<T6> task6, Task<T7> task7) => IsDone(task1) && IsDone(task2) && IsDone(task3) && IsDone(task4) && IsDone(task5) && IsDone(task6) && IsDone(task7)
        ? new TupleGroup<(T1, T2, T3, T4, T5, T6, T7)>(7, (task1.Result, task2.Result, task3.Result, task4.Result, task5.Result, task6.Result, task7.Result))
        : TupleRunning([task1, task2, task3, task4, task5, task6, task7], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6])), null);

    /// <summary>7 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <param name="task4">The fourth task.</param>
    /// <param name="task5">The fifth task.</param>
    /// <param name="task6">The sixth task.</param>
    /// <param name="task7">The seventh task.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(GatherOptions options, Task<T1> task1, Task<T2> task2, Task<T3> task3, Task<T4> task4, Task<T5> task5, Task<T6> task6, Task<T7> task7) =>
        TupleRunning([task1, task2, task3, task4, task5, task6, task7], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6])), Guard.Options(options));

    /// <summary>7 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <param name="factory6">The sixth factory.</param>
    /// <param name="factory7">The seventh factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(Func<Task<T1>> factory1, Func<Task<T2>> factory2, Func<Task<T3>> factory3, Func<Task<T4>> factory4, Func<Task<T5>> factory5, Func<Task<T6>> factory6, Func<Task<T7>> factory7) =>
        TupleStarted([factory1, factory2, factory3, factory4, factory5, factory6, factory7], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6])), null, null);

    /// <summary>7 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <param name="factory6">The sixth factory.</param>
    /// <param name="factory7">The seventh factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(GatherOptions options, Func<Task<T1>> factory1, Func<Task<T2>> factory2, Func<Task<T3>> factory3, Func<Task<T4>> factory4, Func<Task<T5>> factory5, Func<Task<T6>> factory6, Func<Task<T7>> factory7) =>
        TupleStarted([factory1, factory2, factory3, factory4, factory5, factory6, factory7], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), 1 => Queued.Run<T2>(start, token), 2 => Queued.Run<T3>(start, token), 3 => Queued.Run<T4>(start, token), 4 => Queued.Run<T5>(start, token), 5 => Queued.Run<T6>(start, token), _ => Queued.Run<T7>(start, token) });

    /// <summary>7 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <param name="factory6">The sixth factory.</param>
    /// <param name="factory7">The seventh factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2, Func<CancellationToken, Task<T3>> factory3, Func<CancellationToken, Task<T4>> factory4, Func<CancellationToken, Task<T5>> factory5, Func<CancellationToken, Task<T6>> factory6, Func<CancellationToken, Task<T7>> factory7) =>
        TupleStartedWithToken([factory1, factory2, factory3, factory4, factory5, factory6, factory7], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6])), null, null);

    /// <summary>7 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <param name="factory6">The sixth factory.</param>
    /// <param name="factory7">The seventh factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(GatherOptions options, Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2, Func<CancellationToken, Task<T3>> factory3, Func<CancellationToken, Task<T4>> factory4, Func<CancellationToken, Task<T5>> factory5, Func<CancellationToken, Task<T6>> factory6, Func<CancellationToken, Task<T7>> factory7) =>
        TupleStartedWithToken([factory1, factory2, factory3, factory4, factory5, factory6, factory7], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), 1 => Queued.Run<T2>(start, token), 2 => Queued.Run<T3>(start, token), 3 => Queued.Run<T4>(start, token), 4 => Queued.Run<T5>(start, token), 5 => Queued.Run<T6>(start, token), _ => Queued.Run<T7>(start, token) });

    /// <summary>7 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <param name="child3">The third child.</param>
    /// <param name="child4">The fourth child.</param>
    /// <param name="child5">The fifth child.</param>
    /// <param name="child6">The sixth child.</param>
    /// <param name="child7">The seventh child.</param>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(GatherChild<T1> child1, GatherChild<T2> child2, GatherChild<T3> child3, GatherChild<T4> child4, GatherChild<T5> child5, GatherChild<T6> child6, GatherChild<T7> child7) =>
        TupleHeld([child1, child2, child3, child4, child5, child6, child7], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6])), null);

    /// <summary>7 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <param name="child3">The third child.</param>
    /// <param name="child4">The fourth child.</param>
    /// <param name="child5">The fifth child.</param>
    /// <param name="child6">The sixth child.</param>
    /// <param name="child7">The seventh child.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(GatherOptions options, GatherChild<T1> child1, GatherChild<T2> child2, GatherChild<T3> child3, GatherChild<T4> child4, GatherChild<T5> child5, GatherChild<T6> child6, GatherChild<T7> child7) =>
        TupleHeld([child1, child2, child3, child4, child5, child6, child7], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6])), Guard.Options(options));

    /// <summary>8 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g, h) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <typeparam name="T8">The type of the eighth result.</typeparam>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <param name="task4">The fourth task.</param>
    /// <param name="task5">The fifth task.</param>
    /// <param name="task6">The sixth task.</param>
    /// <param name="task7">The seventh task.</param>
    /// <param name="task8">The eighth task.</param>
    /// <exception cref="ArgumentException">A task is null or was never started. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(Task<T1> task1, Task<T2> task2, Task<T3> task3, Task<T4> task4, Task<T5> task5, Task<T6> task6, Task<T7> task7, Task<T8> task8) => IsDone(task1) && IsDone(task2) && IsDone(task3) && IsDone(task4) && IsDone(task5) && IsDone(task6) && IsDone(task7) && IsDone(task8)
        ? new TupleGroup<(T1, T2, T3, T4, T5, T6, T7, T8)>(8, (task1.Result, task2.Result, task3.Result, task4.Result, task5.Result, task6.Result, task7.Result, task8.Result))
        : TupleRunning([task1, task2, task3, task4, task5, task6, task7, task8], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6]), Failure.Result<T8>(t[7])), null);

    /// <summary>8 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g, h) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <typeparam name="T8">The type of the eighth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="task1">The first task.</param>
    /// <param name="task2">The second task.</param>
    /// <param name="task3">The third task.</param>
    /// <param name="task4">The fourth task.</param>
    /// <param name="task5">The fifth task.</param>
    /// <param name="task6">The sixth task.</param>
    /// <param name="task7">The seventh task.</param>
    /// <param name="task8">The eighth task.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A task is null or was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(GatherOptions options, Task<T1> task1, Task<T2> task2, Task<T3> task3, Task<T4> task4, Task<T5> task5, Task<T6> task6, Task<T7> task7, Task<T8> task8) =>
        TupleRunning([task1, task2, task3, task4, task5, task6, task7, task8], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6]), Failure.Result<T8>(t[7])), Guard.Options(options));

    /// <summary>8 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g, h) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <typeparam name="T8">The type of the eighth result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <param name="factory6">The sixth factory.</param>
    /// <param name="factory7">The seventh factory.</param>
    /// <param name="factory8">The eighth factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(Func<Task<T1>> factory1, Func<Task<T2>> factory2, Func<Task<T3>> factory3, Func<Task<T4>> factory4, Func<Task<T5>> factory5, Func<Task<T6>> factory6, Func<Task<T7>> factory7, Func<Task<T8>> factory8) =>
        TupleStarted([factory1, factory2, factory3, factory4, factory5, factory6, factory7, factory8], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6]), Failure.Result<T8>(t[7])), null, null);

    /// <summary>8 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g, h) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <typeparam name="T8">The type of the eighth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <param name="factory6">The sixth factory.</param>
    /// <param name="factory7">The seventh factory.</param>
    /// <param name="factory8">The eighth factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(GatherOptions options, Func<Task<T1>> factory1, Func<Task<T2>> factory2, Func<Task<T3>> factory3, Func<Task<T4>> factory4, Func<Task<T5>> factory5, Func<Task<T6>> factory6, Func<Task<T7>> factory7, Func<Task<T8>> factory8) =>
        TupleStarted([factory1, factory2, factory3, factory4, factory5, factory6, factory7, factory8], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6]), Failure.Result<T8>(t[7])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), 1 => Queued.Run<T2>(start, token), 2 => Queued.Run<T3>(start, token), 3 => Queued.Run<T4>(start, token), 4 => Queued.Run<T5>(start, token), 5 => Queued.Run<T6>(start, token), 6 => Queued.Run<T7>(start, token), _ => Queued.Run<T8>(start, token) });

    /// <summary>8 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g, h) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <typeparam name="T8">The type of the eighth result.</typeparam>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <param name="factory6">The sixth factory.</param>
    /// <param name="factory7">The seventh factory.</param>
    /// <param name="factory8">The eighth factory.</param>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2, Func<CancellationToken, Task<T3>> factory3, Func<CancellationToken, Task<T4>> factory4, Func<CancellationToken, Task<T5>> factory5, Func<CancellationToken, Task<T6>> factory6, Func<CancellationToken, Task<T7>> factory7, Func<CancellationToken, Task<T8>> factory8) =>
        TupleStartedWithToken([factory1, factory2, factory3, factory4, factory5, factory6, factory7, factory8], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6]), Failure.Result<T8>(t[7])), null, null);

    /// <summary>8 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g, h) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <typeparam name="T8">The type of the eighth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factory1">The first factory.</param>
    /// <param name="factory2">The second factory.</param>
    /// <param name="factory3">The third factory.</param>
    /// <param name="factory4">The fourth factory.</param>
    /// <param name="factory5">The fifth factory.</param>
    /// <param name="factory6">The sixth factory.</param>
    /// <param name="factory7">The seventh factory.</param>
    /// <param name="factory8">The eighth factory.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A factory is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(GatherOptions options, Func<CancellationToken, Task<T1>> factory1, Func<CancellationToken, Task<T2>> factory2, Func<CancellationToken, Task<T3>> factory3, Func<CancellationToken, Task<T4>> factory4, Func<CancellationToken, Task<T5>> factory5, Func<CancellationToken, Task<T6>> factory6, Func<CancellationToken, Task<T7>> factory7, Func<CancellationToken, Task<T8>> factory8) =>
        TupleStartedWithToken([factory1, factory2, factory3, factory4, factory5, factory6, factory7, factory8], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6]), Failure.Result<T8>(t[7])), Guard.Options(options),
            static (place, start, token) => place switch { 0 => Queued.Run<T1>(start, token), 1 => Queued.Run<T2>(start, token), 2 => Queued.Run<T3>(start, token), 3 => Queued.Run<T4>(start, token), 4 => Queued.Run<T5>(start, token), 5 => Queued.Run<T6>(start, token), 6 => Queued.Run<T7>(start, token), _ => Queued.Run<T8>(start, token) });

    /// <summary>8 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g, h) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <typeparam name="T8">The type of the eighth result.</typeparam>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <param name="child3">The third child.</param>
    /// <param name="child4">The fourth child.</param>
    /// <param name="child5">The fifth child.</param>
    /// <param name="child6">The sixth child.</param>
    /// <param name="child7">The seventh child.</param>
    /// <param name="child8">The eighth child.</param>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(GatherChild<T1> child1, GatherChild<T2> child2, GatherChild<T3> child3, GatherChild<T4> child4, GatherChild<T5> child5, GatherChild<T6> child6, GatherChild<T7> child7, GatherChild<T8> child8) =>
        TupleHeld([child1, child2, child3, child4, child5, child6, child7, child8], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6]), Failure.Result<T8>(t[7])), null);

    /// <summary>8 results of different types, each with its own, in argument order: <c>var (a, b, c, d, e, f, g, h) = await Gather.Tuple(..)</c> (clause 13).</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <typeparam name="T5">The type of the fifth result.</typeparam>
    /// <typeparam name="T6">The type of the sixth result.</typeparam>
    /// <typeparam name="T7">The type of the seventh result.</typeparam>
    /// <typeparam name="T8">The type of the eighth result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="child1">The first child.</param>
    /// <param name="child2">The second child.</param>
    /// <param name="child3">The third child.</param>
    /// <param name="child4">The fourth child.</param>
    /// <param name="child5">The fifth child.</param>
    /// <param name="child6">The sixth child.</param>
    /// <param name="child7">The seventh child.</param>
    /// <param name="child8">The eighth child.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A child is null. Nothing is started then (clause 6).</exception>
    public static GatherHandle<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(GatherOptions options, GatherChild<T1> child1, GatherChild<T2> child2, GatherChild<T3> child3, GatherChild<T4> child4, GatherChild<T5> child5, GatherChild<T6> child6, GatherChild<T7> child7, GatherChild<T8> child8) =>
        TupleHeld([child1, child2, child3, child4, child5, child6, child7, child8], static t => (Failure.Result<T1>(t[0]), Failure.Result<T2>(t[1]), Failure.Result<T3>(t[2]), Failure.Result<T4>(t[3]), Failure.Result<T5>(t[4]), Failure.Result<T6>(t[5]), Failure.Result<T7>(t[6]), Failure.Result<T8>(t[7])), Guard.Options(options));
}
