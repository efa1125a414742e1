using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Testing;

/// <summary>One question to an engine: a source, the rule or the fix that it is about, and the text after the fix.</summary>
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

/// <summary>What judges a trial. A verdict of "wrong" is an exception with a readable message.</summary>
public interface IEngine
{
    /// <summary>Exactly the marked diagnostics are reported.</summary>
    Task Judge(Trial trial);

    /// <summary>And the fix turns the source into <see cref="Trial.After"/>.</summary>
    Task JudgeFix(Trial trial);

    /// <summary>And no fix is offered, or not the one with <see cref="Trial.Key"/>.</summary>
    Task JudgeNoFix(Trial trial);
}

/// <summary>The engine in use. The adapter to another one, where it is compiled in, replaces it.</summary>
public static partial class Engines
{
    public static IEngine Current { get; } = Choose();

    static IEngine Choose()
    {
        IEngine engine = new InRepositoryEngine();
        Replace(ref engine);
        return engine;
    }

    static partial void Replace(ref IEngine engine);
}

/// <summary>A case did not hold.</summary>
public sealed class VerifyException(string message) : Exception(message);
