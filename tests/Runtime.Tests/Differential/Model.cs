using System.Text.Json.Serialization;

namespace AsyncGather.Runtime.Tests.Differential;

/// <summary>A program of groups in logical time, which both sides can run.</summary>
/// <param name="Children">Futures and coroutines by name.</param>
/// <param name="Groups">Groups by name, inner ones first.</param>
/// <param name="First">The groups that are made at time 0, in this order.</param>
/// <param name="Ops">What happens later, in order of time.</param>
/// <param name="Horizon">When everything has ended.</param>
sealed record Model(
    [property: JsonPropertyName("children")] Dictionary<string, ModelChild> Children,
    [property: JsonPropertyName("groups")] Dictionary<string, ModelGroup> Groups,
    [property: JsonPropertyName("first")] List<string> First,
    [property: JsonPropertyName("ops")] List<ModelOp> Ops,
    [property: JsonPropertyName("horizon")] int Horizon);

/// <param name="Kind"><c>future</c> or <c>coroutine</c>.</param>
/// <param name="Task">Whether a coroutine is made a task first, because several groups or an operation refer to it.</param>
/// <param name="End">The time when it ends by itself; 0 is at once.</param>
/// <param name="How">How it ends: a value <c>V1</c>, an error <c>E1</c>, or <c>canceled</c>.</param>
/// <param name="Reaction">How it ends after it was cancelled.</param>
/// <param name="Delay">How long it takes to end after it was cancelled.</param>
sealed record ModelChild(
    [property: JsonPropertyName("kind")] string Kind, [property: JsonPropertyName("task")] bool Task, [property: JsonPropertyName("end")] int End,
    [property: JsonPropertyName("how")] string How, [property: JsonPropertyName("reaction")] string Reaction, [property: JsonPropertyName("delay")] int Delay);

/// <param name="Settled">Whether exceptions are returned.</param>
sealed record ModelGroup([property: JsonPropertyName("settled")] bool Settled, [property: JsonPropertyName("args")] List<ModelArgument> Args);

/// <param name="Ref">A child or a group.</param>
/// <param name="Shield">Whether it is shielded here.</param>
sealed record ModelArgument([property: JsonPropertyName("ref")] string Ref, [property: JsonPropertyName("shield")] bool Shield);

/// <param name="At">The time.</param>
/// <param name="Op"><c>cancel group</c>, <c>cancel child</c>, <c>gather</c>, <c>ask</c>, <c>callback</c> or <c>remove</c>.</param>
/// <param name="On">The child or group.</param>
/// <param name="Number">For <c>remove</c>: which callback.</param>
sealed record ModelOp(
    [property: JsonPropertyName("at")] int At, [property: JsonPropertyName("op")] string Op,
    [property: JsonPropertyName("on")] string On, [property: JsonPropertyName("number")] int Number);
