using System.Reflection;

namespace AsyncGather;

/// <summary>
/// What is behind a value task: two of one source are the same child, two that hold equal results are not (clause 7). To ask
/// value tasks whether they are equal would compare the results.
/// </summary>
sealed class ValueTaskSource : IEquatable<ValueTaskSource>
{
    readonly object source;
    readonly object task;

    ValueTaskSource(object source, object task) => (this.source, this.task) = (source, task);

    /// <summary>The task or source behind a value task; null where it holds its result itself.</summary>
    public static object? Of<T>(ValueTask<T> task) => Of(Typed<T>.Field, task, task.IsCompletedSuccessfully);

    /// <inheritdoc cref="Of{T}(ValueTask{T})"/>
    public static object? Of(ValueTask task) => Of(Plain, task, task.IsCompletedSuccessfully);

    // The field is the core library's own. Without it a value task that is not complete has a source of its own for certain.
    static object? Of(FieldInfo? field, object task, bool isComplete) => field is null
        ? isComplete ? null : new ValueTaskSource(typeof(ValueTask), task)
        : field.GetValue(task) switch
        {
            null => null,
            Task other => other,
            var source => new ValueTaskSource(source, task),
        };

    const string Name = "_obj";
    static readonly FieldInfo? Plain = typeof(ValueTask).GetField(Name, BindingFlags.Instance | BindingFlags.NonPublic);

    static class Typed<T>
    {
        public static readonly FieldInfo? Field = typeof(ValueTask<T>).GetField(Name, BindingFlags.Instance | BindingFlags.NonPublic);
    }

    // There is something behind both: what is compared is that, and its token.
    public bool Equals(ValueTaskSource? other) => other is not null && task.Equals(other.task);

    public override bool Equals(object? obj) => Equals(obj as ValueTaskSource);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(source);
}
