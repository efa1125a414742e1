using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

// What the examples of the pages are written in. The pages say what they use of it.

public record Order(int Id, decimal Price);

public abstract class Shop
{
    protected Task SaveAsync(Order order) => Task.Delay(order.Id);
    protected Task SendAsync(string text, CancellationToken cancellationToken = default) => Task.Delay(text.Length, cancellationToken);
    protected async Task<decimal> PriceAsync(Order order) { await Task.Yield(); return order.Price; }
    protected async Task<string> NameAsync(Order order) { await Task.Yield(); return order.ToString(); }
    protected async ValueTask<int> CountAsync(Order order) { await Task.Yield(); return order.Id; }
    protected async Task<int> CountAsync(string folder) { await Task.Yield(); return folder.Length; }
    protected async Task<string> ReadAsync(string path) { await Task.Yield(); return path; }
    protected Task ImportOneAsync(int id) => Task.Delay(id);
    protected void Keep(Task task) { }
}

/// <summary>Overloads shaped like those of Entity Framework.</summary>
public class Database
{
    public void AddRange(params object[] entities) { }
    public void AddRange(IEnumerable<object> entities) { }
    public void RemoveRange(params object[] entities) { }
    public void RemoveRange(IEnumerable<object> entities) { }
    public Task AddRangeAsync(params object[] entities) => Task.CompletedTask;
    public Task AddRangeAsync(IEnumerable<object> entities, CancellationToken cancellationToken = default) => Task.CompletedTask;
    public Task ExecuteAsync(string sql, params object[] values) => Task.CompletedTask;
    public Task ExecuteAsync(string sql, IEnumerable<object> values, CancellationToken cancellationToken = default) => Task.CompletedTask;
}

public class Logger
{
    public void Info(string template, params object[] values) { }
}

public static class Tasks
{
    public static Task WhenAll(this IEnumerable<Task> tasks) => Task.WhenAll(tasks);
    public static Task WhenAll(Task one, Task other) => Task.WhenAll(one, other);
    public static Task WithTimeout(this Task task, TimeSpan time) => task.WaitAsync(time);
    public static Task LogFailures(this Task task) => task;
}

// The runtime library, as far as the pages use it: its shape alone decides what the rules say.
namespace AsyncGather
{
    using System.Runtime.CompilerServices;

    public sealed class GatherGroup { public TaskAwaiter GetAwaiter() => default; }
    public sealed class GatherGroup<T> { public TaskAwaiter<T[]> GetAwaiter() => default; }
    public sealed class GatherHandle<T> { public TaskAwaiter<T> GetAwaiter() => default; }

    public static class Gather
    {
        public static GatherGroup All(params Task[] tasks) => new GatherGroup();
        public static GatherGroup<T> All<T>(params Task<T>[] tasks) => new GatherGroup<T>();
        public static GatherHandle<(T1, T2)> Tuple<T1, T2>(Task<T1> task1, Task<T2> task2) => new GatherHandle<(T1, T2)>();
    }
}
