using static AsyncGather.Generate.Overloads;

namespace AsyncGather.Generate;

/// <summary>The verbs that start a body for every item of an asynchronous sequence, whose length nobody knows.</summary>
static class AsyncSources
{
    const string MapSays = "in the order of the source, which is read on when there is room under the limit. The first failure cancels the others, and the task ends when they have.";
    const string EachSays = "How a body ended for each item of an asynchronous sequence, as soon as it ends. Nothing starts before it is read; under a limit the next item is read and started when the reader has taken an outcome. Leaving the loop early cancels the rest and waits for it.";
    const string SourceRead = "The items. Its token is cancelled with the others.";

    // What they give cannot be a group, since a group knows how many children it has.
    static readonly Bodies.Map[] All =
    [
        new("Map", $"The results of a body for every item of an asynchronous sequence, {MapSays}", $"A body for every item of an asynchronous sequence, {MapSays}",
            new Verb("Map", "", "", "Task<T[]>", "Task", "", ""), "{0}"),
        new("Each", EachSays, EachSays, new Verb("Each", "", "", "IAsyncEnumerable<Outcome<T>>", "IAsyncEnumerable<Outcome<NoResult>>", "", ""), "{0}"),
    ];

    public static GeneratedFile File()
    {
        var file = new Overloads("""
            using System.Runtime.CompilerServices;

            namespace AsyncGather;

            public static partial class Gather
            {

            """, "    ");
        foreach (var map in All)
            foreach (var body in Body.All)
                Add(file, map, body, "Task", body.Priority(true), $"\n    AsyncSource.{map.Name}<TSource, {(body.IsPlain ? "NoResult" : "T")}, {body.Launch}>(Guard.NotNull(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.AtLeastOne(limit), cancellationToken);");
        return file.File("Gather.AsyncSources", "}");
    }

    /// <summary>The same for bodies that return value tasks.</summary>
    public static void AddValueTasks(Overloads file)
    {
        foreach (var map in All)
            foreach (var body in Body.All)
                Add(file, map, body, "ValueTask", body.Priority(true), $"\n    Gather.{map.Name}(source, ValueTasks.Body(body), limit, cancellationToken);");
    }

    static void Add(Overloads file, Bodies.Map map, Body body, string task, string attribute, string how) =>
        Bodies.Short(file, map, body, task, "IAsyncEnumerable<TSource>", SourceRead, map.Returns(body), attribute, how);
}
