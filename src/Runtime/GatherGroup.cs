namespace AsyncGather;

/// <summary>Many operations as one whose results are an array, in argument order (clause 13).</summary>
/// <typeparam name="T">The type of each result.</typeparam>
public abstract class GatherGroup<T> : GatherHandle<T[]>
{
    private protected GatherGroup(T[] results) => collected = results;

    /// <inheritdoc/>
    public override int Count => collected!.Length;
}

/// <summary>Many operations as one, without results.</summary>
public sealed class GatherGroup : GatherHandle<NoResult>
{
    GatherGroup(int count) => Count = count;

    internal static GatherGroup Of(int count) => new(count);

    /// <inheritdoc/>
    public override int Count { get; }

    internal override Verdict Accept(int index, Task task) => Compat.Succeeded(task) ? Verdict.Kept : Verdict.Failed;

    /// <inheritdoc cref="GatherHandle{TResult}.GetAwaiter"/>
    public new GatherAwaiter GetAwaiter() => new(base.GetAwaiter());

    /// <inheritdoc cref="GatherHandle{TResult}.ConfigureAwait(bool)"/>
    public new GatherAwaitable ConfigureAwait(bool continueOnCapturedContext) => new(base.ConfigureAwait(continueOnCapturedContext).GetAwaiter());
}
