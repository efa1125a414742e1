using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// What the members of tasks, and of the types that start, complete and limit them, do: Task, ValueTask, TaskFactory, TaskCompletionSource,
/// Parallel, SemaphoreSlim and CancellationTokenSource.
/// </summary>
public static class TaskMembers
{
    /// <summary>Makes one operation of several.</summary>
    public static readonly Names Gathers = new("WhenAll WhenAny WhenEach");

    /// <summary>Stands still until several tasks are complete.</summary>
    public static readonly Names BlocksOnSeveral = new("WaitAll WaitAny");

    /// <summary>Starts work and gives its task.</summary>
    public static readonly Names Starts = new("ForAsync ForEachAsync FromAsync Run RunSynchronously Start StartNew");

    /// <summary>Gives a task that is complete when time has passed, or at the next turn: it cannot fail.</summary>
    public static readonly Names Pauses = new("Delay Yield");

    /// <summary>Gives a task that is complete already.</summary>
    public static readonly Names Completed = new("CompletedTask FromCanceled FromException FromResult");

    /// <summary>Runs something when a task, or several, are complete.</summary>
    public static readonly Names Continues = new("ContinueWhenAll ContinueWhenAny ContinueWith");

    /// <summary>Gives the same task in other clothes.</summary>
    public static readonly Names Wraps = new("AsTask ConfigureAwait Preserve Unwrap WaitAsync");

    /// <summary>Waits for a task, or gives its result, which waits.</summary>
    public static readonly Names Waits = new("GetAwaiter GetResult Result Wait");

    /// <summary>Says how a task ended, or whether it did.</summary>
    public static readonly Names States = new("Exception IsCanceled IsCompleted IsCompletedSuccessfully IsFaulted Status");

    /// <summary>Says something that has nothing to do with the work.</summary>
    public static readonly Names Identities = new("AsyncState CreationOptions Id");

    /// <summary>Completes the task of a source by a failure.</summary>
    public static readonly Names Fails = new("SetException TrySetException");

    /// <summary>Completes the task of a source in another way.</summary>
    public static readonly Names Completes = new("SetCanceled SetFromTask SetResult TrySetCanceled TrySetFromTask TrySetResult");

    /// <summary>Calls a delegate many times on several threads, and stands still until all have returned.</summary>
    public static readonly Names FansOut = new("For ForEach Invoke");

    /// <summary>Cancels a token, now or later.</summary>
    public static readonly Names Cancels = new("Cancel CancelAfter CancelAsync");

    /// <summary>Takes a place of a semaphore.</summary>
    public static readonly Names TakesPlace = new("Wait WaitAsync");

    /// <summary>Gives a place of a semaphore back.</summary>
    public static readonly Names GivesPlace = new("Release");

    /// <summary>Says nothing of the work.</summary>
    public static readonly Names SaysNothing = new("""
        AvailableWaitHandle CancellationToken ContinuationOptions CreateLinkedTokenSource CurrentCount CurrentId Dispose Equals Factory GetHashCode GetType IsCancellationRequested
        ReferenceEquals Scheduler Task ToString Token TryReset
        """);

    extension(IMethodSymbol method)
    {
        public bool IsWhenAll => method.Name == "WhenAll" && method.IsOfTask;

        public bool IsWhenAny => method.Name == "WhenAny" && method.IsOfTask;

        public bool IsWhenEach => method.Name == "WhenEach" && method.IsOfTask;

        public bool IsWaitAll => method.Name == "WaitAll" && method.IsOfTask;

        public bool IsWaitAny => method.Name == "WaitAny" && method.IsOfTask;

        /// <summary>Whether a method is one of WhenAll, WhenAny and WhenEach of Task.</summary>
        public bool GathersTasks => Gathers.Has(method.Name) && method.IsOfTask;

        /// <summary>Whether a method is Task.WaitAll or Task.WaitAny.</summary>
        public bool BlocksOnTasks => BlocksOnSeveral.Has(method.Name) && method.IsOfTask;

        /// <summary>Whether a method is called ConfigureAwait: it says only where the code goes on.</summary>
        public bool IsConfigureAwait => method.Name == "ConfigureAwait";

