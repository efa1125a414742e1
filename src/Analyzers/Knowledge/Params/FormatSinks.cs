using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>Methods that put values into the holes of a text: string.Format and its relatives, and structured loggers.</summary>
public static class FormatSinks
{
    static readonly KnownType Console = new("System.Console");
    static readonly KnownType Writer = new("System.IO.TextWriter");
    static readonly KnownType Debug = new("System.Diagnostics.Debug");
    static readonly KnownType Trace = new("System.Diagnostics.Trace");
    static readonly KnownType LoggerExtensions = new("Microsoft.Extensions.Logging.LoggerExtensions");
    static readonly KnownType Serilog = new("Serilog.ILogger");
    static readonly KnownType StaticSerilog = new("Serilog.Log");

    /// <summary>Whether a method makes text of a composite format, and throws where the format has more holes than there are values.</summary>
    public static bool IsComposite(IMethodSymbol method) => method.Name switch
    {
        "Format" => method.ContainingType.SpecialType == SpecialType.System_String,
        nameof(System.Text.StringBuilder.AppendFormat) => KnownTypes.StringBuilder.Is(method.ContainingType),
        "Write" or "WriteLine" => IsText(method.ContainingType) || Debug.Is(method.ContainingType) || Trace.Is(method.ContainingType),
        _ => false,
    };

    /// <summary>Whether a method is one of a structured logger, which keeps a value as it is and knows how to write a collection.</summary>
    public static bool IsStructured(IMethodSymbol method) => method.Name switch
    {
        "Log" or "LogTrace" or "LogDebug" or "LogInformation" or "LogWarning" or "LogError" or "LogCritical" or "BeginScope" => LoggerExtensions.Is(method.ContainingType),
        "Write" or "Verbose" or "Debug" or "Information" or "Warning" or "Error" or "Fatal" => Serilog.Is(method.ContainingType) || StaticSerilog.Is(method.ContainingType),
        _ => false,
    };

    static bool IsText(INamedTypeSymbol type) => Console.Is(type) || Writer.Is(type) || Writer.Is(type.BaseType);
}
