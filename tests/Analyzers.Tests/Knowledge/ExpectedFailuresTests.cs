using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>Mistakes that a test makes on purpose: no rule reports what an assertion of a throw runs.</summary>
public class ExpectedFailuresTests
{
    static readonly Case Xunit = In("Xunit"), NUnit = In("NUnit.Framework"), MSTest = In("Microsoft.VisualStudio.TestTools.UnitTesting"), TUnit = In("TUnit"), Shouldly = In("Shouldly"), Fluent = In("FluentAssertions");

    // One of each rule that reports from another kind of operation, or in another way.
    [Theory]
    [InlineData("void M() { Assert.Throws<Exception>(() => db.AddRange(ids)); }")]
    [InlineData("Task M() => Assert.ThrowsAsync<Exception>(() => db.AddRangeAsync(ids));")]
    [InlineData("""void M() { Assert.Throws<FormatException>(() => string.Format("{0} {1}", ids)); }""")]
    [InlineData("""Task M() => Assert.ThrowsAsync<Exception>(() => db.ExecAsync("delete", 1, ct));""")]
    [InlineData("""void M(Action<string[]> show, string[] names) { Assert.Throws<Exception>(() => show.DynamicInvoke(names)); }""")]
    public Task Spread_rules_are_silent(string source) => Silent(source, Xunit);

    [Theory]
    [InlineData("void M() { Assert.Throws<Exception>(() => { Task.WhenAll(tasks); }); }")]
    [InlineData("void M() { Assert.Throws<Exception>(() => { ids.Select(DoAsync).ToList(); }); }")]
    [InlineData("void M() { Assert.Throws<Exception>(() => { var all = ids.Select(DoAsync).ToList(); }); }")]
    [InlineData("void M() { Assert.Throws<Exception>(() => { ids.Select(DoAsync); }); }")]
    [InlineData("void M() { Assert.Throws<Exception>(() => ids.ForEach(async i => await DoAsync(i))); }")]
    [InlineData("Task M() => Assert.ThrowsAsync<Exception>(async () => { Task.WaitAll(arr); await DoAsync(1); });")]
    [InlineData("Task M() => Assert.ThrowsAsync<Exception>(async () => { await Task.WhenAny(DoAsync(1), GetAsync(2)); });")]
    [InlineData("Task M() => Assert.ThrowsAsync<Exception>(() => Task.WhenAll());")]
    [InlineData("Task M() => Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(new Task(() => Work(1)), DoAsync(2)));")]
    [InlineData("Task M() => Assert.ThrowsAsync<Exception>(async () => { sem.WaitAsync(); await DoAsync(1); });")]
    [InlineData("void M() { Assert.ThrowsAsync<Exception>(() => { using var source = new CancellationTokenSource(); return Task.WhenAll(Do2Async(1, source.Token), Do2Async(2, source.Token)); }); }")]
    public Task Rules_about_groups_are_silent(string source) => Silent(source, Xunit);

    [Fact]
    public Task NUnit_says_what_is_thrown_beside_the_code() => Silent(
        """void M() { Assert.That(() => db.AddRange(ids), Throws.Exception); Assert.That(() => db.AddRange(ids), Throws.TypeOf<Exception>().With.Message.Contains("x")); Assert.Catch(() => db.AddRange(ids)); }""", NUnit);

    [Fact]
    public Task MSTest_has_words_of_its_own() => Silent("Task M() { Assert.ThrowsException<Exception>(() => db.AddRange(ids)); return Assert.ThrowsExactlyAsync<Exception>(() => db.AddRangeAsync(ids)); }", MSTest);

    [Fact]
    public Task TUnit_says_it_behind_the_code() => Silent("async Task M() { await Assert.That(() => db.AddRange(ids)).Throws<Exception>(); await Assert.That(() => db.AddRange(ids)).And.ThrowsExactly<Exception>(); }", TUnit);

