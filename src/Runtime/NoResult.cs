namespace AsyncGather;

/// <summary>What an operation without a result gives: nothing. It stands where a type argument is needed.</summary>
public readonly struct NoResult
{
    /// <summary>Two parentheses.</summary>
    public override string ToString() => "()";
}
