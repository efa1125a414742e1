using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers;

/// <summary>The one way in which rules report. What is true of all of them is said here, and no rule can forget it.</summary>
public static class Reporting
{
    /// <summary>Reports a mistake, unless it was made on purpose.</summary>
    /// <param name="operation">What the rule looks at.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="place">What is underlined.</param>
    /// <param name="words">What the message of the rule is filled with.</param>
    public static void Report(this OperationAnalysisContext operation, DiagnosticDescriptor rule, Location place, params string[] words) =>
        operation.Report(rule, place, rule.DefaultSeverity, words);

    /// <summary>Reports a mistake of which the rule promises more or less than of others.</summary>
    public static void Report(this OperationAnalysisContext operation, DiagnosticDescriptor rule, Location place, DiagnosticSeverity severity, params string[] words) =>
        operation.Report(rule, place, severity, null, null, words);

    /// <summary>Reports a mistake whose fix needs what the rule found out.</summary>
    public static void Report(this OperationAnalysisContext operation, DiagnosticDescriptor rule, Location place, DiagnosticSeverity severity, ImmutableDictionary<string, string?>? facts, params string[] words) =>
        operation.Report(rule, place, severity, facts, null, words);

    /// <summary>Reports a mistake that is made of several places.</summary>
    public static void Report(this OperationAnalysisContext operation, DiagnosticDescriptor rule, Location place, DiagnosticSeverity severity, IEnumerable<Location>? others, params string[] words) =>
        operation.Report(rule, place, severity, null, others, words);

    // The question whether it was made on purpose costs nothing as long as there is nothing to report.
    static void Report(this OperationAnalysisContext operation, DiagnosticDescriptor rule, Location place, DiagnosticSeverity severity, ImmutableDictionary<string, string?>? facts, IEnumerable<Location>? others, string[] words)
    {
        if (IsHalfTyped(operation.Operation.Syntax) || ExpectedFailures.Include(operation.Operation, operation.ContainingSymbol)) return;
#pragma warning disable RS0030 // Everybody else comes through here.
        operation.ReportDiagnostic(Diagnostic.Create(rule, place, severity, others, facts, Array.ConvertAll(words, Once)));
#pragma warning restore RS0030
    }

    // Task.WhenAll(ids.Select(id =>
    // Who is still typing makes no mistake yet, and a report that comes and goes with each key is a nuisance.
    static bool IsHalfTyped(SyntaxNode syntax) =>
        syntax.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or MemberDeclarationSyntax or ArrowExpressionClauseSyntax) is { ContainsDiagnostics: true } typed
        && typed.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error);

    // Two diagnostics are one for an editor, which analyses the same code again and again, where their words are the same objects. It lists a fix once for each.
    static object Once(string word) => string.Intern(word);
}
