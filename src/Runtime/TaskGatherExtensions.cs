namespace AsyncGather;

/// <summary>
/// <c>Task.Gather(a, b)</c> beside <c>Task.WhenAll(a, b)</c>, where people look for it (C# 14). Everything else is on <see cref="global::AsyncGather.Gather"/>.
/// </summary>
public static class TaskGatherExtensions
{
    extension(Task)
    {
        /// <summary>The same as <see cref="Gather.All{T}(ReadOnlySpan{Task{T}})"/>.</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="tasks">Tasks that run already.</param>
        /// <exception cref="ArgumentException">An element is null, or a task was never started.</exception>
        public static GatherGroup<T> Gather<T>(params ReadOnlySpan<Task<T>> tasks) => global::AsyncGather.Gather.All(tasks);

        /// <summary>The same as <see cref="Gather.All{T}(IEnumerable{Task{T}})"/>.</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="tasks">Tasks that run already.</param>
        /// <exception cref="ArgumentNullException">The tasks are null.</exception>
        /// <exception cref="ArgumentException">An element is null, or a task was never started.</exception>
        public static GatherGroup<T> Gather<T>(IEnumerable<Task<T>> tasks) => global::AsyncGather.Gather.All(tasks);

        /// <summary>The same as <see cref="Gather.All(ReadOnlySpan{Task})"/>.</summary>
        /// <param name="tasks">Tasks without results that run already.</param>
        /// <exception cref="ArgumentException">An element is null, or a task was never started.</exception>
        public static GatherGroup Gather(params ReadOnlySpan<Task> tasks) => global::AsyncGather.Gather.All(tasks);

        /// <summary>The same as <see cref="Gather.All(IEnumerable{Task})"/>.</summary>
        /// <param name="tasks">Tasks without results that run already.</param>
        /// <exception cref="ArgumentNullException">The tasks are null.</exception>
        /// <exception cref="ArgumentException">An element is null, or a task was never started.</exception>
        public static GatherGroup Gather(IEnumerable<Task> tasks) => global::AsyncGather.Gather.All(tasks);
    }
}
