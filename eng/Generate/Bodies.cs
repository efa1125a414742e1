using static AsyncGather.Generate.Overloads;

namespace AsyncGather.Generate;

/// <summary>What starts the operation for an item of a source.</summary>
/// <param name="TakesToken">Whether it gets the token of the group.</param>
/// <param name="IsPlain">Whether it gives no result.</param>
sealed record Body(bool TakesToken, bool IsPlain)
{
    public static readonly Body[] All = [new(true, false), new(false, false), new(true, true), new(false, true)];

    public string Launch => (TakesToken, IsPlain) switch
    {
        (true, false) => "MapTokenLaunch<TSource, T>",
        (false, false) => "MapLaunch<TSource, T>",
        (true, true) => "PlainMapTokenLaunch<TSource>",
        _ => "PlainMapLaunch<TSource>",
    };

    /// <summary>The type of its delegate.</summary>
    public string Type(string task) => $"Func<TSource, {(TakesToken ? "CancellationToken, " : "")}{task}{(IsPlain ? "" : "<T>")}>";

    public string Generic => IsPlain ? "<TSource>" : "<TSource, T>";

    /// <summary>What is said of the types and of the body itself.</summary>
    public string?[] Types => [Overloads.Type("TSource", "The type of an item."), IsPlain ? null : Overloads.Type("T", "The type of each result.")];

    public string Says(string more = "") => Parameter("body", $"Starts the operation for an item{(TakesToken ? ", with the token of the group" : "")}.{more}");

    /// <summary>
    /// A method group may have a form with a token and one without, and a type may be a sequence and an asynchronous sequence:
    /// since C# 13 the form with the token goes first, and the source that does not block.
    /// </summary>
    public string Priority(bool isAsyncSource) => (TakesToken ? 1 : 0) + (isAsyncSource ? 2 : 0) is var priority && priority > 0 ? $"[OverloadResolutionPriority({priority})]\n" : "";
}

/// <summary>The verbs that start a body for every item of a source.</summary>
static class Bodies
{
    /// <param name="Name">Its name.</param>
    /// <param name="Says">What it gives.</param>
    /// <param name="SaysPlain">What it gives of bodies without results.</param>
    /// <param name="Verb">The verb that makes its group.</param>
    /// <param name="Options">Turns options, or null, into those of the group.</param>
    public sealed record Map(string Name, string Says, string SaysPlain, Verb Verb, string Options)
    {
        public string Returns(Body body) => body.IsPlain ? Verb.ReturnsPlain : Verb.Returns;
        public string Sentence(Body body) => Summary(body.IsPlain ? SaysPlain : Says);
    }

    public static readonly Map[] All =
    [
        new("Map", $"The results of a body for every item of a source, in the order of the source{Bounded} {MapFails}", $"A body for every item of a source{Bounded} {MapFails}", Named("All"), "GatherOptions.ForMap({0})"),
        new("Settled", $"How a body ended for every item of a source, as values in the order of the source{Bounded}", $"How a body ended for every item of a source, as values in the order of the source{Bounded}", Named("Settled"), "{0}"),
        new("Each", EachSays, EachSays, Named("Each"), "{0}"),
        new("Any", $"The first result of a body for the items of a source{Race}; an <see cref=\"AggregateException\"/> if none succeeds).",
            $"The place of the first item for which a body succeeds, from 0{Race}; an <see cref=\"AggregateException\"/> if none succeeds).", Named("Any"), "{0}"),
        new("First", $"How a body ended for the item that ended first{Race}).", $"How a body ended for the item that ended first{Race}).", Named("First"), "{0}"),
    ];

    const string Bounded = ", as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).";
    const string Race = "; the others are asked to cancel (beyond asyncio";
    const string MapFails = "The first failure cancels the others, and the group ends when they have, unless the options say otherwise.";
    const string EachSays = "How a body ended for each item of a source, as soon as it ends. Under a limit the next item is started when the reader has taken one; read it once, and leaving the loop early cancels the rest.";

