namespace Cases.GATHER406;

class Example : Scaffold
{
    string Interpolated() => $"{GetAsync(1)}"; // BAD

    string Joined() => string.Join(",", ids.Select(i => GetAsync(i))); // BAD

    string Concatenated() => string.Concat(ids.Select(i => GetAsync(i))); // BAD

    List<Task<int>> Filtered() => ids.Select(async i => await GetAsync(i)).Where(t => t != null).ToList(); // BAD

    async Task<string> Awaited() => $"{await GetAsync(1)}"; // OK

    async Task<string> Awaited_as_a_group() => string.Join(",", await Task.WhenAll(ids.Select(i => GetAsync(i)))); // OK

    string State(Task task) => $"{task.Id}: {task.Status}"; // OK

    List<Task?> May_be_missing(List<Task?> known) => known.Where(t => t != null).ToList(); // OK
}
