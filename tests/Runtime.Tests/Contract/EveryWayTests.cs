using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>
/// Every function, over every way to write its children and with every option that changes how they are started, where each
/// child ends at once or later, with a result or an error: what of this the engine does in a short way, it does right.
/// </summary>
public sealed class EveryWayTests
{
    static readonly string[] Ways = ["tasks", "factories", "factories with a token", "children", "tasks without results", "factories without results", "value tasks", "a body", "a body with a token", "an asynchronous source"];

    static readonly (string Name, Action<GatherOptions> Set)[] Settings =
    [
        ("nothing", _ => { }),
        ("WaitAll", options => options.OnFailure = FailureMode.WaitAll),
        ("CancelSiblings", options => options.OnFailure = FailureMode.CancelSiblings),
        ("a limit of 1", options => options.Limit = 1),
        ("a limit of 2", options => options.Limit = 2),
        ("the thread pool", options => options.OnThreadPool = true),
        ("separate tokens", options => options.SeparateTokens = true),
        ("a listener", options => options.LateException = _ => { }),
        ("progress", options => options.Progress = new Synchronous(_ => { })),
        ("a token", options => options.CancellationToken = new CancellationTokenSource().Token),
        ("a timeout", options => options.Timeout = TimeSpan.FromMinutes(5)),
    ];

    [Theory, InlineData("All"), InlineData("Settled"), InlineData("Map"), InlineData("Each"), InlineData("Any"), InlineData("First"), InlineData("Tuple")]
    public Task Three_children_give_what_they_give_however_they_are_written(string function) => Try(function, 3, AllPairs());

    // With one setting each: children of large groups are watched in blocks.
    [Theory, InlineData("All"), InlineData("Settled"), InlineData("Map"), InlineData("Each"), InlineData("Any"), InlineData("First")]
    public Task So_do_many_children(string function) => Try(function, 50, AllPairs().Take(Settings.Length));

    static async Task Try(string function, int count, IEnumerable<(string Names, Func<GatherOptions?> Make)> settings)
    {
        var groups = 0;
        foreach (var way in Ways)
            foreach (var (names, makeOptions) in settings)
                foreach (var fates in AllFates(count))
                {
                    var options = makeOptions();
                    var isLimited = options?.Limit is not null;
                    // Tasks run already: a limit for them is an error of its caller.
                    if (isLimited && way.StartsWith("tasks", StringComparison.Ordinal) || Start(function, way, options, fates) is not { } ends) continue;
                    groups++;
                    string actual;
                    try { actual = await ends; }
                    catch (Exception exception) { actual = exception.GetType().Name; }
                    Assert.True(IsRight(function, options, fates, actual), $"{function} of {way}, {names}: {string.Join(", ", fates)} give {actual}");
                }
        Assert.True(groups >= 1000, $"only {groups} groups");
    }

    enum Fate { Now, Later, FailsNow, FailsLater }

    // Of three children all, of more the same again and again.
    static IEnumerable<Fate[]> AllFates(int count)
    {
        var all = Enum.GetValues<Fate>();
        return from first in all from second in all from third in all select Enumerable.Range(0, count).Select(index => (index % 3) switch { 0 => first, 1 => second, _ => third }).ToArray();
    }

    // None, and each two together: what one of them makes of a group, another may need.
    static IEnumerable<(string Names, Func<GatherOptions?> Make)> AllPairs()
    {
        yield return ("no options", () => null);
        for (var first = 0; first < Settings.Length; first++)
            foreach (var second in Settings[(first + 1)..])
            {
                var one = Settings[first];
                yield return ($"{one.Name} and {second.Name}", () =>
                {
                    var options = new GatherOptions();
                    one.Set(options);
                    second.Set(options);
                    return options;
                });
            }
    }

    static bool Fails(Fate fate) => fate is Fate.FailsNow or Fate.FailsLater;