    public const string SourceRead = "The items; the sequence is read to its end before anything starts.";
    public const string LimitSays = "How many run at the same time, at least 1; null is no limit.";

    static Verb Named(string name) => Verb.All.First(verb => verb.Name == name);

    public static IEnumerable<GeneratedFile> Files() => All.Select(File);

    static GeneratedFile File(Map map)
    {
        var file = new Overloads("""
            using System.Runtime.CompilerServices;

            namespace AsyncGather;

            public static partial class Gather
            {

            """, "    ");
        foreach (var body in Body.All)
        {
            var launch = $"Guard.Span(source, nameof(source)), new {body.Launch}(Guard.NotNull(body, nameof(body)))";
            var helper = map.Name + (body.IsPlain ? "ItemsPlain" : $"Items<TSource, T, {body.Launch}>");
            Short(file, map, body, "Task", "IEnumerable<TSource>", SourceRead, map.Returns(body), body.Priority(false),
                $"\n    {helper}({launch}, {string.Format(map.Options, "Guard.Options(limit, cancellationToken)")});");
            WithOptions(file, map, body, "Task", body.Priority(false), $"\n    {helper}({launch}, {string.Format(map.Options, "Guard.Options(options)")});");
        }
        foreach (var plain in new[] { false, true })
        {
            var make = string.Format(plain ? map.Verb.GroupPlain : map.Verb.Group, "items.Length");
            file.Add($$"""
                static {{(plain ? map.Verb.ReturnsPlain : map.Verb.Returns)}} {{map.Name}}Items{{(plain ? "Plain<TSource, TLaunch>" : "<TSource, T, TLaunch>")}}(ReadOnlySpan<TSource> items, TLaunch launch, GatherOptions? options) where TLaunch : struct, ILaunch<TSource>
                {
                    var group = {{make}};
                    {{(map.Verb.IsRace ? "group.Check(options, \"source\");\n    " : "")}}Starter.Mapped(group, items, launch, options);
                    return group;
                }
                """);
        }
        return file.File($"Gather.{map.Name}.Items", "}");
    }

    /// <summary>The form with a limit and a token, which stands last.</summary>
    public static void Short(Overloads file, Map map, Body body, string task, string source, string sourceSays, string returns, string attribute, string how) => file.Add(
        [
            map.Sentence(body),
            .. body.Types,
            Parameter("source", sourceSays),
            body.Says(task == "ValueTask" ? " It returns a value task." : ""),
            Parameter("limit", LimitSays),
            Parameter("cancellationToken", "Cancels the group: see <see cref=\"GatherOptions.CancellationToken\"/>."),
            Throws("ArgumentNullException", "The source or the body is null."),
            map.Verb.IsRace ? Throws("ArgumentException", $"There is no item. {NothingStarted}") : null,
            Throws("ArgumentOutOfRangeException", $"The limit is less than 1. {NothingStarted}"),
        ],
        $"{attribute}public static {returns} {map.Name}{body.Generic}({source} source, {body.Type(task)} body, int? limit = null, CancellationToken cancellationToken = default) =>{how}");

    /// <summary>The form with options in front.</summary>
    public static void WithOptions(Overloads file, Map map, Body body, string task, string attribute, string how) => file.Add(
        [
            map.Sentence(body),
            .. body.Types,
            OptionsParameter,
            Parameter("source", SourceRead),
            body.Says(task == "ValueTask" ? " It returns a value task." : ""),
            Throws("ArgumentNullException", "The options, the source or the body is null."),
            map.Verb.IsRace ? Throws("ArgumentException", $"There is no item, or OnFailure is set. {NothingStarted}") : null,
        ],
        $"{attribute}public static {map.Returns(body)} {map.Name}{body.Generic}(GatherOptions options, IEnumerable<TSource> source, {body.Type(task)} body) =>{how}");
}