        /// <summary>Whether a method is called WaitAsync: of a task it waits, and may end before the task does.</summary>
        public bool IsWaitAsync => method.Name == "WaitAsync";

        /// <summary>Whether a method is called Wait, as that of a task.</summary>
        public bool IsWait => method.Name == "Wait";

        /// <summary>Whether a method is called as one that waits for a task: Wait or GetAwaiter.</summary>
        public bool IsWaitOrAwaiter => method.IsWait || method.IsGetAwaiter;

        public bool IsGetAwaiter => method.Name == "GetAwaiter";

        public bool IsGetResult => method.Name == "GetResult";

        public bool IsContinueWith => method.Name == "ContinueWith" && Awaitables.IsTask(method.ContainingType);

        public bool IsContinueWhenAll => method.Name == "ContinueWhenAll" && method.IsOfFactory;

        /// <summary>Whether a method is ContinueWhenAll or ContinueWhenAny of a TaskFactory.</summary>
        public bool ContinuesSeveral => Continues.Has(method.Name) && method.IsOfFactory;

        public bool IsStartNew => method.Name == "StartNew" && method.IsOfFactory;

        public bool IsTaskRun => method.Name == "Run" && method.IsOfTask;

        /// <summary>Whether a method gives a task that is complete: FromResult and its like, of Task or ValueTask.</summary>
        public bool GivesCompletedTask => Completed.Has(method.Name) && Awaitables.IsTaskOrValueTask(method.ContainingType);

        public bool IsFromResult => method.Name == "FromResult" && Awaitables.IsTaskOrValueTask(method.ContainingType);

        /// <summary>Whether a method is Parallel.ForEachAsync or Parallel.ForAsync, whose task stands for all calls.</summary>
        public bool IsParallelAsync => Starts.Has(method.Name) && method.IsStatic && KnownTypes.Parallel.Is(method.ContainingType);

        public bool IsDelay => method.Name == "Delay" && method.IsOfTask;

        /// <summary>Whether a method is called as one that cancels a token.</summary>
        public bool IsCancel => Cancels.Has(method.Name);

        /// <summary>Whether a method gives back the task that it is called on, in other clothes.</summary>
        public bool IsTaskWrapper =>
            Wraps.Has(method.Name) && !method.ReturnsVoid
            && Awaitables.IsAwaitable(method.IsExtensionMethod ? (method.ReducedFrom ?? method).Parameters[0].Type : method.ContainingType);

        bool IsOfTask => method.IsStatic && KnownTypes.Task.Is(method.ContainingType);

        bool IsOfFactory => KnownTypes.TaskFactory.Is(method.ContainingType) || KnownTypes.TaskFactoryOfT.Is(method.ContainingType);
    }

    extension(IPropertySymbol property)
    {
        /// <summary>Whether a property is called Result, as that of a task.</summary>
        public bool IsResult => property.Name == "Result";

        /// <summary>Whether a property says how, or whether, a task ended.</summary>
        public bool IsState => States.Has(property.Name);

        /// <summary>Whether a property says something of a task that has nothing to do with its work, as its id.</summary>
        public bool IsIdentity => Identities.Has(property.Name);

        /// <summary>Whether a property is Task.CompletedTask or ValueTask.CompletedTask.</summary>
        public bool IsCompletedTask => Completed.Has(property.Name) && Awaitables.IsTaskOrValueTask(property.ContainingType);

        /// <summary>Whether a property is called Status, as that of a task.</summary>
        public bool IsStatus => property.Name == "Status";

        /// <summary>Whether a property is called IsCompleted: it says nothing of the outcome.</summary>
        public bool SaysOnlyComplete => property.Name == "IsCompleted";

        /// <summary>Whether a property is true only of a task that is complete, and says nothing of a failure.</summary>
        public bool SaysComplete => property.Name is "IsCompleted" or "IsCompletedSuccessfully";
    }

    /// <summary>An awaited or waited-for value without conversions and <c>ConfigureAwait</c>, which says only where the code goes on.</summary>
    public static IOperation Awaited(IOperation value)
    {
        while (true)
        {
            value = Operations.Plain(value);
            if (value is not IInvocationOperation { TargetMethod.IsConfigureAwait: true } call || Operations.Receiver(call) is not { } receiver) return value;
            value = receiver;
        }
    }
}
