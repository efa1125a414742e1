namespace AsyncGather;

/// <summary>Makes outcomes of tasks that have ended.</summary>
static class Outcomes
{
    public static Outcome<T> Of<T>(int index, Task task) => Compat.Succeeded(task)
        ? new Outcome<T>(index, Failure.Result<T>(task))
        : new Outcome<T>(index, Failure.Of(task), task.IsCanceled);
}
