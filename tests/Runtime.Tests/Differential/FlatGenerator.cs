namespace AsyncGather.Runtime.Tests.Differential;

/// <summary>
/// Makes random flat groups. What the contract says .NET cannot match, or does not want to, is kept out by these rules, and by
/// nothing else:
/// <list type="bullet">
/// <item>Clause 19: no two children of a group end at one time, unless they all end with a value or cancelled.</item>
/// <item>Clause 22: in a <c>TaskGroup</c> a child that ends cancelled by itself, or with the rest, is not a failure; here it
/// is, so there is none.</item>
/// <item>Clauses 3 and 4: under a limit a <c>gather</c> starts nothing more after a failure, so there none of its children fails.</item>
/// <item>Clause 8: after a failure the token and the timeout still cancel the siblings; the twin does that by hand.</item>
/// <item>Clause 37: nothing is cancelled at the time when it starts, as children of a stream are that is left at once or under a limit;
/// and a child that is cancelled alone before its turn is heard of when its turn comes, so where that matters none is, and none twice.</item>
/// <item>Only one of token, timeout and Cancel comes to one group: which of two asyncio reports depends on its version.</item>
/// </list>
/// </summary>
sealed class FlatGenerator(Random random)
{
    // Children end at multiples of a slot, operations happen at half a slot, and no delay after a cancellation reaches the next.
    const int Slot = 64;

    /// <summary>After so long the times at which children end come again.</summary>
    public const int Period = 16 * Slot;

    public FlatModel Next() => new([.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => MakeGroup())], 12 * Period);

    FlatGroup MakeGroup()
    {
        var kind = random.Next(6) switch { 0 => "gather", 1 => "settled", 2 or 3 => "taskgroup", 4 => "waitall", _ => "each" };
        var limit = random.Next(2) == 0 ? 1 + random.Next(4) : 0;
        var form = random.Next(kind is "gather" or "settled" or "taskgroup" or "waitall" ? 3 : 2) switch { 0 => "factory", 1 => "cold", _ => kind == "settled" ? "factory" : "map" };
        var count = 1 + random.Next(8);
        var take = kind == "each" && !HoldsBack(limit, count) && random.Next(2) == 0 ? 1 + random.Next(count) : 0;
        var children = MakeChildren(count, canFail: kind != "gather" || limit == 0, canCancelItself: kind != "taskgroup", canEndAtOnce: take == 0);
        var stop = random.Next(5);
        return new FlatGroup(kind, form, random.Next(4) == 0, limit,
            stop == 0 && kind != "each" ? random.Next(13) * Slot + Slot / 4 : 0,
            take, children, MakeOps(kind, limit, stop, count));
    }

    List<FlatChild> MakeChildren(int count, bool canFail, bool canCancelItself, bool canEndAtOnce)
    {
        var slots = Enumerable.Range(1, 15).ToArray();
        random.Shuffle(slots);
        var delays = Enumerable.Range(1, 12).ToArray();
        random.Shuffle(delays);
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            var atOnce = canEndAtOnce && random.Next(8) == 0;
            var how = random.Next(6) switch { 0 when canFail => $"E{number}", 1 when canFail && canCancelItself => "canceled", _ => $"V{number}" };
            var reaction = random.Next(6) switch { 0 => $"V{number}s", 1 when canFail => $"E{number}c", _ => "canceled" };
            return new FlatChild(atOnce ? 0 : slots[number] * Slot, atOnce ? $"V{number}" : how, reaction, reaction == "canceled" && random.Next(2) == 0 ? 0 : delays[number]);
        })];
    }

    List<FlatOp> MakeOps(string kind, int limit, int stop, int count)
    {
        var ops = new List<FlatOp>();
        var times = Enumerable.Range(0, 14).ToArray();
        random.Shuffle(times);
        int At(int number) => times[number] * Slot + Slot / 2;
        if (kind != "each" && stop is 1 or 2) ops.Add(new(At(0), stop == 1 ? "token" : "cancel", 0));
        if (kind is not ("each" or "taskgroup") && random.Next(4) == 0) ops.Add(new(At(1), "rest", 0));
        if (kind is not ("each" or "gather") || !HoldsBack(limit, count))
        {
            var places = Enumerable.Range(0, count).ToArray();
            random.Shuffle(places);
            for (var number = Math.Min(random.Next(3), count); number > 0; number--) ops.Add(new(At(1 + number), "child", HoldsBack(limit, count) ? places[number - 1] : random.Next(count)));
        }
        return ops;
    }

    static bool HoldsBack(int limit, int count) => limit > 0 && limit < count;
}
