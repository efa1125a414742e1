using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class VerifyFixesTests
{
    [Fact]
    public Task A_good_fix_passes() => Twelve(nameof(Good));

    [Theory]
    [InlineData("namespace N { class C { int M() => [|13|]; } }")]
    [InlineData("class C { int M() => [|13|]; }")]
    [InlineData("return [|13|];")]
    public Task A_good_fix_passes_in_a_whole_file(string source) =>
        Verify<Healthy>.Fixes(source, source.Replace("[|13|]", "12"), nameof(Good), new Case { Shape = Shape.File });

    [Fact]
    public Task Another_text_fails_and_shows_the_difference() => Fails.With(
        "content of '/0/Case.cs' did not match",
        () => Verify<Healthy>.Fixes("int M() => [|13|];", "int M() => 11;", nameof(Good)));

    [Fact]
    public Task A_key_that_is_not_offered_fails() => Fails.With("Context: Iterative code fix application", () => Twelve("Bad"));

    [Fact]
    public Task A_fix_that_changes_nothing_fails() => Fails.With("Context: Iterative code fix application", () => Twelve(nameof(ChangesNothing)));

    [Fact]
    public Task A_fix_that_does_not_compile_fails() => Fails.With("CS0103", () =>
        Verify<Healthy>.Fixes("int M() => [|13|];", "int M() => twelve;", nameof(DoesNotCompile)));

    [Fact]
    public Task A_fix_that_adds_a_warning_fails() => Fails.With("adds a compiler warning: CS0219", () =>
        Verify<Healthy>.Fixes("int M() => [|13|];", "int M() => ((Func<int>)(() => { int unused = 0; return 12; }))();", nameof(AddsWarning)));

    [Fact]
    public Task A_fix_that_never_rests_fails() => Fails.With("Context: Iterative code fix application", () => Twelve(nameof(NeverRests)));

    [Fact]
    public Task A_diagnostic_that_is_left_fails() => Fails.With("Context: Iterative code fix application", () =>
        Verify<Healthy>.Fixes("int M() => [|13|] + [|13|];", "int M() => 12 + 13;", nameof(Good)));

    [Fact]
    public Task A_fix_that_loses_a_comment_fails() => Fails.With("does not keep the comment", () => Verify<Healthy>.Fixes("int M() => [|13|];", "int M() => 12;", nameof(LosesComments)));

    [Fact]
    public Task A_fix_that_writes_line_feeds_into_a_file_without_fails() => Fails.With("whose lines end with CR LF", () =>
        Verify<Healthy>.Fixes("class C { int M() => [|13|]; }", "class C { int M() => (\n12); }", nameof(WritesLineFeeds), new Case { Shape = Shape.File }));

    [Fact]
    public Task A_fix_whose_tree_is_not_its_text_fails() => Fails.With("Node(CompilationUnit)", () =>
        Verify<Healthy>.Fixes("int M() => [|13|] * 2;", "int M() => 6 + 6 * 2;", nameof(ForgetsParentheses)));

    [Fact]
    public Task A_fix_without_fix_all_fails() => Fails.With("Context: Fix all in document", () => Twelve(nameof(HasNoFixAll)));

    [Fact]
    public Task A_fix_all_that_leaves_out_the_project_fails() => Fails.With("Context: Fix all in project", () => Twelve(nameof(FixesAllOnlyInDocument)));

    [Fact]
    public Task A_fix_all_that_leaves_out_one_of_two_fails() => Fails.With("Context: Fix all in document", () => Twelve(nameof(FixesAllButOne)));

    [Fact]
    public Task A_fix_that_throws_fails() => Assert.ThrowsAsync<InvalidOperationException>(() => Verify<FixedByMishap>.Fixes("int M() => [|13|];", "int M() => 12;"));

    [Fact]
    public Task A_fix_without_a_key_fails() => Fails.With("has no equivalence key", () => Verify<FixedWithoutKey>.Fixes("int M() => [|13|];", "int M() => 12;"));

    [Fact]
    public Task No_fix_at_all_fails() => Fails.With("Context: Iterative code fix application", () => Verify<NeverFixed>.Fixes("int M() => [|13|];", "int M() => 12;"));

    [Fact]
    public Task Wrong_marks_fail_before_the_fix_runs() => Fails.With("FAKE01", () => Verify<Healthy>.Fixes("int M() => 13;", "int M() => 12;"));

    [Fact]
    public Task Offering_no_fix_passes() => Verify<NeverFixed>.OffersNoFix("int M() => [|13|];");

    [Fact]
    public Task Offering_not_that_fix_passes() => Verify<Healthy>.OffersNoFix("int M() => [|13|];", "Bad");

    [Fact]
    public Task Offering_a_fix_fails() => Fails.With("Context: Iterative code fix application", () => Verify<Healthy>.OffersNoFix("int M() => [|13|];"));

    [Fact]
    public Task Offering_that_fix_fails() => Fails.With("Context: Iterative code fix application", () => Verify<Healthy>.OffersNoFix("int M() => [|13|];", nameof(Good)));

    [Fact]
    public Task Offering_no_fix_where_nothing_is_reported_fails() => Fails.With("needs a mark", () => Verify<Healthy>.OffersNoFix("int M() => 12;"));

    [Fact]
    public Task Another_file_must_be_as_the_case_says() => Fails.With("content of '/0/File0.cs' did not match", () =>
        Verify<Healthy>.Fixes("int M() => [|13|];", "int M() => 12;", nameof(Good), new Case { Files = ["class A { }"], FilesAfter = ["class B { }"] }));

    [Fact]
    public Task A_fix_for_a_compiler_error_passes() => VerifyCompilerError.Fixes<UseZero>("int M() => {|CS0103:zero|} + {|CS0103:zero|};", "int M() => 0 + 0;");

    [Fact]
    public Task A_compiler_error_that_is_not_marked_fails() => Fails.With("CS0103", () => VerifyCompilerError.Fixes<UseZero>("int M() => {|CS0103:zero|} + zero;", "int M() => 0 + 0;"));

    [Fact]
    public Task A_compiler_error_that_is_left_fails() => Fails.With("CS0103", () => VerifyCompilerError.Fixes<UseZero>("int M() => {|CS0103:zero|} + {|CS0103:one|};", "int M() => 0 + one;"));

    [Fact]
    public Task A_compiler_error_that_is_left_may_be_marked() => VerifyCompilerError.Fixes<UseZero>("int M() => {|CS0103:zero|} + {|CS0103:one|};", "int M() => 0 + {|CS0103:one|};");

    [Fact]
    public Task Offering_no_fix_for_a_compiler_error_passes() => VerifyCompilerError.OffersNoFix<UseZero>("int M() => {|CS0103:one|};");

    [Fact]
    public Task Offering_a_fix_for_a_compiler_error_fails() => Fails.With("Context: Iterative code fix application", () => VerifyCompilerError.OffersNoFix<UseZero>("int M() => {|CS0103:zero|};"));

    [Fact]
    public Task A_fix_that_is_not_exported_fails() => Fails.With("NotExported is not exported", () => VerifyCompilerError.Fixes<NotExported>("int M() => {|CS0103:zero|};", "int M() => 0;"));

    static Task Twelve(string key) => Verify<Healthy>.Fixes("int M() => [|13|] + [|13|];", "int M() => 12 + 12;", key);
}
