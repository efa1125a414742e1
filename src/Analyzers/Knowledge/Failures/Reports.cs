using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>Methods that tell somebody, on the screen or in a log, and throw nothing of what the work throws.</summary>
public static class Reports
{
    public static bool Include(IMethodSymbol method) => method.ContainingType is { Name: "Console" or "Debug" or "Trace" or "Stopwatch" or "Log" or "Logger" or "ILogger" or "ILog" or "LoggerExtensions" };
}
