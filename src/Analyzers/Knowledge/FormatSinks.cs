using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>Methods that put values into the holes of a text: string.Format and its relatives, and structured loggers.</summary>
public sealed class FormatSinks(KnownTypes types)
{
    readonly INamedTypeSymbol? console = types.Find("System.Console");
    readonly INamedTypeSymbol? writer = types.Find("System.IO.TextWriter");
    readonly INamedTypeSymbol? debug = types.Find("System.Diagnostics.Debug");
    readonly INamedTypeSymbol? trace = types.Find("System.Diagnostics.Trace");
    readonly INamedTypeSymbol? loggerExtensions = types.Find("Microsoft.Extensions.Logging.LoggerExtensions");
    readonly INamedTypeSymbol? serilog = types.Find("Serilog.ILogger");
    readonly INamedTypeSymbol? staticSerilog = types.Find("Serilog.Log");

    /// <summary>Whether a method makes text of a composite format, and throws where the format has more holes than there are values.</summary>
    public bool IsComposite(IMethodSymbol method) => method.Name switch
    {
        "Format" => method.ContainingType.SpecialType == SpecialType.System_String,
        "AppendFormat" => KnownTypes.Is(method.ContainingType, types.StringBuilder),
        "Write" or "WriteLine" => IsText(method.ContainingType) || KnownTypes.Is(method.ContainingType, debug) || KnownTypes.Is(method.ContainingType, trace),
        _ => false,
    };

    /// <summary>Whether a method is one of a structured logger, which keeps a value as it is and knows how to write a collection.</summary>
    public bool IsStructured(IMethodSymbol method) => method.Name switch
    {
        "Log" or "LogTrace" or "LogDebug" or "LogInformation" or "LogWarning" or "LogError" or "LogCritical" or "BeginScope" => KnownTypes.Is(method.ContainingType, loggerExtensions),
        "Write" or "Verbose" or "Debug" or "Information" or "Warning" or "Error" or "Fatal" => KnownTypes.Is(method.ContainingType, serilog) || KnownTypes.Is(method.ContainingType, staticSerilog),
        _ => false,
    };

    bool IsText(INamedTypeSymbol type) => KnownTypes.Is(type, console) || KnownTypes.Is(type, writer) || KnownTypes.Is(type.BaseType, writer);
}
