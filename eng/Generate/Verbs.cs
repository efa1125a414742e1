using static AsyncGather.Generate.Overloads;

namespace AsyncGather.Generate;

/// <summary>A verb of the runtime library.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Says">What it gives.</param>
/// <param name="SaysPlain">What it gives of children without results.</param>
/// <param name="Returns">What it returns.</param>
/// <param name="ReturnsPlain">What it returns of children without results.</param>
/// <param name="Group">Makes its group; <c>{0}</c> is the number of children.</param>
/// <param name="GroupPlain">Makes its group of children without results.</param>
sealed record Verb(string Name, string Says, string SaysPlain, string Returns, string ReturnsPlain, string Group, string GroupPlain)
{
    /// <summary>Whether it needs at least one child and decides by itself what a failure means.</summary>
    public bool IsRace { get; init; }

    /// <summary>Whether its group of running tasks with results is written by hand.</summary>
    public bool HasFastPath { get; init; }

    public static readonly Verb[] All =
    [
        new("All", "All results in argument order (clauses 13 to 23).", "All of them (clauses 13 to 23).",
            "GatherGroup<T>", "GatherGroup", "AllGroup<T>.Of({0})", "GatherGroup.Of({0})") { HasFastPath = true },
        new("Any", "The first result; the others are asked to cancel (beyond asyncio; an <see cref=\"AggregateException\"/> if none succeeds).",
            "The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref=\"AggregateException\"/> if none succeeds).",
            "GatherHandle<T>", "GatherHandle<int>", "new AnyGroup<T>({0}, static (_, task) => Failure.Result<T>(task))", "new AnyGroup<int>({0}, static (place, _) => place)") { IsRace = true },
        new("Each", EachSays, EachSays, "IAsyncEnumerable<Outcome<T>>", "IAsyncEnumerable<Outcome<NoResult>>", "new EachGroup<T>({0})", "new EachGroup<NoResult>({0})"),
        new("First", FirstSays, FirstSays, "GatherHandle<Outcome<T>>", "GatherHandle<Outcome<NoResult>>", "new FirstGroup<T>({0})", "new FirstGroup<NoResult>({0})") { IsRace = true },
        new("Settled", SettledSays, SettledSays, "GatherSettled<T>", "GatherSettled<NoResult>", "GatherSettled<T>.Of({0})", "GatherSettled<NoResult>.Of({0})"),
    ];

    const string EachSays = "How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).";
    const string FirstSays = "How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).";
    const string SettledSays = "How each one ended, as values in argument order (clauses 24 to 27).";
}

/// <summary>The overloads of a verb: every kind of child, as arguments, as an array or span and as a sequence, with and without options.</summary>
static class Verbs
{
    /// <param name="Type">The type of an element.</param>
    /// <param name="Name">The name of the parameter.</param>
    /// <param name="Says">What the elements are.</param>
    /// <param name="How">How the group gets them.</param>
    /// <param name="Starts">The type arguments of the helper that starts them, where they cannot be inferred.</param>
    /// <param name="IsPlain">Whether they have no results.</param>
    sealed record Kind(string Type, string Name, string Says, string How, string Starts, bool IsPlain)
    {
        public bool IsTask => How == "Running";

        // A sequence of groups is a sequence of children. Arguments need an overload of their own: a group is also convertible
        // to a task, and without it neither of the two would be better.
        public bool HasSequence => !Type.StartsWith("GatherHandle", StringComparison.Ordinal);
    }

    static readonly Kind[] Kinds =
    [
        new("Task<T>", "tasks", "Tasks that run already", "Running", "", false),
        new("Func<Task<T>>", "factories", "Factories, which the group starts in argument order", "Started", "<T, Func<Task<T>>, FactoryLaunch<T>>", false),
        new("Func<CancellationToken, Task<T>>", "factories", "Factories, which the group starts in argument order and gives its token", "Started", "<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>", false),
        new("GatherChild<T>", "children", "Children of any kind, groups included", "Held", "<T, GatherChild<T>>", false),
        new("GatherHandle<T>", "children", "Groups, which are children here", "Held", "<T, GatherHandle<T>>", false),
        new("Task", "tasks", "Tasks without results that run already", "Running", "", true),
        new("Func<Task>", "factories", "Factories without results, which the group starts in argument order", "Started", "<Func<Task>, PlainFactoryLaunch>", true),
        new("Func<CancellationToken, Task>", "factories", "Factories without results, which the group starts in argument order and gives its token", "Started", "<Func<CancellationToken, Task>, PlainTokenLaunch>", true),
        new("GatherChild<NoResult>", "children", "Children without results, groups included", "Held", "<GatherChild<NoResult>>", true),
        new("GatherHandle<NoResult>", "children", "Groups without results, which are children here", "Held", "<GatherHandle<NoResult>>", true),
    ];

