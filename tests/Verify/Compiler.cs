using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.Testing;

/// <summary>The compiler that the tests run on.</summary>
public static class Compiler
{
    /// <summary>The version of Roslyn that is loaded, such as 5.12.</summary>
    public static Version Version { get; } = typeof(Compilation).Assembly.GetName().Version!;

    /// <summary>Whether this is the compiler of the SDK 7.</summary>
    public static bool IsTheOldest => Version < new Version(4, 8);

    /// <summary>Whether this is a compiler between that and the newest: of the SDK 9.</summary>
    public static bool IsTheMiddle => !IsTheOldest && Version.Major < 5;

    /// <summary>The newest C# that it knows.</summary>
    public static LanguageVersion Newest { get; } = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion();

    /// <summary>The version of C# that a case is compiled as, or null where this compiler is too old for it.</summary>
    public static LanguageVersion? LanguageOf(Case with)
    {
        if (with.Since is { } since && !Knows(since, out _)) return null;
        if (with.Language is not { } language) return Newest;
        return Knows(language, out var version) ? version : null;
    }

    static bool Knows(string text, out LanguageVersion version) =>
        LanguageVersionFacts.TryParse(text, out version) && version.MapSpecifiedToEffectiveVersion() <= Newest;
}
