namespace Cases.GATHER002;

class Example : Scaffold
{
    readonly CancellationTokenSource stop = new();

    async Task Token_becomes_a_parameter_of_the_query() => await db.ExecAsync("delete from t where id = @p0", 5, ct); // BAD

    async Task Token_becomes_a_key() => Console.Write(await db.FindAsync(5, ct)); // BAD

    async Task Token_is_added_as_an_entity()
    {
        var order = new object();
        await db.AddRangeAsync(order, ct); // BAD
    }

    async Task Token_of_a_source() => await db.ExecAsync("update t set a = @p0", "x", stop.Token); // BAD

    async Task Token_of_a_parameter(CancellationToken token)
    {
        await db.ExecAsync(
            "insert into t values (@p0, @p1)",
            1,
            "two",
            token); // BAD
    }

    async Task No_token_at_all_but_its_place() => await db.ExecAsync("delete from t where id = @p0", 7, CancellationToken.None); // BAD

    async Task<object> Composite_key(int tenant, int id) => await db.FindAsync(tenant, id, ct); // BAD

    async Task Values_in_an_array() => await db.ExecAsync("delete", new object[] { 5 }, ct); // OK

    async Task Keys_in_an_array() => Console.Write(await db.FindAsync(new object[] { 5 }, ct)); // OK

    async Task Keys_in_a_collection_expression() => Console.Write(await db.FindAsync([5], ct)); // OK

    async Task Overload_without_values() => await db.ExecAsync("delete", ct); // OK

    async Task Entities_and_a_token() => await db.AddRangeAsync(new List<object> { new() }, ct); // OK

    async Task No_token() => await db.ExecAsync("delete", 5, "x"); // OK

    void Logged() => log.Info("Cancelled by {Token}", ct); // OK

    string Formatted() => string.Format("{0}", ct); // OK

    string Formatted_with_more() => string.Format("{0} {1} {2} {3}", 1, 2, 3, ct.IsCancellationRequested); // OK

    Task Token_where_it_belongs() => Task.Run(() => Work(1), ct); // OK
}
