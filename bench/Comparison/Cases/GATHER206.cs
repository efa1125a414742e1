namespace Cases.GATHER206;

class Example : Scaffold
{
    async Task Conditional_member(Db? maybe) => await Task.WhenAll(DoAsync(1), maybe?.SaveAsync()!); // BAD

    async Task Local_of_a_choice(bool more)
    {
        Task? extra = more ? DoAsync(1) : null;
        await Task.WhenAll(DoAsync(2), extra!); // BAD
    }

    async Task In_an_array(Db? maybe) => await Task.WhenAll(new[] { DoAsync(1), maybe?.SaveAsync()! }); // BAD

    async Task Local_of_a_conditional_call(Db? maybe)
    {
        var saving = maybe?.SaveAsync();
        await Task.WhenAll(DoAsync(2), saving!); // BAD
    }

    async Task Completed_instead(Db? maybe) => await Task.WhenAll(DoAsync(1), maybe?.SaveAsync() ?? Task.CompletedTask); // OK

    async Task Asked_before(Db? maybe) // OK
    {
        var saving = maybe?.SaveAsync();
        if (saving is null) return;
        await Task.WhenAll(DoAsync(2), saving);
    }

    async Task Certainly_there(Db db) => await Task.WhenAll(DoAsync(1), db.SaveAsync()); // OK
}
