namespace AsyncGather.CodeFixes;

/// <summary>What somebody passed to a group.</summary>
enum ArgumentKind
{
    /// <summary>Nothing that a group can be made of, or something that does not compile by itself.</summary>
    Unknown,

    /// <summary>A Task or Task&lt;T&gt;: an operation as a group wants it.</summary>
    Task,

    /// <summary>A list, array or other sequence of them.</summary>
    Tasks,

    /// <summary>A ValueTask or ValueTask&lt;T&gt;, which Task.WhenAll does not take.</summary>
    ValueTask,

    ValueTasks,

    /// <summary>A delegate without parameters that starts an operation.</summary>
    Starter,

    Starters,

    /// <summary>The name of a method, without a call.</summary>
    MethodGroup,

    /// <summary>A lambda or anonymous method without parameters.</summary>
    Lambda,

    /// <summary>An operation, or a sequence of them, that was awaited too early.</summary>
    Awaited,

    /// <summary>A cancellation token.</summary>
    Token,
}