    static bool IsRight(string function, GatherOptions? options, Fate[] fates, string actual) => function switch
    {
        "Any" => fates.All(Fails) ? actual == nameof(AggregateException) : Enumerable.Range(0, fates.Length).Any(index => !Fails(fates[index]) && actual == $"{index}"),
        "First" => Enumerable.Range(0, fates.Length).Any(index => actual == OutcomeOf(index, fates)),
        "Settled" or "Each" when options?.OnFailure != FailureMode.CancelSiblings => actual == string.Join(" ", Enumerable.Range(0, fates.Length).Select(index => OutcomeOf(index, fates))),
        // After a failure its siblings may be cancelled before they give a result.
        "Settled" or "Each" => actual.Split(' ').Select((outcome, index) => outcome == OutcomeOf(index, fates) || fates.Any(Fails) && outcome == $"{index}:Canceled").All(right => right),
        _ => actual == (fates.Any(Fails) ? nameof(FormatException) : string.Join(" ", Enumerable.Range(0, fates.Length))),
    };

    static string OutcomeOf(int index, Fate[] fates) => Fails(fates[index]) ? $"{index}:{nameof(FormatException)}" : $"{index}:{index}";

    static Task<string>? Start(string function, string way, GatherOptions? options, Fate[] fates)
    {
        Task<int> Child(int index) => fates[index] switch
        {
            Fate.Now => Task.FromResult(index),
            Fate.Later => Soon(index),
            Fate.FailsNow => Task.FromException<int>(new FormatException()),
            _ => Children.Fails(new FormatException()),
        };
        Func<Task<int>>[] factories = [.. fates.Select<Fate, Func<Task<int>>>((_, index) => () => Child(index))];
        Func<CancellationToken, Task<int>>[] withToken = [.. fates.Select<Fate, Func<CancellationToken, Task<int>>>((_, index) => _ => Child(index))];
        List<Task<int>> Tasks() => [.. factories.Select(factory => factory())];
        // Each kind has its turn at each place.
        GatherChild<int>[] Held() => [.. fates.Select((_, index) => ((index + (int)fates[0]) % 4) switch
        {
            0 => Gather.Cold(factories[index]),
            1 => Gather.Cold(withToken[index]),
            2 => Gather.Shield(Child(index)),
            _ => Gather.Hot(Child(index)),
        })];
        GatherHandle<(int, int, int)> TupleOfTasks(Task<int>[] tasks) => options is null ? Gather.Tuple(tasks[0], tasks[1], tasks[2]) : Gather.Tuple(options, tasks[0], tasks[1], tasks[2]);
        GatherHandle<(int, int, int)> TupleOfChildren(GatherChild<int>[] held) => options is null ? Gather.Tuple(held[0], held[1], held[2]) : Gather.Tuple(options, held[0], held[1], held[2]);
        Func<Task>[] plain = [.. factories];
        Func<ValueTask<int>>[] values = [.. fates.Select<Fate, Func<ValueTask<int>>>((_, index) => index % 2 == 0 ? async () => await Child(index) : () => new(Child(index)))];
        int[] items = [.. Enumerable.Range(0, fates.Length)];
        return (function, way) switch
        {
            ("All", "tasks") => Text(options is null ? Gather.All(Tasks()) : Gather.All(options, Tasks())),
            ("All", "factories") => Text(options is null ? Gather.All(factories) : Gather.All(options, factories)),
            ("All", "factories with a token") => Text(options is null ? Gather.All(withToken) : Gather.All(options, withToken)),
            ("All", "children") => Text(options is null ? Gather.All(Held()) : Gather.All(options, Held())),
            ("All", "tasks without results") => Text(options is null ? Gather.All((IEnumerable<Task>)Tasks()) : Gather.All(options, (IEnumerable<Task>)Tasks()), fates.Length),
            ("All", "factories without results") => Text(options is null ? Gather.All(plain) : Gather.All(options, plain), fates.Length),
            ("All", "value tasks") => Text(options is null ? Gather.All(values) : Gather.All(options, values)),
            ("Map", "a body") => Text(options is null ? Gather.Map(items, Child) : Gather.Map(options, items, Child)),
            ("Map", "a body with a token") => Text(options is null ? Gather.Map(items, (index, _) => Child(index)) : Gather.Map(options, items, (index, _) => Child(index))),
            ("Map", "an asynchronous source") when options is null or { Limit: not null } => Text(Gather.Map(items.ToAsyncEnumerable(), Child, options?.Limit)),
            ("Settled", "tasks") => Text(options is null ? Gather.Settled(Tasks()) : Gather.Settled(options, Tasks())),
            ("Settled", "factories") => Text(options is null ? Gather.Settled(factories) : Gather.Settled(options, factories)),
            ("Settled", "factories with a token") => Text(options is null ? Gather.Settled(withToken) : Gather.Settled(options, withToken)),
            ("Settled", "children") => Text(options is null ? Gather.Settled(Held()) : Gather.Settled(options, Held())),
            ("Settled", "tasks without results") => Text(options is null ? Gather.Settled((IEnumerable<Task>)Tasks()) : Gather.Settled(options, (IEnumerable<Task>)Tasks())),
            ("Settled", "factories without results") => Text(options is null ? Gather.Settled(plain) : Gather.Settled(options, plain)),
            ("Settled", "value tasks") => Text(options is null ? Gather.Settled(values) : Gather.Settled(options, values)),
            ("Settled", "a body") => Text(options is null ? Gather.Settled(items, Child) : Gather.Settled(options, items, Child)),
            ("Settled", "a body with a token") => Text(options is null ? Gather.Settled(items, (index, _) => Child(index)) : Gather.Settled(options, items, (index, _) => Child(index))),
            ("Each", "tasks") => Text(options is null ? Gather.Each(Tasks()) : Gather.Each(options, Tasks())),
            ("Each", "factories") => Text(options is null ? Gather.Each(factories) : Gather.Each(options, factories)),
            ("Each", "factories with a token") => Text(options is null ? Gather.Each(withToken) : Gather.Each(options, withToken)),
            ("Each", "children") => Text(options is null ? Gather.Each(Held()) : Gather.Each(options, Held())),
            ("Each", "tasks without results") => Text(options is null ? Gather.Each((IEnumerable<Task>)Tasks()) : Gather.Each(options, (IEnumerable<Task>)Tasks())),
            ("Each", "factories without results") => Text(options is null ? Gather.Each(plain) : Gather.Each(options, plain)),
            ("Each", "value tasks") => Text(options is null ? Gather.Each(values) : Gather.Each(options, values)),
            ("Each", "a body") => Text(options is null ? Gather.Each(items, Child) : Gather.Each(options, items, Child)),
            ("Each", "a body with a token") => Text(options is null ? Gather.Each(items, (index, _) => Child(index)) : Gather.Each(options, items, (index, _) => Child(index))),
            ("Each", "an asynchronous source") when options is null or { Limit: not null } => Text(Gather.Each(items.ToAsyncEnumerable(), Child, options?.Limit)),
            ("Tuple", "tasks") => Text(TupleOfTasks([.. Tasks()])),
            ("Tuple", "factories") => Text(options is null ? Gather.Tuple(factories[0], factories[1], factories[2]) : Gather.Tuple(options, factories[0], factories[1], factories[2])),
            ("Tuple", "factories with a token") => Text(options is null ? Gather.Tuple(withToken[0], withToken[1], withToken[2]) : Gather.Tuple(options, withToken[0], withToken[1], withToken[2])),
            ("Tuple", "children") => Text(TupleOfChildren(Held())),
            ("Any" or "First", _) when options is { OnFailure: not FailureMode.FirstError } => null,
            ("Any", "tasks") => Text(options is null ? Gather.Any(Tasks()) : Gather.Any(options, Tasks())),
            ("Any", "factories") => Text(options is null ? Gather.Any(factories) : Gather.Any(options, factories)),
            ("Any", "factories with a token") => Text(options is null ? Gather.Any(withToken) : Gather.Any(options, withToken)),
            ("Any", "children") => Text(options is null ? Gather.Any(Held()) : Gather.Any(options, Held())),
            ("Any", "tasks without results") => Text(options is null ? Gather.Any((IEnumerable<Task>)Tasks()) : Gather.Any(options, (IEnumerable<Task>)Tasks())),
            ("Any", "factories without results") => Text(options is null ? Gather.Any(plain) : Gather.Any(options, plain)),
            ("Any", "value tasks") => Text(options is null ? Gather.Any(values) : Gather.Any(options, values)),
            ("Any", "a body") => Text(options is null ? Gather.Any(items, Child) : Gather.Any(options, items, Child)),
            ("Any", "a body with a token") => Text(options is null ? Gather.Any(items, (index, _) => Child(index)) : Gather.Any(options, items, (index, _) => Child(index))),
            ("First", "tasks") => Text(options is null ? Gather.First(Tasks()) : Gather.First(options, Tasks())),
            ("First", "factories") => Text(options is null ? Gather.First(factories) : Gather.First(options, factories)),
            ("First", "factories with a token") => Text(options is null ? Gather.First(withToken) : Gather.First(options, withToken)),
            ("First", "children") => Text(options is null ? Gather.First(Held()) : Gather.First(options, Held())),
            ("First", "tasks without results") => Text(options is null ? Gather.First((IEnumerable<Task>)Tasks()) : Gather.First(options, (IEnumerable<Task>)Tasks())),
            ("First", "factories without results") => Text(options is null ? Gather.First(plain) : Gather.First(options, plain)),
            ("First", "value tasks") => Text(options is null ? Gather.First(values) : Gather.First(options, values)),
            ("First", "a body") => Text(options is null ? Gather.First(items, Child) : Gather.First(options, items, Child)),
            ("First", "a body with a token") => Text(options is null ? Gather.First(items, (index, _) => Child(index)) : Gather.First(options, items, (index, _) => Child(index))),
            _ => null,
        };
    }