    [Theory]
    [InlineData("void M() { Should.Throw<Exception>(() => db.AddRange(ids)); }")]
    [InlineData("void M() { Action act = () => db.AddRange(ids); act.ShouldThrow<Exception>(); }")]
    [InlineData("async Task M() { await Should.ThrowAsync<Exception>(db.AddRangeAsync(ids)); }")]
    [InlineData("async Task M() { var adding = db.AddRangeAsync(ids); await Should.ThrowAsync<Exception>(adding); }")]
    public Task Shouldly_takes_the_code_or_its_task(string source) => Silent(source, Shouldly);

    [Theory]
    [InlineData("""void M() { Action act = () => db.AddRange(ids); act.Should().Throw<Exception>().WithMessage("x"); }""")]
    [InlineData("async Task M() { Func<Task> act = async () => await db.AddRangeAsync(ids); await act.Should().ThrowAsync<Exception>(); }")]
    [InlineData("async Task M() { Func<Task> act; act = () => db.AddRangeAsync(ids); await act.Should().ThrowExactlyAsync<Exception>(); }")]
    [InlineData("void M() { db.Invoking(one => one.AddRange(ids)).Should().Throw<Exception>(); }")]
    [InlineData("async Task M() { await db.Awaiting(one => one.AddRangeAsync(ids)).Should().ThrowAsync<Exception>(); }")]
    [InlineData("void M() { var act = db.Invoking(one => one.AddRange(ids)); act.Should().Throw<Exception>(); }")]
    [InlineData("void M() { new Action(() => db.AddRange(ids)).Should().Throw<Exception>(); ((Action)(() => db.AddRange(ids))).Should().Throw<Exception>(); }")]
    public Task FluentAssertions_takes_the_code_in_a_local_too(string source) => Silent(source, Fluent);

    [Theory]
    [InlineData("void M() { Act(); void Act() => db.AddRange(ids); Assert.Throws<Exception>(Act); }")]
    [InlineData("void M() { Assert.Throws<Exception>(() => Act()); void Act() { db.AddRange(ids); } }")]
    [InlineData("void M() { Action act = () => db.AddRange(ids); Assert.Throws<Exception>(act); }")]
    [InlineData("async Task M() { Func<Task> act = () => db.AddRangeAsync(ids); await Assert.ThrowsAsync<Exception>(async () => await act()); }")]
    [InlineData("void Act() => db.AddRange(ids); void M() { Assert.Throws<Exception>(Act); }")]
    [InlineData("Task ActAsync() => db.AddRangeAsync(ids); async Task M() { var error = await Record.ExceptionAsync(this.ActAsync); }")]
    public Task A_function_that_is_given_by_name_is_silent(string source) => Silent(source, Xunit);

    [Theory]
    [InlineData("void M() { var error = Record.Exception(() => db.AddRange(ids)); }")]
    [InlineData("void M() { try { db.AddRange(ids); Assert.Fail(); } catch (InvalidOperationException) { } }")]
    [InlineData("static Exception CatchError(Action code) => new Exception(); void M() { CatchError(() => db.AddRange(ids)); }")]
    [InlineData("static void AssertThrows(Action code) { } void M() { AssertThrows(() => db.AddRange(ids)); }")]
    [InlineData("static void ShouldThrowForTwo(Action code) { } void M() { ShouldThrowForTwo(() => db.AddRange(ids)); }")]
    [InlineData("[Microsoft.VisualStudio.TestTools.UnitTesting.ExpectedException(typeof(Exception))] void M() { db.AddRange(ids); }")]
    public Task Other_ways_to_say_that_it_throws_are_silent(string source) => Silent(source, Xunit);

