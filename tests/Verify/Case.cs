using Microsoft.CodeAnalysis;

namespace AsyncGather.Testing;

/// <summary>What a case needs beyond its source. The default is members of a class, on .NET 8, 10 and 11, in the newest C#.</summary>
public sealed record Case
{
    public Shape Shape { get; init; } = Shape.Members;

    /// <summary>Namespaces to import besides the implicit ones, for <see cref="Shape.Members"/> and <see cref="Shape.Statements"/>.</summary>
    public string[] Usings { get; init; } = [];

    /// <summary>More files of the same project, compiled as they stand: types that a case uses. Nothing may be reported in them.</summary>
    public string[] Files { get; init; } = [];

    /// <summary>What the fix makes of <see cref="Files"/>, where it changes them: a caller in another file must be awaited now.</summary>
    public string[]? FilesAfter { get; init; }

    /// <summary>The text of the <c>.editorconfig</c> beside the case; a global one where it says <c>is_global = true</c>.</summary>
    public string? EditorConfig { get; init; }

    /// <summary>Exactly this version of C#, such as "7.3". A compiler that does not know it skips the test.</summary>
    public string? Language { get; init; }

    /// <summary>The oldest C# that has the syntax of the case, such as "12". A compiler that is older skips the test.</summary>
    public string? Since { get; init; }

    public Frameworks On { get; init; } = Frameworks.Modern;

    /// <summary>The message of every diagnostic of the rule.</summary>
    public string? Message { get; init; }

    /// <summary>The message of the diagnostic at <c>{|#0: |}</c>, at <c>{|#1: |}</c> and so on.</summary>
    public string[] Messages { get; init; } = [];

    /// <summary>The severity of every diagnostic of the rule: of a rule that promises less of some shapes than of others.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>Compiler warnings that the input may show besides those that are in the nature of a bad example.</summary>
    public string[] AllowedWarnings { get; init; } = [];

    /// <summary>Other rules of ours that may report anywhere in the case.</summary>
    public string[] AllowedRules { get; init; } = [];
}

/// <summary>What the source of a case is.</summary>
public enum Shape
{
    /// <summary>Members of a class that derives from the scaffold.</summary>
    Members,

    /// <summary>The body of an async method that returns Task, in a class that derives from the scaffold.</summary>
    Statements,

    /// <summary>A whole file, without the scaffold. One with top-level statements becomes a program.</summary>
    File,
}

/// <summary>What a case is compiled against.</summary>
[Flags]
public enum Frameworks
{
    Net8 = 1,
    Net10 = 2,
    NetStandard20 = 4,
    Net472 = 8,
    Net11 = 16,

    /// <summary>What <c>params ReadOnlySpan&lt;Task&gt;</c> divides, and the newest. Not each of them is tried on each compiler: see <see cref="References.Each"/>.</summary>
    Modern = Net8 | Net10 | Net11,

    /// <summary>Those that have <c>Task.WhenEach</c>, <c>params ReadOnlySpan&lt;Task&gt;</c> and asynchronous LINQ.</summary>
    Net10OrNewer = Net10 | Net11,
}
