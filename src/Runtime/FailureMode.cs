namespace AsyncGather;

/// <summary>What a group does when one of its children fails. A child that is cancelled counts as one that fails (clause 22).</summary>
public enum FailureMode
{
    /// <summary>
    /// The group fails at once with the first error by time; the siblings that run go on and their later errors are observed
    /// (clauses 19 to 21). Those that wait for their turn under a limit never start; without a limit all are started by the
    /// call (clause 4). This is what <c>asyncio.gather</c> and <c>Promise.all</c> do, and the default, except for <c>Gather.Map</c>.
    /// </summary>
    FirstError,

    /// <summary>
    /// The first error cancels the siblings: children that have not started never start, the others see their token. The
    /// group fails with that first error after every child has ended. A child that <c>CancelChild</c> cancelled is no failure
    /// (clause 38). This is what <c>asyncio.TaskGroup</c> and Go's <c>errgroup.WithContext</c> do, and the default of
    /// <c>Gather.Map</c>, as of <c>Parallel.ForEachAsync</c>.
    /// </summary>
    CancelSiblings,

    /// <summary>
    /// The group runs every child, waits for it and then fails with the first error in argument order; an error goes before a
    /// cancellation. This is what <see cref="Task.WhenAll(Task[])"/> does.
    /// </summary>
    WaitAll,
}
