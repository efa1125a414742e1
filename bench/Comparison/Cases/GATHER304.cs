using System.Data.Common;

namespace Cases.GATHER304;

class Example : Scaffold
{
    async Task Two_on_one_command(DbCommand command) { await Task.WhenAll(command.PrepareAsync(), command.ExecuteNonQueryAsync()); } // BAD

    async Task Through_locals(DbCommand command)
    {
        var first = command.ExecuteNonQueryAsync();
        var second = command.ExecuteNonQueryAsync();
        await Task.WhenAll(first, second); // BAD
    }

    async Task In_a_query(DbConnection connection) { await Task.WhenAll(ids.Select(i => connection.ChangeDatabaseAsync("db" + i))); } // BAD

    async Task In_an_async_lambda(DbConnection connection)
    {
        await Task.WhenAll(ids.Select(async i => { await connection.ChangeDatabaseAsync("db" + i); Work(i); })); // BAD
    }

    async Task One_after_the_other(DbConnection connection) { foreach (var i in ids) await connection.ChangeDatabaseAsync("db" + i); } // OK

    async Task Two_connections(DbConnection one, DbConnection other) { await Task.WhenAll(one.OpenAsync(), other.OpenAsync()); } // OK

    async Task One_for_each(DbProviderFactory factory) // OK
    {
        await Task.WhenAll(ids.Select(async i => { await using var own = factory.CreateConnection(); await own!.OpenAsync(); }));
    }

    async Task Http(HttpClient http) { await Task.WhenAll(http.GetStringAsync("a"), http.GetStringAsync("b")); } // OK
}