    static async Task<string> Text(GatherGroup group, int count)
    {
        await group;
        return string.Join(" ", Enumerable.Range(0, count));
    }

    static async Task<string> Text(Task<int[]> results) => string.Join(" ", await results);

    static async Task<string> Text(GatherGroup<int> group) => string.Join(" ", await group);

    static async Task<string> Text(GatherSettled<int> group) => string.Join(" ", (await group).Select(Text));

    static async Task<string> Text(GatherSettled<NoResult> group) => string.Join(" ", (await group).Select(Text));

    static async Task<string> Text(GatherHandle<(int, int, int)> group) => await group is var (first, second, third) ? $"{first} {second} {third}" : "";

    static async Task<string> Text(GatherHandle<int> group) => $"{await group}";

    static async Task<string> Text(GatherHandle<Outcome<int>> group) => Text(await group);

    static async Task<string> Text(GatherHandle<Outcome<NoResult>> group) => Text(await group);

    static Task<string> Text(IAsyncEnumerable<Outcome<int>> stream) => Text(stream, outcome => outcome.Index, Text);

    static Task<string> Text(IAsyncEnumerable<Outcome<NoResult>> stream) => Text(stream, outcome => outcome.Index, Text);

    static async Task<string> Text<T>(IAsyncEnumerable<T> stream, Func<T, int> order, Func<T, string> text)
    {
        var outcomes = new List<T>();
        await foreach (var outcome in stream) outcomes.Add(outcome);
        return string.Join(" ", outcomes.OrderBy(order).Select(text));
    }

    static string Text(Outcome<int> outcome) => outcome.IsSuccess ? $"{outcome.Index}:{outcome.Value}" : Text(outcome.Index, outcome.Exception);

    static string Text(Outcome<NoResult> outcome) => outcome.IsSuccess ? $"{outcome.Index}:{outcome.Index}" : Text(outcome.Index, outcome.Exception);

    static string Text(int index, Exception exception) => $"{index}:{(exception is OperationCanceledException ? "Canceled" : exception.GetType().Name)}";
}
