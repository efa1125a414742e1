using static AsyncGather.Generate.Overloads;

namespace AsyncGather.Generate;

/// <summary>What returns value tasks: factories for the verbs, bodies for the verbs that have sources, and coroutine objects.</summary>
static class ValueTasks
{
    public static GeneratedFile File()
    {
        var file = new Overloads("""
            using System.Runtime.CompilerServices;

            namespace AsyncGather;

            /// <summary>
            /// Factories and bodies that return value tasks, in C# 14 as members of <c>Gather</c>. They stand apart because a lambda such
            /// as <c>async () =&gt; 1</c> could be either kind, and the compiler would refuse it. In older languages they are plain
            /// methods of this class.
            /// </summary>
            public static class GatherValueTaskExtensions
            {
                extension(Gather)
                {

            """, "        ");
        foreach (var verb in Verb.All)
            foreach (var body in Body.All)
                foreach (var options in new[] { false, true })
                    Factories(file, verb, body, options);
        foreach (var map in Bodies.All)
            foreach (var body in Body.All)
            {
                Bodies.Short(file, map, body, "ValueTask", "IEnumerable<TSource>", Bodies.SourceRead, map.Returns(body), body.Priority(false),
                    $"\n    Gather.{map.Name}(source, ValueTasks.Body(body), limit, cancellationToken);");
                Bodies.WithOptions(file, map, body, "ValueTask", body.Priority(false), $"\n    Gather.{map.Name}(options, source, ValueTasks.Body(body));");
            }
        AsyncSources.AddValueTasks(file);
        foreach (var body in Body.All) Cold(file, body);
        return file.File("GatherValueTaskExtensions", "    }\n}");
    }

    static string Factory(Body body) => $"Func<{(body.TakesToken ? "CancellationToken, " : "")}ValueTask{(body.IsPlain ? "" : "<T>")}>";

    static void Factories(Overloads file, Verb verb, Body body, bool options) => file.Add(
        [
            Summary(body.IsPlain ? verb.SaysPlain : verb.Says),
            body.IsPlain ? null : Type("T", "The type of each result."),
            options ? OptionsParameter : null,
            Parameter("factories", $"Factories that return value tasks, which the group starts in argument order{(body.TakesToken ? " and gives its token" : "")}."),
            options ? Throws("ArgumentNullException", "The options are null.") : null,
            Throws("ArgumentException", $"An element is null{(verb.IsRace ? ", or there is none" : "")}{(verb.IsRace && options ? ", or OnFailure is set" : "")}. {NothingStarted}"),
        ],
        $"public static {(body.IsPlain ? verb.ReturnsPlain : verb.Returns)} {verb.Name}{(body.IsPlain ? "" : "<T>")}({(options ? "GatherOptions options, " : "")}params ReadOnlySpan<{Factory(body)}> factories) => "
        + $"Gather.{verb.Name}({(options ? "options, " : "")}ValueTasks.Factories(factories));");

    static void Cold(Overloads file, Body body) => file.Add(
        [
            Summary($"A coroutine object {(body.IsPlain ? "without" : "with")} a result: see <see cref=\"Gather.Cold{{T}}(Func{{Task{{T}}}})\"/>."),
            body.IsPlain ? null : Type("T", "The type of its result."),
            Parameter("factory", $"Starts the operation{(body.TakesToken ? ", with a token that Cancel cancels" : "; once it runs it cannot be cancelled")}. It returns a value task."),
            Throws("ArgumentNullException", "The factory is null."),
        ],
        $"public static GatherChild<{(body.IsPlain ? "NoResult" : "T")}> Cold{(body.IsPlain ? "" : "<T>")}({Factory(body)} factory) => Gather.Cold(ValueTasks.Factory(factory, nameof(factory)));");
}
