using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class VerifyReportsTests
{
    [Fact]
    public Task Marked_spans_pass() => Verify<Healthy>.Reports("int M() => [|13|] + {|#0:13|};", "Thirteen in 'M'");

    [Fact]
    public Task Marks_may_be_nested_and_of_other_rules() => Verify<Healthy>.Reports("int M() => Math.Abs({|CS1503:\"a\" + [|13|]|});");

    [Fact]
    public Task Numbered_spans_have_messages_of_their_own() => Verify<Healthy>.Reports(
        "int M() => {|#0:13|}; int N() => {|#1:13|};",
        new Case { Messages = ["Thirteen in 'M'", "Thirteen in 'N'"] });

    [Fact]
    public Task A_missing_diagnostic_fails() => Fails.With("expected \"1\" actual \"0\"", () => Verify<Healthy>.Reports("int M() => [|12|];"));

    [Fact]
    public Task An_extra_diagnostic_fails() => Fails.With("expected \"1\" actual \"2\"", () => Verify<Healthy>.Reports("int M() => [|13|];\nint N() => 13;"));

    [Fact]
    public Task A_wrong_span_fails() => Fails.With("to end at column", () => Verify<Healthy>.Reports("int M() => [|13 + 1|];"));

    [Fact]
    public Task A_wrong_id_fails() => Fails.With("id to be \"FAKE02\"", () => Verify<Healthy>.Reports("int M() => [|13|] + {|FAKE02:13|};"));

    [Fact]
    public Task The_same_mark_twice_fails() => Fails.With("expected \"2\" actual \"1\"", () => Verify<Healthy>.Reports("int M() => [|[|13|]|];"));

    [Fact]
    public Task A_wrong_message_fails() => Fails.With("message to be \"Thirteen\"", () => Verify<Healthy>.Reports("int M() => [|13|];", "Thirteen"));

    [Fact]
    public Task A_wrong_message_of_a_numbered_span_fails() => Fails.With("message to be", () => Verify<Healthy>.Reports(
        "int M() => {|#0:13|}; int N() => {|#1:13|};",
        new Case { Messages = ["Thirteen in 'M'", "Thirteen in 'M'"] }));

    [Fact]
    public Task Nothing_marked_fails() => Fails.With("needs a mark", () => Verify<Healthy>.Reports("int M() => 12;"));

    [Fact]
    public Task Silence_with_a_mark_fails() => Fails.With("takes no mark", () => Verify<Healthy>.IsSilent("int M() => [|13|];"));

    [Fact]
    public Task Silence_with_a_diagnostic_fails() => Fails.With("expected \"0\" actual \"1\"", () => Verify<Healthy>.IsSilent("int M() => 13;"));

    [Fact]
    public Task Another_rule_of_ours_fails() => Fails.With("GATHER101", () => Verify<Healthy>.IsSilent("void M(List<Task> ts) { Task.WhenAll(ts); }"));

    [Fact]
    public Task Another_rule_of_ours_may_be_allowed() => Verify<Healthy>.IsSilent("void M(List<Task> ts) { Task.WhenAll(ts); }", new Case { AllowedRules = [GroupNotAwaited.Id] });

    [Fact]
    public Task Another_rule_of_ours_may_be_marked() => Verify<Healthy>.IsSilent("void M(List<Task> ts) { {|GATHER101:Task.WhenAll(ts)|}; }");

    [Fact]
    public Task A_compiler_error_fails() => Fails.With("CS0103", () => Verify<Healthy>.IsSilent("int M() => nowhere;"));

    [Fact]
    public Task A_marked_compiler_error_passes() => Verify<Healthy>.IsSilent("int M() => {|CS0103:nowhere|};");

    [Fact]
    public Task A_compiler_warning_fails() => Fails.With("CS0612", () => Verify<Healthy>.IsSilent("[Obsolete] int Old() => 1; int M() => Old();"));

    [Fact]
    public Task A_compiler_warning_may_be_allowed() => Verify<Healthy>.IsSilent("[Obsolete] int Old() => 1; int M() => Old();", new Case { AllowedWarnings = ["CS0612"] });

    [Fact]
    public Task An_analyzer_that_throws_fails() => Fails.With("bad luck", () => Verify<Throwing>.IsSilent("int M() => 13;"));

    [Fact]
    public Task Generated_code_must_be_silent() => Fails.With("Reported in generated code", () => Verify<LoudInGeneratedCode>.Reports("int M() => [|13|];"));

    [Fact]
    public Task Generated_code_must_be_silent_in_a_program() => Fails.With("Reported in generated code", () => Verify<LoudInGeneratedCode>.Reports("return [|13|];", File));

    [Fact]
    public Task A_diagnostic_must_be_inside_of_what_the_analyzer_was_called_for()
    {
        Assert.SkipWhen(Compiler.Version < new Version(4, 14), "Older compilers only ask whether it is in the same file.");
        return Fails.With("where an editor does not look", () => Verify<FarFromItsNode>.Reports("[|int|] M() => 13;"));
    }

    [Fact]
    public Task A_pragma_must_silence() => Fails.With("in spite of #pragma", () => Verify<CannotBeSilenced>.Reports("int M() => [|13|];"));

    [Fact]
    public Task A_copy_must_be_reported_too() => Fails.With("are not reported alike: 1 marked", () => Verify<OncePerCompilation>.Reports("int M() => [|13|];"));

    [Theory]
    [InlineData("namespace N; class C { int M() => [|13|]; }")]
    [InlineData("namespace N { class C { int M() => [|13|]; } }")]
    [InlineData("class C { int M() => [|13|]; static int N(C c) => c.M() + [|13|]; }")]
    [InlineData("namespace N { class C { int M() => [|13|]; } } class D { int M() => [|13|]; N.C? c; } delegate int F();")]
    [InlineData("return [|13|];")]
    public Task Whole_files_pass(string source) => Verify<Healthy>.Reports(source, File);

    [Fact]
    public Task Types_are_renamed_where_there_is_no_file_scoped_namespace() => Verify<Healthy>.Reports(
        "class C { C Self() => this; int M() => Self().M() + [|13|]; }",
        File with { Language = "7.3", On = Frameworks.Net472 | Frameworks.NetStandard20 });

    [Fact]
    public Task The_editorconfig_is_read() => Verify<Healthy>.IsSilent("int M() => 13;", new Case { EditorConfig = "[*.cs]\ndotnet_diagnostic.FAKE01.severity = none" });

    [Fact]
    public Task A_global_config_is_read() => Verify<Healthy>.IsSilent("int M() => 13;", new Case { EditorConfig = "is_global = true\ndotnet_diagnostic.FAKE01.severity = none" });

    [Fact]
    public Task Other_files_belong_to_the_case() => Verify<Healthy>.Reports("int M() => Other.Number + [|13|];", new Case { Files = ["static class Other { public const int Number = 1; }"] });

    [Fact]
    public Task A_diagnostic_in_another_file_fails() => Fails.With("expected \"0\" actual \"1\"", () => Verify<Healthy>.IsSilent("int M() => 1;", new Case { Files = ["static class Other { public const int Number = 13; }"] }));

    [Theory]
    [InlineData(Frameworks.Net8, "NET8_0")]
    [InlineData(Frameworks.Net10, "NET10_0")]
    [InlineData(Frameworks.Net11, "NET11_0")]
    [InlineData(Frameworks.NetStandard20, "NETSTANDARD2_0")]
    [InlineData(Frameworks.Net472, "NET472")]
    public Task The_scaffold_compiles_everywhere_in_old_and_new_syntax(Frameworks on, string symbol) => Task.WhenAll(
        Verify<Healthy>.IsSilent($"\n#if !{symbol}\n#error\n#endif\nTask M() => DoAsync(ids.Count);", new Case { On = on }),
        Verify<Healthy>.IsSilent("Task M() => DoAsync(ids.Count);", new Case { On = on, Language = "7.3" }));

    [Fact]
    public async Task A_language_that_this_compiler_does_not_know_skips()
    {
        var ran = false;
        try
        {
            await Verify<Healthy>.Reports("int M() => [|13|];", new Case { Since = "99" });
            ran = true;
        }
        catch (Exception skip) when (skip.Message.Contains("knows C# only up to"))
        {
            // What xunit takes for "skipped" it lets through its own assertions.
        }
        Assert.False(ran);
    }

    [Fact]
    public Task An_old_language_is_old() => Fails.With("CS8370", () => Verify<Healthy>.IsSilent("int M(string s) => s switch { _ => 1 };", new Case { Language = "7.3" }));

    [Fact]
    public Task A_message_that_no_mark_has_fails() => Fails.With("more messages than numbered marks", () => Verify<Healthy>.Reports("int M() => [|13|];", new Case { Messages = ["Fourteen"] }));

    [Fact]
    public Task No_framework_at_all_fails() => Fails.With("some framework", () => Verify<Healthy>.Reports("int M() => [|12|];", new Case { On = 0 }));

    [Fact]
    public Task Usings_for_a_whole_file_fail() => Fails.With("its own using directives", () => Verify<Healthy>.Reports("return [|13|];", File with { Usings = ["System.Text"] }));

    [Theory]
    [InlineData("int M() => [|13;")]
    [InlineData("int M() => 13|];")]
    [InlineData("int M() => [|13|};")]
    public Task A_broken_mark_fails(string source) => Assert.ThrowsAsync<FormatException>(() => Verify<Healthy>.Reports(source));

    static readonly Case File = new() { Shape = Shape.File };
}
