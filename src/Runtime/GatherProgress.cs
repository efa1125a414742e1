namespace AsyncGather;

/// <summary>A count of the children of a group at one moment. A child that is given several times counts once (clause 7).</summary>
public readonly struct GatherProgress : IEquatable<GatherProgress>
{
    internal GatherProgress(int total, int succeeded, int faulted, int canceled) =>
        (Total, Succeeded, Faulted, Canceled) = (total, succeeded, faulted, canceled);

    /// <summary>The number of children.</summary>
    public int Total { get; }

    /// <summary>How many have ended with a result.</summary>
    public int Succeeded { get; }

    /// <summary>How many have ended with an exception.</summary>
    public int Faulted { get; }

    /// <summary>How many have ended cancelled, those that never started included.</summary>
    public int Canceled { get; }

    /// <summary>How many have ended, however they ended.</summary>
    public int Completed => Succeeded + Faulted + Canceled;

    /// <inheritdoc/>
    public bool Equals(GatherProgress other) =>
        Total == other.Total && Succeeded == other.Succeeded && Faulted == other.Faulted && Canceled == other.Canceled;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GatherProgress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Total, Succeeded, Faulted, Canceled).GetHashCode();

    /// <summary>Whether two counts are the same.</summary>
    public static bool operator ==(GatherProgress left, GatherProgress right) => left.Equals(right);

    /// <summary>Whether two counts differ.</summary>
    public static bool operator !=(GatherProgress left, GatherProgress right) => !left.Equals(right);

    /// <summary>Such as <c>3/10 done, 1 failed</c> or <c>3/10 done, 2 canceled</c> (clause 48).</summary>
    public override string ToString() =>
        $"{Completed}/{Total} done" + (Faulted > 0 ? $", {Faulted} failed" : "") + (Canceled > 0 ? $", {Canceled} canceled" : "");
}
