namespace Cases.GATHER207;

class Example : Scaffold
{
    async Task In_an_array() => await Task.WhenAll(new[] { DoAsync(1) }); // BAD

    async Task In_a_list() => await Task.WhenAll(new List<Task> { DoAsync(1) }); // BAD

    async Task In_a_collection_expression() => await Task.WhenAll([DoAsync(1)]); // BAD

    async Task As_it_is() => await Task.WhenAll(DoAsync(1)); // BAD

    async Task<int> With_results() => (await Task.WhenAll(new[] { GetAsync(1) })).Length; // OK

    async Task A_list() => await Task.WhenAll(tasks); // OK

    async Task Two() => await Task.WhenAll(new[] { DoAsync(1), DoAsync(2) }); // OK
}
