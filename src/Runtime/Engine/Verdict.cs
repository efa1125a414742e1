namespace AsyncGather;

/// <summary>What a group says about a child that has ended.</summary>
enum Verdict
{
    /// <summary>Its end is part of the result.</summary>
    Kept,

    /// <summary>It is a failure of the group.</summary>
    Failed,

    /// <summary>It decides the result: the others no longer matter.</summary>
    Finished,
}
