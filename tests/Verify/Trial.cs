using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Testing;

/// <summary>What a test asks: a source, the rule or the fix that it is about, and the text after the fix.</summary>
public sealed record Trial(string Source, Case Case)
{
    /// <summary>The rule that <c>[| |]</c> stands for, or null where the diagnostics are the compiler's.</summary>
    public DiagnosticAnalyzer? Rule { get; init; }

    /// <summary>The fix in question, or null for whichever is offered for the rule.</summary>
    public Type? Fix { get; init; }

    public string? After { get; init; }

    /// <summary>The equivalence key of the action, or null for the first that is offered.</summary>
    public string? Key { get; init; }

    public string? RuleId => Rule?.SupportedDiagnostics.Single().Id;
}

/// <summary>A case did not hold.</summary>
public sealed class VerifyException(string message) : Exception(message);
