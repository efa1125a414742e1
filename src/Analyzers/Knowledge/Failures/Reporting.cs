using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers;

/// <summary>The one way in which rules report. What is true of all of them is said here, and no rule can forget it.</summary>
public static class Reporting
{
    /// <summary>Reports a mistake, unless it was made on purpose. The question costs nothing as long as there is nothing to report.</summary>
    public static void Report(this OperationAnalysisContext operation, Diagnostic diagnostic)
    {
        if (ExpectedFailures.Include(operation.Operation, operation.ContainingSymbol)) return;
#pragma warning disable RS0030 // Everybody else comes through here.
        operation.ReportDiagnostic(diagnostic);
#pragma warning restore RS0030
    }
}
