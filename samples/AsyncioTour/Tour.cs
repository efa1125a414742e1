namespace AsyncGather.Samples.AsyncioTour;

/// <summary>
/// What a tutorial on <c>asyncio.gather</c> shows, in C#. python/tour.py is the twin of this file, in the same order, and
/// prints the same lines.
/// </summary>
static class Tour
{
    public static readonly (string Name, Func<Task> Program)[] Programs =
    [
        (nameof(OneCoroutine), OneCoroutine),
        (nameof(ManyCoroutines), ManyCoroutines),
        (nameof(ManyInAList), ManyInAList),
        (nameof(ReturnValues), ReturnValues),
        (nameof(NestedGroups), NestedGroups),
        (nameof(TasksAndCoroutines), TasksAndCoroutines),
        (nameof(OneFails), OneFails),
        (nameof(ExceptionsReturned), ExceptionsReturned),
        (nameof(OneCancelled), OneCancelled),
        (nameof(CancelledReturned), CancelledReturned),
        (nameof(CancelTheGroup), CancelTheGroup),
        (nameof(TheGroupIsAFuture), TheGroupIsAFuture),
        (nameof(TheListMistake), TheListMistake),
        (nameof(TheMissingAwait), TheMissingAwait),
    ];

    // A coroutine of the tour: it works for a moment and gives its number times ten.
    static async Task<int> Work(int number, CancellationToken token = default)
    {
        Console.WriteLine($"work {number} begins");
        await Task.Delay(number * 200, token);
        Console.WriteLine($"work {number} is done");
        return number * 10;
    }

    static async Task<int> Fail(int number)
    {
        await Task.Delay(number * 200);
        throw new InvalidOperationException($"work {number} failed");
    }

    static string Show<T>(IEnumerable<T> values) => "[" + string.Join(", ", values) + "]";

    static async Task OneCoroutine()
    {
        var results = await Gather.All(() => Work(1));
        Console.WriteLine(Show(results));
    }

    static async Task ManyCoroutines()
    {
        await Gather.All(() => Work(1), () => Work(2), () => Work(3));
        Console.WriteLine("all done");
    }

    static async Task ManyInAList()
    {
        // No star: the sequence is the argument.
        await Gather.Map(Enumerable.Range(1, 5), item => Work(item));
        Console.WriteLine("all done");
    }

    static async Task ReturnValues()
    {
        // The first to be given is the last to end, and still the first in the results.
        var results = await Gather.All(() => Work(3), () => Work(1), () => Work(2));
        Console.WriteLine(Show(results));
    }

    static async Task NestedGroups()
    {
        var evens = Gather.All(() => Work(2), () => Work(4));
        var odds = Gather.All(() => Work(1), () => Work(3));
        var groups = await Gather.All(evens, odds);
        Console.WriteLine(Show(groups.Select(Show)));
    }

    static async Task TasksAndCoroutines()
    {
        var task = Work(2);
        var results = await Gather.All(Gather.Cold(() => Work(1)), Gather.Hot(task), Gather.Cold(() => Work(3)));
        Console.WriteLine(Show(results));
    }

    static async Task OneFails()
    {
        try
        {
            await Gather.All(() => Work(1), () => Fail(2), () => Work(3));
        }
        catch (InvalidOperationException error)
        {
            Console.WriteLine($"caught: {error.Message}");
        }
        // The others run on.
        await Task.Delay(500);
        Console.WriteLine("waited for the rest");
    }

    static async Task ExceptionsReturned()
    {
        var outcomes = await Gather.Settled(() => Work(1), () => Fail(2), () => Work(3));
        foreach (var outcome in outcomes) Console.WriteLine(outcome.Exception?.Message ?? $"{outcome.Value}");
    }

    static async Task OneCancelled()
    {
        var first = Gather.Cold(token => Work(1, token));
        var second = Gather.Cold(token => Work(2, token));
        var group = Gather.All(first, second);
        Console.WriteLine($"cancel: {second.Cancel()}");
        try
        {
            await group;
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("caught: a child was cancelled");
        }
        await Task.Delay(300);
        Console.WriteLine($"group cancelled by somebody: {group.IsCancellationRequested}");
    }

    static async Task CancelledReturned()
    {
        var first = Gather.Cold(token => Work(1, token));
        var second = Gather.Cold(token => Work(2, token));
        var group = Gather.Settled(first, second);
        second.Cancel();
        foreach (var outcome in await group) Console.WriteLine(outcome.IsCanceled ? "cancelled" : $"{outcome.Value}");
    }

    static async Task CancelTheGroup()
    {
        var group = Gather.All(token => Work(1, token), token => Work(2, token), token => Work(3, token));
        await Task.Delay(300);
        Console.WriteLine($"cancel: {group.Cancel()}");
        try
        {
            await group;
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("caught: the group was cancelled");
        }
        Console.WriteLine($"cancel again: {group.Cancel()}");
    }

    static async Task TheGroupIsAFuture()
    {
        var group = Gather.All(() => Work(1), () => Work(2));
        group.OnCompleted(done => Console.WriteLine($"callback: {Show(((GatherGroup<int>)done).Result)}"));
        Console.WriteLine($"done: {group.IsCompleted}");
        await group;
        await Task.Delay(100);
        Console.WriteLine($"done: {group.IsCompleted}, {Show(await group)}");
    }

    static async Task TheListMistake()
    {
        // In Python a list is one argument and no awaitable: the star is missing. Here a list is what it looks like.
        List<Func<Task<int>>> coroutines = [() => Work(1), () => Work(2)];
        Console.WriteLine(Show(await Gather.All(coroutines)));
    }

    static async Task TheMissingAwait()
    {
        // Nobody waits: the program goes on, and ends before the work does. The analyzers report it when it is written as a
        // statement (GATHER101), so it is kept in a variable here.
        var forgotten = Gather.All(token => Work(1, token), token => Work(2, token));
        Console.WriteLine("the program goes on");
        await Task.Delay(50);
        Console.WriteLine($"done: {forgotten.IsCompleted}");
        await forgotten;
    }
}