    public static IEnumerable<GeneratedFile> Files() => Verb.All.Select(File);

    static GeneratedFile File(Verb verb)
    {
        var file = new Overloads("""
            namespace AsyncGather;

            public static partial class Gather
            {

            """, "    ");
        foreach (var kind in Kinds)
        {
            foreach (var options in new[] { false, true })
            {
                Overload(file, verb, kind, options, $"params {kind.Type}[]", $"Guard.Span({kind.Name}, nameof({kind.Name}))", canBeNull: true, "");
                Overload(file, verb, kind, options, $"params ReadOnlySpan<{kind.Type}>", kind.Name, canBeNull: false, "");
                if (kind.HasSequence) Overload(file, verb, kind, options, $"IEnumerable<{kind.Type}>", $"Guard.Span({kind.Name}, nameof({kind.Name}))", canBeNull: true, "; the sequence is read to its end before anything starts");
            }
        }
        foreach (var plain in new[] { false, true }) Helpers(file, verb, plain);
        return file.File($"Gather.{verb.Name}", "}");
    }

    static void Overload(Overloads file, Verb verb, Kind kind, bool options, string form, string items, bool canBeNull, string read)
    {
        var nulls = (canBeNull, options) switch
        {
            (true, true) => $"The {kind.Name} or the options are null.",
            (true, false) => $"The {kind.Name} are null.",
            (false, true) => "The options are null.",
            _ => null,
        };
        var wrong = "An element is null" + (kind.IsTask ? ", or a task was never started" : "") + (kind.IsTask && options ? ", or a limit is set" : "")
            + (verb.IsRace ? ", or there is none" : "") + (verb.IsRace && options ? ", or OnFailure is set" : "");
        file.Add(
            [
                Summary(kind.IsPlain ? verb.SaysPlain : verb.Says),
                kind.IsPlain ? null : Type("T", "The type of each result."),
                options ? OptionsParameter : null,
                Parameter(kind.Name, $"{kind.Says}{read}."),
                nulls is null ? null : Throws("ArgumentNullException", nulls),
                Throws("ArgumentException", $"{wrong}. {NothingStarted}"),
            ],
            $"public static {(kind.IsPlain ? verb.ReturnsPlain : verb.Returns)} {verb.Name}{(kind.IsPlain ? "" : "<T>")}({(options ? "GatherOptions options, " : "")}{form} {kind.Name}) => "
            + $"{verb.Name}{kind.How}{(kind.IsPlain ? "Plain" : "")}{kind.Starts}({items}, {(options ? "Guard.Options(options)" : "null")});");
    }

    static void Helpers(Overloads file, Verb verb, bool plain)
    {
        var (suffix, returns, make, result) = plain ? ("Plain", verb.ReturnsPlain, verb.GroupPlain, "NoResult") : ("", verb.Returns, verb.Group, "T");
        string Body(string items, string start) => $$"""
            {
                var group = {{string.Format(make, items + ".Length")}};
                Starter.{{start}};
                return group;
            }
            """;
        var first = plain ? "" : "T, ";
        if (plain || !verb.HasFastPath)
            file.Add($"static {returns} {verb.Name}Running{suffix}{(plain ? "" : "<T>")}(ReadOnlySpan<Task{(plain ? "" : "<T>")}> tasks, GatherOptions? options)\n{Body("tasks", "Running(group, tasks, options)")}");
        file.Add($"static {returns} {verb.Name}Started{suffix}<{first}TItem, TLaunch>(ReadOnlySpan<TItem> factories, GatherOptions? options) where TLaunch : struct, ILaunch<TItem>\n{Body("factories", "Started(group, factories, default(TLaunch), options)")}");
        file.Add($"static {returns} {verb.Name}Held{suffix}<{first}TChild>(ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild<{result}>\n{Body("children", "Held(group, children, options)")}");
    }
}
