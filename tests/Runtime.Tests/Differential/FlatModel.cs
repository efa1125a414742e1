using System.Text.Json.Serialization;

namespace AsyncGather.Runtime.Tests.Differential;

/// <summary>
/// Groups of their own coroutines, each with what asyncio has a counterpart for: a limit (<c>Semaphore</c>), a timeout
/// (<c>timeout</c>), a token (cancelling the task that awaits), the modes (<c>gather</c>, <c>TaskGroup</c>), and
/// <c>as_completed</c> with a loop that is left early.
/// </summary>
sealed record FlatModel([property: JsonPropertyName("flat")] List<FlatGroup> Groups, [property: JsonPropertyName("horizon")] int Horizon);

/// <param name="Kind"><c>gather</c>, <c>settled</c>, <c>taskgroup</c>, <c>waitall</c> or <c>each</c>.</param>
/// <param name="Form">How it is written here: <c>factory</c>, <c>cold</c> or <c>map</c>.</param>
/// <param name="Pool">Whether factories start on the thread pool here.</param>
/// <param name="Timeout">When it is over; 0 is never.</param>
/// <param name="Limit">How many run at a time; 0 is no limit.</param>
/// <param name="Take">How many outcomes an <c>each</c> reads before its loop is left; 0 is all.</param>
sealed record FlatGroup(
    [property: JsonPropertyName("kind")] string Kind, [property: JsonPropertyName("form")] string Form, [property: JsonPropertyName("pool")] bool Pool,
    [property: JsonPropertyName("limit")] int Limit, [property: JsonPropertyName("timeout")] int Timeout, [property: JsonPropertyName("take")] int Take,
    [property: JsonPropertyName("children")] List<FlatChild> Children, [property: JsonPropertyName("ops")] List<FlatOp> Ops);

/// <param name="End">When it ends by itself, modulo <see cref="FlatGenerator.Period"/>: the first such time after its start. 0 is at once.</param>
/// <param name="How">How it ends: a value, an error, or <c>canceled</c>.</param>
/// <param name="Reaction">How it ends after it was cancelled.</param>
/// <param name="Delay">How long it takes to end after it was cancelled.</param>
sealed record FlatChild(
    [property: JsonPropertyName("end")] int End, [property: JsonPropertyName("how")] string How,
    [property: JsonPropertyName("reaction")] string Reaction, [property: JsonPropertyName("delay")] int Delay);

/// <param name="Op"><c>token</c>, <c>cancel</c>, <c>child</c> or <c>rest</c>.</param>
/// <param name="Child">For <c>child</c>: its place.</param>
sealed record FlatOp([property: JsonPropertyName("at")] int At, [property: JsonPropertyName("op")] string Op, [property: JsonPropertyName("child")] int Child);
