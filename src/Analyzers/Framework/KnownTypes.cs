namespace AsyncGather.Analyzers;

/// <summary>The library types that several rules ask about.</summary>
public static class KnownTypes
{
    public static readonly KnownType Task = new("System.Threading.Tasks.Task");
    public static readonly KnownType TaskOfT = new("System.Threading.Tasks.Task`1");
    public static readonly KnownType TaskFactory = new("System.Threading.Tasks.TaskFactory");
    public static readonly KnownType TaskFactoryOfT = new("System.Threading.Tasks.TaskFactory`1");
    public static readonly KnownType ValueTask = new("System.Threading.Tasks.ValueTask");
    public static readonly KnownType ValueTaskOfT = new("System.Threading.Tasks.ValueTask`1");
    public static readonly KnownType Parallel = new("System.Threading.Tasks.Parallel");
    public static readonly KnownType Enumerable = new("System.Linq.Enumerable");
    public static readonly KnownType AsyncEnumerable = new("System.Linq.AsyncEnumerable");
    public static readonly KnownType ParallelEnumerable = new("System.Linq.ParallelEnumerable");
    public static readonly KnownType ListOfT = new("System.Collections.Generic.List`1");
    public static readonly KnownType ImmutableListOfT = new("System.Collections.Immutable.ImmutableList`1");
    public static readonly KnownType StringBuilder = new("System.Text.StringBuilder");
    public static readonly KnownType Expression = new("System.Linq.Expressions.Expression`1");
    public static readonly KnownType CancellationToken = new("System.Threading.CancellationToken");
    public static readonly KnownType SemaphoreSlim = new("System.Threading.SemaphoreSlim");

    /// <summary>The group functions of our own runtime library.</summary>
    public static readonly KnownType Gather = new("AsyncGather.Gather");

    /// <summary>Unity's task type, whose static WhenAll and WhenAny are groups.</summary>
    public static readonly KnownType UniTask = new("Cysharp.Threading.Tasks.UniTask");

    /// <summary>WhenAll and WhenAny for value tasks, from the package ValueTaskSupplement.</summary>
    public static readonly KnownType ValueTaskEx = new("ValueTaskSupplement.ValueTaskEx");
}
