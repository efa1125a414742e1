namespace AsyncGather.Analyzers.Tests;

/// <summary>As much of well-known packages as the rules know of them: the names and the shapes of their methods.</summary>
static class LookAlikes
{
    /// <summary>.NET 11 has Microsoft.Extensions.Logging and its like itself: the compiler says that it takes the type of the case.</summary>
    public static readonly string[] OfNet11 = ["CS0436"];

    /// <summary>Entity Framework Core, in an assembly of a version.</summary>
    public static string EfCore(int version) => $$"""
        [assembly: System.Reflection.AssemblyVersion("{{version}}.0.0.0")]
        namespace Microsoft.EntityFrameworkCore
        {
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;

            public class DbContext
            {
                public DatabaseFacade Database { get; } = new DatabaseFacade();
                public object Find(System.Type type, params object?[]? keyValues) => type;
                public ValueTask<T?> FindAsync<T>(params object?[]? keyValues) where T : class => default;
                public ValueTask<T?> FindAsync<T>(object?[]? keyValues, CancellationToken token) where T : class => default;
                public object Add(object entity) => entity;
                public T Add<T>(T entity) where T : class => entity;
                public ValueTask<object> AddAsync(object entity, CancellationToken token = default) => new ValueTask<object>(entity);
                public object Remove(object entity) => entity;
                public T Remove<T>(T entity) where T : class => entity;
                public void AddRange(params object[] entities) { }
                public void AddRange(IEnumerable<object> entities) { }
                public Task AddRangeAsync(params object[] entities) => Task.CompletedTask;
                public Task AddRangeAsync(IEnumerable<object> entities, CancellationToken token = default) => Task.CompletedTask;
            }
            public abstract class DbSet<T> where T : class
            {
                public virtual T? Find(params object?[]? keyValues) => null;
                public virtual ValueTask<T?> FindAsync(params object?[]? keyValues) => default;
                public virtual ValueTask<T?> FindAsync(object?[]? keyValues, CancellationToken token) => default;
                public void AddRange(params T[] entities) { }
                public void AddRange(IEnumerable<T> entities) { }
            }
            public class DatabaseFacade { }
            public static class RelationalDatabaseFacadeExtensions
            {
                public static int ExecuteSqlRaw(this DatabaseFacade database, string sql, params object[] parameters) => 0;
                public static int ExecuteSqlRaw(this DatabaseFacade database, string sql, IEnumerable<object> parameters) => 0;
                public static Task<int> ExecuteSqlRawAsync(this DatabaseFacade database, string sql, CancellationToken token = default) => Task.FromResult(0);
                public static Task<int> ExecuteSqlRawAsync(this DatabaseFacade database, string sql, params object[] parameters) => Task.FromResult(0);
                public static Task<int> ExecuteSqlRawAsync(this DatabaseFacade database, string sql, IEnumerable<object> parameters, CancellationToken token = default) => Task.FromResult(0);
            }
            public static class RelationalQueryableExtensions
            {
                public static IQueryable<T> FromSqlRaw<T>(this DbSet<T> set, string sql, params object[] parameters) where T : class => null!;
            }
        }
        """;

    /// <summary>Entity Framework 6.</summary>
    public const string Ef6 = """
        namespace System.Data.Entity
        {
            using System.Threading;
            using System.Threading.Tasks;

            public abstract class DbSet<T> where T : class
            {
                public virtual T Find(params object[] keyValues) => null!;
                public virtual Task<T> FindAsync(params object[] keyValues) => null!;
                public virtual Task<T> FindAsync(CancellationToken token, params object[] keyValues) => null!;
            }
            public class Database
            {
                public int ExecuteSqlCommand(string sql, params object[] parameters) => 0;
                public Task<int> ExecuteSqlCommandAsync(string sql, params object[] parameters) => Task.FromResult(0);
                public Task<int> ExecuteSqlCommandAsync(string sql, CancellationToken token, params object[] parameters) => Task.FromResult(0);
            }
        }
        """;

    /// <summary>Microsoft.Extensions.Logging.</summary>
    public const string Logging = """
        namespace Microsoft.Extensions.Logging
        {
            public interface ILogger { }
            public static class LoggerExtensions
            {
                public static void LogInformation(this ILogger logger, string? message, params object?[] args) { }
                public static void LogError(this ILogger logger, System.Exception? exception, string? message, params object?[] args) { }
            }
        }
        """;

    /// <summary>Serilog, whose arguments are of inferred types as long as there are few.</summary>
    public const string Serilog = """
        namespace Serilog
        {
            public interface ILogger
            {
                void Information(string template);
                void Information<T>(string template, T value);
                void Information(string template, params object?[]? values);
            }
        }
        """;

