using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers;

/// <summary>
/// The options of <c>.editorconfig</c>, parsed once per file of source. A value that cannot be read is the default:
/// an analyzer never throws over a typing mistake in a configuration file.
/// </summary>
public sealed class RuleOptions
{
    /// <summary>The names of all options, as the documentation lists them.</summary>
    public static readonly ImmutableArray<string> Names = ImmutableArray.Create("gather.additional_groups", "gather.flattening_sinks", "gather.report_discards", "gather.single_threaded_context", "gather.thread_safe_types");

    /// <summary>Methods that are groups too, as <c>Namespace.Type.Method</c>, separated by commas.</summary>
    public ImmutableArray<string> AdditionalGroups { get; }

    /// <summary>Methods that take a collection among their params and use its elements, as <c>Namespace.Type.Method</c>, separated by commas.</summary>
    public ImmutableArray<string> FlatteningSinks { get; }

    /// <summary>Whether <c>_ = Task.WhenAll(..)</c> is reported. Default false: a discard is deliberate nine times out of ten.</summary>
    public bool ReportDiscards { get; }

    /// <summary>Whether awaits come back to one thread, as in a desktop application. Default null: the references of the project tell.</summary>
    public bool? SingleThreadedContext { get; }

    /// <summary>Types whose members several threads may call at once, as <c>Namespace.Type</c>, separated by commas.</summary>
    public ImmutableArray<string> ThreadSafeTypes { get; }

    public RuleOptions(AnalyzerConfigOptions options)
    {
        AdditionalGroups = List(options, "gather.additional_groups");
        FlatteningSinks = List(options, "gather.flattening_sinks");
        ReportDiscards = Flag(options, "gather.report_discards") == true;
        SingleThreadedContext = Flag(options, "gather.single_threaded_context");
        ThreadSafeTypes = List(options, "gather.thread_safe_types");
    }

    static ImmutableArray<string> List(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out var text)
            ? text.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0).ToImmutableArray()
            : ImmutableArray<string>.Empty;

    static bool? Flag(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out var text) && bool.TryParse(text.Trim(), out var value) ? value : null;
}
