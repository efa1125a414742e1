using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

// What the cases are written in: an assembly of its own, compiled once for each framework.

public abstract class Scaffold
{
    protected List<int> ids = new List<int> { 1, 2, 3 };
    protected List<Task> tasks = new List<Task>();
    protected List<Task<int>> ints = new List<Task<int>>();
    protected Task[] arr = new Task[0];
    protected CancellationToken ct = CancellationToken.None;
    protected SemaphoreSlim sem = new SemaphoreSlim(1);
    protected object gate = new object();
    protected Log log = new Log();
    protected Db db = new Db();
    protected Task _bg = Task.CompletedTask;

    protected Task DoAsync(int i) => Task.Delay(i);
    protected Task Do2Async(int i, CancellationToken token) => Task.Delay(i, token);
    protected async Task<int> GetAsync(int i) { await Task.Delay(i); return i; }
    protected Task<string> StringAsync() => Task.FromResult("");
#if !NETSTANDARD && !NETFRAMEWORK
    protected async ValueTask<int> V(int i) { await Task.Delay(i); return i; }
#endif
    protected void Work(int i) { }
    protected void Forget(Task task) { }
}

/// <summary>Overloads shaped like those of Entity Framework.</summary>
public class Db
{
    public void Add(object entity) { }
    public void AddRange(params object[] entities) { }
    public void AddRange(IEnumerable<object> entities) { }
    public Task AddRangeAsync(params object[] entities) => Task.CompletedTask;
    public Task AddRangeAsync(IEnumerable<object> entities, CancellationToken token = default) => Task.CompletedTask;
    public void RemoveRange(params object[] entities) { }
    public void RemoveRange(IEnumerable<object> entities) { }
    public Task<int> ExecAsync(string sql, params object[] parameters) => Task.FromResult(0);
    public Task<int> ExecAsync(string sql, IEnumerable<object> parameters, CancellationToken token = default) => Task.FromResult(0);
    public Task<int> ExecAsync(string sql, CancellationToken token = default) => Task.FromResult(0);
    public Task<object> FindAsync(params object[] keys) => Task.FromResult(new object());
    public Task<object> FindAsync(object[] keys, CancellationToken token) => Task.FromResult(new object());
    public Task SaveAsync() => Task.CompletedTask;
    public Task DisposeAsync() => Task.CompletedTask;
    public Task<List<string>> QueryAsync(string sql) => Task.FromResult(new List<string>());
}

public class Log
{
    public void Info(string template, params object[] args) { }
    public IDisposable BeginScope() => new SemaphoreSlim(1);
}

/// <summary>The overloads of StringBuilder.AppendJoin, where params wins over the sequence.</summary>
public static class Poly
{
    public static string AppendJoin<T>(string separator, params T[] values) => string.Join(separator, values);
    public static string AppendJoin<T>(string separator, IEnumerable<T> values) => string.Join(separator, values.Select(value => value));
}
