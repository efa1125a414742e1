using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class SharedConnectionTests
{
    // Shaped like Entity Framework, and an extension method shaped like those of Dapper.
    const string Library = """
        using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext : System.IDisposable { public DbSet<T> Set<T>() => new DbSet<T>(); public Task<int> SaveChangesAsync() => Task.FromResult(0); public void Dispose() { } }
            public class DbSet<T> { public Task<T> FindAsync(int id) => Task.FromResult(default(T)!); public IQueryable<T> AsQueryable() => new List<T>().AsQueryable(); }
            public static class Queries { public static Task<List<T>> ToListAsync<T>(this IQueryable<T> query) => Task.FromResult(query.ToList()); }
            public interface IDbContextFactory<T> { T CreateDbContext(); }
        }
        namespace Shop
        {
            public class ShopDb : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<string> Orders { get; } = new(); public IQueryable<string> Users => Orders.AsQueryable(); public Task<int> CountAsync() => Task.FromResult(0); }
            public interface IOrders { Task<int> CountAsync(); }
        }
        namespace Dapper { public static class SqlMapper { public static Task<int> QueryAsync(this System.Data.IDbConnection connection, string sql) => Task.FromResult(0); } }
        """;

    static readonly Case With = new() { Usings = ["Microsoft.EntityFrameworkCore", "Shop", "Dapper", "System.Data.Common"], Files = [Library], On = Frameworks.Modern };

    [Theory]
    [InlineData("async Task M(ShopDb db) { await Task.WhenAll(db.CountAsync(), [|db.SaveChangesAsync()|]); }")]
    [InlineData("async Task M(ShopDb db) { var a = db.CountAsync(); var b = db.Users.ToListAsync(); await Task.WhenAll(a, [|b|]); }")]
    [InlineData("async Task M(ShopDb db) { var few = db.Users.Where(u => u.Length > 3); await Task.WhenAll(db.Users.ToListAsync(), [|few.ToListAsync()|]); }")]
    [InlineData("async Task M(ShopDb db) { await Task.WhenAll((from u in db.Users where u.Length > 1 select u).ToListAsync(), [|(from u in db.Users select u).ToListAsync()|]); }")]
    [InlineData("ShopDb _db = new(); async Task M() { await Task.WhenAll(CountAsync(), [|FindAsync()|]); async Task CountAsync() { Work(await _db.CountAsync()); } async Task FindAsync() { Work((await _db.Orders.FindAsync(1)).Length); } }")]
    [InlineData("ShopDb _db = new(); Task M() => Task.WhenAll(OneAsync(), [|TwoAsync()|]); Task<int> OneAsync() => _db.CountAsync(); async Task TwoAsync() => await _db.SaveChangesAsync();")]
    [InlineData("async Task M(DbConnection connection) { await Task.WhenAll(connection.QueryAsync(\"a\"), [|connection.QueryAsync(\"b\")|]); }")]
    [InlineData("async Task M(System.Data.IDbConnection connection) { await Task.WhenAll(new[] { connection.QueryAsync(\"a\"), [|connection.QueryAsync(\"b\")|] }); }")]
    [InlineData("async Task M(DbCommand command) { await Task.WhenAll(command.ExecuteNonQueryAsync(), [|command.ExecuteNonQueryAsync().WaitAsync(TimeSpan.FromSeconds(1))|]); }")]
    [InlineData("async Task M(ShopDb db) { await Task.WhenAll(ids.Select(i => [|db.Orders.FindAsync(i)|])); }")]
    [InlineData("async Task M(ShopDb db) { await Task.WhenAll(ids.Select(async i => { var order = await [|db.Orders.FindAsync(i)|]; Work(order.Length); })); }")]
    [InlineData("ShopDb _db = new(); async Task M() { await Task.WhenAll([|ids.Select(OneAsync)|]); } async Task OneAsync(int i) { Work((await _db.Orders.FindAsync(i)).Length); }")]
    [InlineData("async Task M(ShopDb db) { foreach (var i in ids) tasks.Add(Task.Run(() => [|db.CountAsync()|])); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M(DbConnection c) { await Parallel.ForEachAsync(ids, async (i, token) => Work(await [|c.QueryAsync(\"x\" + i)|])); }")]
    public Task One_connection_in_two_operations_at_once_is_reported(string source) => Verify<SharedConnection>.Reports(source, With with { Severity = DiagnosticSeverity.Warning, AllowedRules = ["GATHER404"] });

    [Theory]
    [InlineData("async Task M(ShopDb db) { foreach (var i in ids) await db.Orders.FindAsync(i); }")]
    [InlineData("async Task M(ShopDb one, ShopDb other) { await Task.WhenAll(one.CountAsync(), other.CountAsync()); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(async i => { using var db = new ShopDb(); Work(await db.CountAsync()); })); }")]
    [InlineData("async Task M(IDbContextFactory<ShopDb> factory) { await Task.WhenAll(ids.Select(async i => { using var db = factory.CreateDbContext(); Work(await db.CountAsync()); })); }")]
    [InlineData("async Task M(IOrders orders) { await Task.WhenAll(orders.CountAsync(), orders.CountAsync()); }")]
    [InlineData("async Task M(IOrders orders) { await Task.WhenAll(ids.Select(i => orders.CountAsync())); }")]
    [InlineData("async Task M(ShopDb db) { var a = db.CountAsync(); await a; var b = db.CountAsync(); await Task.WhenAll(a, b); }")]
    [InlineData("async Task M(ShopDb db) { await Task.WhenAll(ids.Select(async i => { await sem.WaitAsync(); try { Work(await db.CountAsync()); } finally { sem.Release(); } })); }")]
    [InlineData("async Task M(ShopDb db) { await Task.WhenAll(db.CountAsync(), DoAsync(1)); }")]
    [InlineData("async Task M(List<ShopDb> all) { await Task.WhenAll(all.Select(db => db.CountAsync())); }")]
    [InlineData("async Task M(System.Net.Http.HttpClient http) { await Task.WhenAll(http.GetAsync(\"a\"), http.GetAsync(\"b\")); }")]
    [InlineData("async Task M(ShopDb db) { await Task.WhenAll(OneAsync(), OneAsync()); async Task OneAsync() { using var own = new ShopDb(); Work(await own.CountAsync()); } await db.CountAsync(); }")]
    [InlineData("async Task M(ShopDb db) { var work = ids.Select(i => db.CountAsync()); foreach (var one in work) await one; }")]
    [InlineData("async Task M(ShopDb db) { var found = await db.Users.ToListAsync(); await Task.WhenAll(found.Select(async u => { await DoAsync(u.Length); })); }")]
    public Task One_after_the_other_or_one_for_each_is_silent(string source) => Verify<SharedConnection>.IsSilent(source, With);

    [Theory]
    [InlineData("""
        async Task M(ShopDb db)
        {
            // both
            await Task.WhenAll(db.CountAsync(), [|db.SaveChangesAsync()|]);
        }
        """, """
        async Task M(ShopDb db)
        {
            // both
            await db.CountAsync();
            await db.SaveChangesAsync();
        }
        """)]
    [InlineData("""
        async Task M(DbConnection db)
        {
            await Task.WhenAll(db.OpenAsync(), [|db.CloseAsync()|]); // in turn
        }
        """, """
        async Task M(DbConnection db)
        {
            await db.OpenAsync();
            await db.CloseAsync(); // in turn
        }
        """)]
    public Task Two_operations_are_awaited_one_after_the_other(string before, string after) => Verify<SharedConnection>.Fixes(before, after, with: With);

    [Theory]
    [InlineData("async Task M(ShopDb db) { var a = db.CountAsync(); var b = db.Users.ToListAsync(); await Task.WhenAll(a, [|b|]); }")]
    [InlineData("async Task<int> M(ShopDb db) { var all = await Task.WhenAll(db.CountAsync(), [|db.SaveChangesAsync()|]); return all[0]; }")]
    public Task What_was_started_before_or_is_a_result_stays(string source) => Verify<SharedConnection>.OffersNoFix(source, with: With with { AllowedRules = ["GATHER404"] });
}
