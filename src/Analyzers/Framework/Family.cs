namespace AsyncGather.Analyzers;

/// <summary>The category of a rule: what goes wrong. The hundreds digit of a rule's id says the same.</summary>
public static class Family
{
    /// <summary>GATHER0xx: the arguments are not the elements one meant.</summary>
    public const string Spread = "Spread";

    /// <summary>GATHER1xx: nobody waits for the group, or not in the right place.</summary>
    public const string Await = "Await";

    /// <summary>GATHER2xx: what is in the group is not the work one meant.</summary>
    public const string Members = "Members";

    /// <summary>GATHER3xx: several operations use at once what is made for one.</summary>
    public const string State = "State";

    /// <summary>GATHER4xx: results, exceptions or cancellation are lost or misread.</summary>
    public const string Outcome = "Outcome";

    /// <summary>GATHER5xx: the shape is slow, or limits less than was meant.</summary>
    public const string Scale = "Scale";
}
