using System.Text.RegularExpressions;

namespace AsyncGather.NewRule;

/// <summary>The files of a rule that does not exist yet: they compile, and their tests fail until somebody fills them in.</summary>
static partial class RuleFiles
{
    const string Releases = "src/Analyzers/AnalyzerReleases.Unshipped.md";

    public const string Next = """

        Fill in, from the top: the decision of the rule, its tests, the page, the fix (or delete it), the case, and in bench/Comparison/Subjects.cs what the case asks for. Then:
          dotnet run eng/generate.cs
          dotnet test tests/Repository.Tests                      says what is missing
          dotnet run -c Release --project bench/Comparison        writes the tables of docs/comparison.md
        """;

    static readonly Dictionary<char, string> Families = new() { ['0'] = "Spread", ['1'] = "Await", ['2'] = "Members", ['3'] = "State", ['4'] = "Outcome", ['5'] = "Scale" };

    /// <summary>Why a rule of this id and name cannot be begun, or null.</summary>
    public static string? Refusal(string root, string id, string stem) =>
        !Id().IsMatch(id) || !Families.ContainsKey(id[6]) ? $"'{id}' is not the id of a rule: GATHER and three digits, of which the first says the family, 0 to 5."
        : !Stem().IsMatch(stem) ? $"'{stem}' is not a name in PascalCase that says the mistake, as GroupNotAwaited does."
        : File.ReadAllText(Path.Combine(root, Releases)).Contains(id + " ", StringComparison.Ordinal) ? $"{id} exists."
        : Of(root, id, stem).Where(file => file.Path != Releases).FirstOrDefault(file => File.Exists(Path.Combine(root, file.Path))) is { Path: { } path } ? $"{path} exists."
        : null;

    /// <summary>The files, with their paths from the root of the repository, and the list of releases with a row more.</summary>
    public static IEnumerable<(string Path, string Text)> Of(string root, string id, string stem)
    {
        yield return ($"src/Analyzers/Rules/{stem}.cs", Filled(Rule, id, stem));
        yield return ($"tests/Analyzers.Tests/Rules/{stem}Tests.cs", Filled(Tests, id, stem));
        yield return ($"docs/rules/{id}.md", Filled(Page, id, stem));
        yield return ($"src/CodeFixes/Fixes/{stem}Fix.cs", Filled(Fix, id, stem));
        yield return ($"bench/Comparison/Cases/{id}.cs", Filled(Case, id, stem));
        yield return (Releases, WithRow(File.ReadAllText(Path.Combine(root, Releases)), $"{id} | {Families[id[6]]} | Info | {stem}"));
    }

    static string Filled(string template, string id, string stem) => template.Replace("[ID]", id).Replace("[STEM]", stem).Replace("[FAMILY]", Families[id[6]]) + "\n";

    // In front of the first row with a greater id.
    static string WithRow(string releases, string row)
    {
        var lines = releases.ReplaceLineEndings("\n").Split('\n').ToList();
        var after = lines.FindIndex(line => line.StartsWith("GATHER", StringComparison.Ordinal) && string.CompareOrdinal(line, row) > 0);
        lines.Insert(after >= 0 ? after : lines.FindLastIndex(line => line.StartsWith("GATHER", StringComparison.Ordinal)) + 1, row);
        return string.Join("\n", lines);
    }

    [GeneratedRegex(@"^GATHER\d{3}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^([A-Z][a-z0-9]+)+$")]
    private static partial Regex Stem();

    const string Rule = """
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;
        using Microsoft.CodeAnalysis.Operations;

        namespace AsyncGather.Analyzers;

        /// <summary>The mistake, in a sentence.</summary>
        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class [STEM]() : GatherAnalyzer(Rule)
        {
            public const string Id = "[ID]";

            static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
                Id,
                "What to do instead",
                "'{0}' does what is not meant: do this",
                Family.[FAMILY],
                Promise.Likely,
                "What happens at run time, and why nobody sees it.");

            protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
                start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Invocation);

            // The cheap question first: nearly every operation of a program leaves here.
            static void Analyze(OperationAnalysisContext operation, RuleContext context)
            {
                var call = (IInvocationOperation)operation.Operation;
                if (!IsMistake(call, context)) return;

                operation.Report(Rule, Words.Place(call), Words.Name(call.TargetMethod));
            }

            static bool IsMistake(IInvocationOperation call, RuleContext context) => GroupCalls.IsGroup(call, context) && call.Arguments.IsEmpty && call.Parent is null;
        }
        """;

    const string Tests = """
        using AsyncGather.Testing;

        namespace AsyncGather.Analyzers.Tests;

        public class [STEM]Tests
        {
            [Theory]
            [InlineData("void M() { [|Work(1)|]; }")]
            public Task The_mistake_is_reported(string source) => Verify<[STEM]>.Reports(source);

            [Theory]
            [InlineData("void M() { Work(1); }")]
            public Task What_looks_like_it_and_is_right_is_silent(string source) => Verify<[STEM]>.IsSilent(source);

            [Theory]
            [InlineData("void M() { [|Work(1)|]; }", "void M() { Work(2); }")]
            public Task It_is_mended(string before, string after) => Verify<[STEM]>.Fixes(before, after);
        }
        """;

    const string Page = """
        # [ID] [STEM]: What to do instead

        ## Cause

        What is in the code.

        ## Why

        What happens at run time.

        ## How to fix

        ```csharp
        void Before() => Console.Write(1); // [ID]
        ```

        **The title of the fix** gives:

        ```csharp
        void Before() => Console.Write(2);
        ```

        ## Violates

        ```csharp
        void Wrong() => Console.Write(1); // [ID]
        ```

        ## Does not violate

        ```csharp
        void Right() => Console.Write(2);
        ```

        ## Options

        None.

        ## When to suppress

        When it is meant.

        ## Overlaps

        None that we know of.
        """;

    const string Fix = """
        using AsyncGather.Analyzers;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CodeFixes;
        using Microsoft.CodeAnalysis.CSharp.Syntax;

        namespace AsyncGather.CodeFixes;

        /// <summary>What a careful author would have written.</summary>
        [ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof([STEM]Fix))]
        public sealed class [STEM]Fix() : GatherCodeFix([STEM].Id)
        {
            /// <summary>What the fix writes, as code.</summary>
            public const string Mend = "[ID].Mend";

            public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
                Task.FromResult<IReadOnlyList<Offer>>(Offers(site).ToList());

            static IEnumerable<Offer> Offers(FixSite site)
            {
                if (site.Call is not { } call) yield break;
                yield return new Offer("The title of the fix", Mend, () => site.Replace(call, call));
            }
        }
        """;

    const string Case = """
        namespace Cases.[ID];

        class Example : Scaffold
        {
            void The_mistake() => Work(1); // BAD

            void Right() => Work(2); // OK
        }
        """;
}
