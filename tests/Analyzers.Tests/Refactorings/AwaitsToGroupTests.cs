using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class AwaitsToGroupTests
{
    [Theory]
    [InlineData("[||]var a = await GetAsync(1);\nvar b = await StringAsync();\nWork(a + b.Length);")]
    [InlineData("var a = await GetAsync(1);\n[||]var b = await StringAsync();\nWork(a + b.Length);")]
    public Task Awaits_in_a_row_start_together(string before) => VerifyRefactoring<AwaitsToGroup>.Becomes(
        before,
        """
        var aTask = GetAsync(1);
        var bTask = StringAsync();
        await Task.WhenAll(aTask, bTask);
        var a = await aTask;
        var b = await bTask;
        Work(a + b.Length);
        """,
        AwaitsToGroup.WhenAll, new Case { Shape = Shape.Statements });

    [Fact]
    public Task Habits_types_and_comments_are_kept() => VerifyRefactoring<AwaitsToGroup>.Becomes(
        """
        // both
        [||]int a = await GetAsync(1).ConfigureAwait(false);
        // the second
        string b = await StringAsync().ConfigureAwait(false);
        Work(a + b.Length);
        """,
        """
        // both
        // the second
        var aTask = GetAsync(1);
        var bTask = StringAsync();
        await Task.WhenAll(aTask, bTask).ConfigureAwait(false);
        int a = await aTask.ConfigureAwait(false);
        string b = await bTask.ConfigureAwait(false);
        Work(a + b.Length);
        """,
        AwaitsToGroup.WhenAll, new Case { Shape = Shape.Statements });

    [Fact]
    public Task With_the_library_they_are_a_tuple() => VerifyRefactoring<AwaitsToGroup>.Becomes(
        "[||]var a = await GetAsync(1);\nvar b = await StringAsync();\nWork(a + b.Length);", "var (a, b) = await Gather.Tuple(GetAsync(1), StringAsync());\nWork(a + b.Length);", AwaitsToGroup.Tuple, Refactored.WithLibrary);

    [Fact]
    public Task What_needs_a_result_begins_a_row_of_its_own() => VerifyRefactoring<AwaitsToGroup>.Becomes(
        "[||]var a = await GetAsync(1);\nvar b = await GetAsync(2);\nvar c = await GetAsync(a);\nWork(b + c);",
        """
        var aTask = GetAsync(1);
        var bTask = GetAsync(2);
        await Task.WhenAll(aTask, bTask);
        var a = await aTask;
        var b = await bTask;
        var c = await GetAsync(a);
        Work(b + c);
        """,
        AwaitsToGroup.WhenAll, new Case { Shape = Shape.Statements });

    [Theory]
    [InlineData("[||]var a = await GetAsync(1); var b = await GetAsync(a); Work(b);")]
    [InlineData("[||]var a = await GetAsync(1); Work(a); var b = await GetAsync(2); Work(b);")]
    [InlineData("[||]var a = await GetAsync(1); Work(a);")]
    [InlineData("var i = 0; [||]var a = await GetAsync(i++); var b = await GetAsync(i++); Work(a + b);")]
    [InlineData("[||]var a = await V(1); var b = await V(2); Work(a + b);")]
    public Task What_has_to_stay_in_order_is_left_alone(string source) => VerifyRefactoring<AwaitsToGroup>.OffersNothing(source, null, new Case { Shape = Shape.Statements });

    [Fact]
    public Task One_connection_takes_one_operation_at_a_time() => VerifyRefactoring<AwaitsToGroup>.OffersNothing(
        "async Task M(System.Data.Common.DbCommand command) { [||]var a = await command.ExecuteNonQueryAsync(); var b = await command.ExecuteScalarAsync(); Work(a); Forget(Task.FromResult(b)); }");

    [Fact]
    public Task One_reader_takes_one_operation_at_a_time() => VerifyRefactoring<AwaitsToGroup>.OffersNothing(
        "async Task M(TextReader reader) { [||]var a = await reader.ReadLineAsync(); var b = await reader.ReadLineAsync(); log.Info(a + b); }");

    [Fact]
    public Task A_tuple_has_no_place_for_types_that_were_written() => VerifyRefactoring<AwaitsToGroup>.OffersNothing(
        "[||]int a = await GetAsync(1);\nstring b = await StringAsync();\nWork(a + b.Length);", AwaitsToGroup.Tuple, Refactored.WithLibrary);
}