    [Theory]
    [InlineData("""void M() { Assert.Contains("1", () => string.Join(",", [|ids|], 4)); }""")]
    [InlineData("void M() { Assert.Throws<Exception>(() => { }); db.AddRange([|ids|]); }")]
    [InlineData("void M() { Action act = () => db.AddRange([|ids|]); act(); }")]
    [InlineData("void M() { Action act = () => db.AddRange([|ids|]); act(); act = () => { }; Assert.Throws<Exception>(act); }")]
    [InlineData("void M() { Act(); void Act() => db.AddRange([|ids|]); void Other() { } Assert.Throws<Exception>(Other); }")]
    [InlineData("void Act() => db.AddRange([|ids|]); void Other() { } void M() { Act(); Assert.Throws<Exception>(Other); }")]
    [InlineData("void Act(int i) => db.AddRange([|ids|]); void M() { Act(1); Assert.Throws<Exception>(() => Act(2)); }")]
    [InlineData("void M() { try { db.AddRange([|ids|]); } catch (InvalidOperationException) { Assert.Fail(); } }")]
    [InlineData("void M() { try { db.AddRange([|ids|]); } finally { } }")]
    [InlineData("""static void Throw(string text) { } void M() { Throw(string.Join(",", [|ids|], 4)); }""")]
    [InlineData("""static void ThrowIf(Func<bool> code) { } void M() { ThrowIf(() => string.Join(",", [|ids|], 4) == ""); }""")]
    [InlineData("""static void ThrowArgumentException(Func<string> text) { } void M() { ThrowArgumentException(() => string.Join(",", [|ids|], 4)); }""")]
    [InlineData("""static void Throw(object value) { } async Task M() { Throw(await StringOf(string.Join(",", [|ids|], 4))); } Task<string> StringOf(string text) => Task.FromResult(text);""")]
    [InlineData("static void CatchAll(Action code) { } void M() { CatchAll(() => db.AddRange([|ids|])); }")]
    [InlineData("static Exception Wrap(Action code) => new Exception(); void M() { Wrap(() => db.AddRange([|ids|])); }")]
    [InlineData("[Obsolete] void M() { db.AddRange([|ids|]); }")]
    public Task What_is_not_expected_to_throw_is_reported(string source) => Verify<CollectionAsParamsElement>.Reports(source, Xunit);

    [Theory]
    [InlineData("void M() { Assert.That(() => db.AddRange([|ids|]), Throws.Nothing); }")]
    [InlineData("""void M() { Assert.That(() => string.Join(",", [|ids|], 4), Is.EqualTo("1,4")); }""")]
    [InlineData("void M() { Assert.DoesNotThrow(() => db.AddRange([|ids|])); Assert.Multiple(() => db.AddRange([|ids|])); }")]
    [InlineData("void M() { Assert.Multiple(() => { Assert.That(() => db.AddRange(ids), Throws.Exception); db.AddRange([|ids|]); }); }")]
    public Task NUnit_reports_what_must_not_throw(string source) => Verify<CollectionAsParamsElement>.Reports(source, NUnit);

    [Fact]
    public Task TUnit_reports_what_must_not_throw() => Verify<CollectionAsParamsElement>.Reports("async Task M() { await Assert.That(() => db.AddRange([|ids|])).ThrowsNothing(); }", TUnit);

    [Fact]
    public Task Shouldly_reports_what_must_not_throw() => Verify<CollectionAsParamsElement>.Reports("void M() { Should.NotThrow(() => db.AddRange([|ids|])); Action act = () => db.AddRange([|ids|]); act.ShouldNotThrow(); }", Shouldly);

    [Theory]
    [InlineData("void M() { Action act = () => db.AddRange([|ids|]); act.Should().NotThrow(); }")]
    [InlineData("async Task M() { await db.Awaiting(one => one.AddRangeAsync([|ids|])).Should().NotThrowAsync(); }")]
    [InlineData("void M() { Action act = () => db.AddRange([|ids|]); act.Should().NotThrow(); act = () => db.AddRange(ids); act.Should().Throw<Exception>(); }")]
    public Task FluentAssertions_reports_what_must_not_throw(string source) => Verify<CollectionAsParamsElement>.Reports(source, Fluent);

    [Fact]
    public Task Groups_in_other_lambdas_are_reported() => Verify<GroupNotAwaited>.Reports("void M() { Assert.Multiple(() => { [|Task.WhenAll(tasks)|]; }); }", NUnit);

    // All rules run, and none may say anything: it does not matter which one is asked.
    static Task Silent(string source, Case with) => Verify<CollectionAsParamsElement>.IsSilent(source, with);

    static Case In(string space) => new() { Usings = [space], Files = ["#nullable enable\n" + LookAlikes.Assertions] };
}