    /// <summary>Microsoft.JSInterop.</summary>
    public const string JSInterop = """
        namespace Microsoft.JSInterop
        {
            using System.Threading;
            using System.Threading.Tasks;

            public interface IJSRuntime
            {
                ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args);
                ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken token, object?[]? args);
            }
            public static class JSRuntimeExtensions
            {
                public static ValueTask InvokeVoidAsync(this IJSRuntime js, string identifier, params object?[]? args) => default;
                public static ValueTask InvokeVoidAsync(this IJSRuntime js, string identifier, CancellationToken token, params object?[]? args) => default;
            }
        }
        """;

    /// <summary>What xUnit, NUnit, MSTest, TUnit, Shouldly and FluentAssertions have to say that something throws, each in a namespace of its own.</summary>
    public const string Assertions = """
        namespace Xunit
        {
            public static class Assert
            {
                public static E Throws<E>(System.Action code) where E : System.Exception => null!;
                public static E Throws<E>(System.Func<object?> code) where E : System.Exception => null!;
                public static System.Threading.Tasks.Task<E> ThrowsAsync<E>(System.Func<System.Threading.Tasks.Task> code) where E : System.Exception => null!;
                public static System.Threading.Tasks.Task<E> ThrowsAnyAsync<E>(System.Func<System.Threading.Tasks.Task> code) where E : System.Exception => null!;
                public static void Contains(string text, System.Func<string> code) { }
                public static void Fail() { }
            }
            public static class Record
            {
                public static System.Exception? Exception(System.Action code) => null;
                public static System.Threading.Tasks.Task<System.Exception?> ExceptionAsync(System.Func<System.Threading.Tasks.Task> code) => null!;
            }
        }
        namespace NUnit.Framework
        {
            public class Constraint { public Constraint With => this; public Constraint Message => this; public Constraint Contains(string text) => this; }
            public static class Throws
            {
                public static Constraint Exception => new Constraint();
                public static Constraint Nothing => new Constraint();
                public static Constraint TypeOf<E>() => new Constraint();
            }
            public static class Is { public static Constraint EqualTo(object value) => new Constraint(); }
            public static class Assert
            {
                public static void That(System.Action code, Constraint constraint) { }
                public static void That(System.Func<object?> value, Constraint constraint) { }
                public static System.Exception? Catch(System.Action code) => null;
                public static void DoesNotThrow(System.Action code) { }
                public static void Multiple(System.Action code) { }
            }
        }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            public class ExpectedExceptionAttribute : System.Attribute { public ExpectedExceptionAttribute(System.Type type) { } }
            public static class Assert
            {
                public static E ThrowsException<E>(System.Action code) where E : System.Exception => null!;
                public static System.Threading.Tasks.Task<E> ThrowsExactlyAsync<E>(System.Func<System.Threading.Tasks.Task> code) where E : System.Exception => null!;
            }
        }
        namespace TUnit
        {
            public class Assertion
            {
                public System.Threading.Tasks.Task Throws<E>() => null!;
                public System.Threading.Tasks.Task ThrowsExactly<E>() => null!;
                public System.Threading.Tasks.Task ThrowsNothing() => null!;
                public Assertion And => this;
            }
            public static class Assert { public static Assertion That(System.Action code) => new Assertion(); }
        }
        namespace Shouldly
        {
            public static class Should
            {
                public static E Throw<E>(System.Action code) where E : System.Exception => null!;
                public static System.Threading.Tasks.Task<E> ThrowAsync<E>(System.Threading.Tasks.Task task) where E : System.Exception => null!;
                public static void NotThrow(System.Action code) { }
            }
            public static class ShouldThrowExtensions
            {
                public static E ShouldThrow<E>(this System.Action code) where E : System.Exception => null!;
                public static void ShouldNotThrow(this System.Action code) { }
            }
        }
        namespace FluentAssertions
        {
            public class ActionAssertions { public ActionAssertions Throw<E>() => this; public ActionAssertions NotThrow() => this; public ActionAssertions WithMessage(string text) => this; }
            public class FuncAssertions { public System.Threading.Tasks.Task ThrowAsync<E>() => null!; public System.Threading.Tasks.Task ThrowExactlyAsync<E>() => null!; public System.Threading.Tasks.Task NotThrowAsync() => null!; }
            public static class Fluent
            {
                public static ActionAssertions Should(this System.Action code) => new ActionAssertions();
                public static FuncAssertions Should(this System.Func<System.Threading.Tasks.Task> code) => new FuncAssertions();
                public static System.Action Invoking<T>(this T subject, System.Action<T> code) => () => code(subject);
                public static System.Func<System.Threading.Tasks.Task> Awaiting<T>(this T subject, System.Func<T, System.Threading.Tasks.Task> code) => () => code(subject);
            }
        }
        """;
}
