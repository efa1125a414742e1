using static AsyncGather.Generate.Overloads;

namespace AsyncGather.Generate;

/// <summary>The overloads of Tuple: two to eight operations, each with a result of its own type.</summary>
static class Tuples
{
    static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    /// <param name="Name">What one is called.</param>
    /// <param name="Type">Its type; <c>{0}</c> is the type of its result.</param>
    /// <param name="Plain">The type of one without a result.</param>
    /// <param name="Start">The helper.</param>
    /// <param name="Wrong">What else is refused, without and with options.</param>
    sealed record Kind(string Name, string Type, string Plain, string Start, string Wrong, string WrongWithOptions);

    static readonly Kind Tasks = new("task", "Task<{0}>", "Task", "TupleRunning", " or was never started", " or was never started, or a limit is set");

    static readonly Kind[] Kinds =
    [
        Tasks,
        new("factory", "Func<Task<{0}>>", "Func<Task>", "TupleStarted", "", ""),
        new("factory", "Func<CancellationToken, Task<{0}>>", "Func<CancellationToken, Task>", "TupleStartedWithToken", "", ""),
        new("child", "GatherChild<{0}>", "GatherChild", "TupleHeld", "", ""),
    ];

    public static GeneratedFile File()
    {
        var file = new Overloads("""
            namespace AsyncGather;

            public static partial class Gather
            {

            """, "    ");
        for (var count = 2; count <= Ordinals.Length; count++)
        {
            foreach (var kind in Kinds)
                foreach (var options in new[] { false, true })
                    Overload(file, kind, count, plain: 0, options);
            // A type argument is not inferred from a task without a result, so each place that may have none is an overload: up
            // to three of them, and not all.
            if (count > 3) continue;
            for (var plain = 1; plain < (1 << count) - 1; plain++)
                foreach (var options in new[] { false, true })
                    Overload(file, Tasks, count, plain, options);
        }
        return file.File("Gather.Tuple", "}");
    }

    // The bits of plain are the places without a result.
    static void Overload(Overloads file, Kind kind, int count, int plain, bool options)
    {
        bool IsPlain(int place) => (plain >> place & 1) != 0;
        string Join(Func<int, string> each) => string.Join(", ", Enumerable.Range(0, count).Select(each));
        string Result(int place) => IsPlain(place) ? "NoResult" : $"T{place + 1}";
        string Name(int place) => $"{kind.Name}{place + 1}";

        var typed = Enumerable.Range(0, count).Where(place => !IsPlain(place)).ToList();
        var tuple = $"({Join(Result)})";
        var names = Join(place => ((char)('a' + place)).ToString());
        // On the thread pool each keeps the type of its result.
        string QueueAs(int place) => $"{(place == count - 1 ? "_" : place)} => Queued.Run<{Result(place)}>(start, token)";
        var queueAs = kind.Name != "factory" ? "" : options ? $",\n        static (place, start, token) => place switch {{ {Join(QueueAs)} }}" : ", null";
        var start = $"{kind.Start}([{Join(Name)}], static t => ({Join(place => $"Failure.Result<{Result(place)}>(t[{place}])")}), {(options ? "Guard.Options(options)" : "null")}{queueAs})";
        var isFast = kind == Tasks && plain == 0 && !options;
        file.Add(
            [
                Summary($"{count} results of different types, each with its own, in argument order: <c>var ({names}) = await Gather.Tuple(..)</c> (clause 13)."),
                .. typed.Select(place => Type($"T{place + 1}", $"The type of the {Ordinals[place]} result.")),
                options ? OptionsParameter : null,
                .. Enumerable.Range(0, count).Select(place => Parameter(Name(place), $"The {Ordinals[place]} {kind.Name}{(IsPlain(place) ? ", which has no result" : "")}.")),
                options ? Throws("ArgumentNullException", "The options are null.") : null,
                Throws("ArgumentException", $"A {kind.Name} is null{(options ? kind.WrongWithOptions : kind.Wrong)}. {NothingStarted}"),
            ],
            $"public static GatherHandle<{tuple}> Tuple<{string.Join(", ", typed.Select(Result))}>({(options ? "GatherOptions options, " : "")}{Join(place => $"{(IsPlain(place) ? kind.Plain : string.Format(kind.Type, Result(place)))} {Name(place)}")}) =>"
            + (isFast
                ? $" {string.Join(" && ", Enumerable.Range(0, count).Select(place => $"IsDone({Name(place)})"))}\n    ? new TupleGroup<{tuple}>({count}, ({Join(place => Name(place) + ".Result")}))\n    : {start};"
                : $"\n    {start};"));
    }
}
