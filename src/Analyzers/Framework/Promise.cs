using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>What a severity promises to the reader of a diagnostic. A rule that cannot keep its promise is lowered.</summary>
public static class Promise
{
    /// <summary>No false alarm is known on any real code that the rule ran over; one is a bug.</summary>
    public const DiagnosticSeverity Certain = DiagnosticSeverity.Warning;

    /// <summary>Probably a mistake: a person should look.</summary>
    public const DiagnosticSeverity Likely = DiagnosticSeverity.Info;
}
