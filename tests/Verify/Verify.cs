using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncGather.Testing;

/// <summary>The entry point of every test of a rule and its fix. See <see cref="Markup"/> for the marks and <see cref="Case"/> for the rest.</summary>
public static class Verify<TRule> where TRule : DiagnosticAnalyzer, new()
{
    // One instance for all tests, as in a build server: a rule that keeps state between compilations is found out.
    static readonly TRule Rule = new();

    /// <summary>The rule reports exactly the marked spans.</summary>
    public static Task Reports(string source, Case? with = null)
    {
        var trial = About(source, with);
        Verdicts.Require(Verdicts.MarksOf(trial), "Reports needs a mark of the rule: use IsSilent where nothing is reported.");
        return Verdicts.Run(trial, Judge.Reports);
    }

    /// <summary>The rule reports exactly the marked spans, with this message.</summary>
    public static Task Reports(string source, string message) => Reports(source, new Case { Message = message });

    /// <summary>The rule reports nothing.</summary>
    public static Task IsSilent(string source, Case? with = null)
    {
        var trial = About(source, with);
        Verdicts.Require(!Verdicts.MarksOf(trial), "IsSilent takes no mark of the rule: use Reports.");
        return Verdicts.Run(trial, Judge.Reports);
    }

    /// <summary>The rule reports the marked spans, and its fix gives <paramref name="after"/>, where only what cannot be fixed is still marked.</summary>
    public static Task Fixes(string before, string after, string? key = null, Case? with = null) =>
        Verdicts.Run(About(before, with) with { After = after, Key = key }, Judge.Fix);

    /// <summary>The rule reports the marked spans and offers no fix for them, or not the one with this key.</summary>
    public static Task OffersNoFix(string source, string? key = null, Case? with = null)
    {
        var trial = About(source, with) with { Key = key };
        Verdicts.Require(Verdicts.MarksOf(trial), "OffersNoFix needs a mark of the rule: where nothing is reported, nothing could be offered.");
        return Verdicts.Run(trial, Judge.NoFix);
    }

    static Trial About(string source, Case? with) => new(source, with ?? new Case()) { Rule = Rule };
}

/// <summary>The entry point of tests of fixes for compiler errors. The errors are marked with their ids.</summary>
public static class VerifyCompilerError
{
    /// <summary>The source has the marked errors, and the fix gives <paramref name="after"/>, which compiles.</summary>
    public static Task Fixes<TFix>(string before, string after, string? key = null, Case? with = null) where TFix : CodeFixProvider =>
        Verdicts.Run(new Trial(before, with ?? new Case()) { Fix = typeof(TFix), After = after, Key = key }, Judge.Fix);

    /// <summary>The source has the marked errors, and the fix is not offered for them, or not with this key.</summary>
    public static Task OffersNoFix<TFix>(string source, string? key = null, Case? with = null) where TFix : CodeFixProvider
    {
        var trial = new Trial(source, with ?? new Case()) { Fix = typeof(TFix), Key = key };
        Verdicts.Require(Verdicts.MarksOf(trial), "OffersNoFix needs a marked compiler error.");
        return Verdicts.Run(trial, Judge.NoFix);
    }
}

static class Verdicts
{
    public static Task Run(Trial trial, Func<Trial, Task> judge)
    {
        var with = trial.Case;
        Require(References.Each(with.On).Any(), "A case must run on some framework.");
        Require(with.Shape != Shape.File || with.Usings.Length == 0, "A whole file has its own using directives.");
        Require(with.FilesAfter is null || with.FilesAfter.Length == with.Files.Length, "FilesAfter says of each of Files what the fix makes of it.");
        Require(with.Messages.Length <= Markup.Parse(trial.Source, trial.RuleId).Marks.Count(mark => mark.Number is not null), "There are more messages than numbered marks: some would never be looked at.");
        Assert.SkipWhen(Compiler.LanguageOf(trial.Case) is null, $"Roslyn {Compiler.Version} knows C# only up to {Compiler.Newest}.");
        return judge(trial);
    }

    public static bool MarksOf(Trial trial) => Markup.Parse(trial.Source, trial.RuleId).Marks.Any(mark => trial.RuleId is null || mark.Id == trial.RuleId);

    public static void Require(bool holds, string message)
    {
        if (!holds) throw new VerifyException(message);
    }
}
