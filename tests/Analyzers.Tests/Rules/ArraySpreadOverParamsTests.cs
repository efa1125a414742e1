using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class ArraySpreadOverParamsTests
{
    [Theory]
    [InlineData("""void M() { string[] names = { "a", "b" }; log.Info("Names: {Names}", [|names|]); }""")]
    [InlineData("""void M(Task<int>[] work) { log.Info("Work: {Work}", [|work|]); }""")]
    [InlineData("""void M(List<string> names) { log.Info("Names: {@Names,10:j}", [|names.ToArray()|]); }""")]
    [InlineData("""void M<T>(T[] items) where T : class { log.Info("{{}} {Items}", [|items|]); }""")]
    [InlineData("""const string Text = "Names: " + "{Names}"; void M(string[] names) { log.Info(Text, [|names|]); }""")]
    [InlineData("""string M(string[] names) => string.Format("Names: {0}", [|names|]);""")]
    [InlineData("""void M(string[] names) { Console.WriteLine("Names: {0}", [|names|]); }""")]
    [InlineData("""void M(string[] names) { Console.WriteLine("{0} and {0}", [|names|]); }""")]
    [InlineData("""void M(string text) { log.Info("Words: {Words}", [|text.Split(' ')|]); }""")]
    [InlineData("""Action<string[]> M() => names => log.Info("Names: {Names}", [|names|]);""")]
    [InlineData("""IEnumerable<int> M(string[] names) { log.Info("Names: {Names}", [|names|]); yield return 1; }""")]
    [InlineData("""void M(string[] names) { Local(); void Local() { log?.Info("Names: {Names}", [|names|]); } }""")]
    [InlineData("""void M(string[]? names) { log.Info("Names: {Names}", [|names|]!); }""")]
    [InlineData("""void M(string[] one, string[] two) { log.Info("Names: {Names}", [|one.Length > 0 ? one : two|]); }""")]
    public Task An_array_for_the_one_hole_of_a_text_is_reported(string source) => Verify<ArraySpreadOverParams>.Reports(source);

    [Theory]
    [InlineData("""void M(string[] names) { log.Info("Names: {Names}", (object)names); }""")]
    [InlineData("""void M(string[] names) { log.Info("{A} and {B}", names); }""")]
    [InlineData("""void M() { log.Info("N: {N}", new int[] { 1, 2 }); }""")]
    [InlineData("""void M(string[] names) { log.Info("{A} {N}", 1, names); }""")]
    [InlineData("""void M(string[] names) { log.Info("Names: {Names}", new object[] { names }); }""")]
    [InlineData("""void M(string text, params object[] values) { log.Info(text, values); }""")]
    [InlineData("""void M(object[] values) { log.Info("{Value}", values); }""")]
    [InlineData("""void M(string[] values) { log.Info("{Value}", (object[])values); }""")]
    [InlineData("""void M(params string[] values) { log.Info("{Value}", values); }""")]
    [InlineData("""void M(string text, string[] values) { log.Info(text, values); }""")]
    [InlineData("""void M(int id, string[] values) { log.Info($"{id} {{Value}}", values); }""")]
    [InlineData("""void M(string[] names) { Console.WriteLine("{0}|{1}", names); }""")]
    [InlineData("""void M(string[] names) { Console.WriteLine("{1}", names); }""")]
    [InlineData("""void M(string[] names) { log.Info("Names", names); }""")]
    [InlineData("""void M(string[] names) { log.Info("Names {{Names}}", names); }""")]
    [InlineData("""void M(string[] names) { log.Info("Names {Names", names); }""")]
    [InlineData("""void M(string[] names) { log.Info("{ \"names\": 1 }", names); }""")]
    [InlineData("""void M(string[] names) { log.Info("a {\"b\":1}", names); }""")]
    [InlineData("""void M(string[] names) { log.Info("p { color: red }", names); }""")]
    [InlineData("""void M(string[] names) { log.Info("if (x) { return; } {}", names); }""")]
    [InlineData("""void M(string name) { log.Info("Name: {Name}", new[] { name }); }""")]
    [InlineData("""void M() { log.Info("Name: {Name}", new string[1]); }""")]
    [InlineData("""void M() { log.Info("Name: {Name}", Array.Empty<string>()); }""")]
    [InlineData("""void M(dynamic names) { log.Info("Names: {Names}", names); }""")]
    [InlineData("""void M(List<string> names) { log.Info("Names: {Names}", names); }""")]
    [InlineData("""void M() { log.Info("Names: {Names}", null!); }""")]
    [InlineData("""static void Add(string text, int level, params object[] values) { } void M(string[] names) { Add("{Names}", 1, names); }""")]
    [InlineData("""string M(string[] names) => Poly.AppendJoin("{0}", names);""")]
    [InlineData("""string M(string[] names) => string.Join("{0}", names);""")]
    [InlineData("""void M(string[] names) { db.AddRange(names); }""")]
    [InlineData("""System.Linq.Expressions.Expression<Action<Log>> M(string[] names) => one => one.Info("{Names}", names);""")]
    [InlineData("""void M() { log.Info("Names: {Names}", {|CS0103:names|}); }""")]
    [InlineData("""void M(string[] names) { log.Info("Names: {Names}", names.{|CS1061:Cop|}); }""")]
    public Task An_array_that_is_meant_to_be_spread_or_is_not_is_silent(string source) => Verify<ArraySpreadOverParams>.IsSilent(source);

    [Theory]
    [InlineData("object? M(Action<string[]> action, string[] names) => action.DynamicInvoke([|names|]);")]
    [InlineData("""class Control { public object? Invoke(Delegate method, params object[] args) => null; } void M(Control control, string[] names) { control.Invoke(new Action<IEnumerable<string>>(list => { }), [|names|]); }""")]
    [InlineData("class Bag { public Bag(string[] names) { } } object? M(string[] names) => Activator.CreateInstance(typeof(Bag), [|names|]);")]
    public Task A_call_that_would_throw_is_reported(string source) => Verify<ArraySpreadOverParams>.Reports(source);

    [Theory]
    [InlineData("object? M(Action<string, string> action, string[] names) => action.DynamicInvoke(names);")]
    [InlineData("object? M(Action<string> action, string[] names) => action.DynamicInvoke(names);")]
    [InlineData("object? M(Action<object> action, string[] names) => action.DynamicInvoke(names);")]
    [InlineData("object? M(Delegate action, string[] names) => action.DynamicInvoke(names);")]
    [InlineData("object? M(Action<string[]> action, string[] names) => action.DynamicInvoke((object)names);")]
    [InlineData("class Bag { public Bag(string[] names) { } public Bag(string one, string two) { } } object? M(string[] names) => Activator.CreateInstance(typeof(Bag), names);")]
    [InlineData("class Bag { public Bag(int count, string[] names) { } } object? M(string[] names) => Activator.CreateInstance(typeof(Bag), names);")]
    [InlineData("object? M(Type type, string[] names) => Activator.CreateInstance(type, names);")]
    [InlineData("class Bag { public Bag(string[] names) { } } static class Own { public static object? CreateInstance(Type type, params object[] args) => null; } object? M(string[] names) => Own.CreateInstance(typeof(Bag), names);")]
    public Task A_call_that_may_want_the_elements_is_silent(string source) => Verify<ArraySpreadOverParams>.IsSilent(source);

    [Fact]
    public Task A_service_that_takes_the_array_is_reported() => Verify<ArraySpreadOverParams>.Reports(
        "class Bag { public Bag(object log, string[] names) { } } class Other { public Other(Log log, string[] names) { } } object M(IServiceProvider services, string[] names) => (ActivatorUtilities.CreateInstance<Bag>(services, names), ActivatorUtilities.CreateInstance<Other>(services, [|names|]));",
        new Case { Usings = ["Microsoft.Extensions.DependencyInjection"], Files = ["namespace Microsoft.Extensions.DependencyInjection { public static class ActivatorUtilities { public static T CreateInstance<T>(System.IServiceProvider services, params object[] args) => default!; } }"], AllowedWarnings = LookAlikes.OfNet11 });

    [Fact]
    public Task A_structured_logger_is_certain() => Verify<ArraySpreadOverParams>.Reports(
        """void M(ILogger logger, string[] names) { logger.LogInformation("Names: {Names}", [|names|]); logger.LogError(new Exception(), "Names: {0}", [|names|]); logger.LogInformation("{A} {B}", names); }""",
        new Case { Usings = ["Microsoft.Extensions.Logging"], Files = ["#nullable enable\n" + LookAlikes.Logging], AllowedWarnings = LookAlikes.OfNet11 });

    [Fact]
    public Task A_logger_with_overloads_of_inferred_types_takes_the_array_as_one() => Verify<ArraySpreadOverParams>.IsSilent(
        """void M(ILogger logger, string[] names) { logger.Information<object>("Names: {Names}", names); }""",
        new Case { Usings = ["Serilog"], Files = ["#nullable enable\n" + LookAlikes.Serilog] });

    [Theory]
    [InlineData("""async Task M(IJSRuntime js, string[] names) { await js.InvokeVoidAsync("show", [|names|]); }""")]
    [InlineData("""async Task M(IJSRuntime js, string[] names) { await js.InvokeVoidAsync("show", ct, [|names|]); }""")]
    public Task A_function_of_a_page_is_reported(string source) => Verify<ArraySpreadOverParams>.Reports(source, new Case { Usings = ["Microsoft.JSInterop"], Files = ["#nullable enable\n" + LookAlikes.JSInterop] });

    [Theory]
    [InlineData("""async Task M(IJSRuntime js, string[] names) { await js.InvokeVoidAsync("console.log", names); }""")]
    [InlineData("""async Task M(IJSRuntime js, int[] numbers) { await js.InvokeVoidAsync("show", numbers); }""")]
    [InlineData("""async Task M(IJSRuntime js, string[] names) { await js.InvokeAsync<int>("show", names); }""")]
    public Task A_function_that_takes_any_number_or_one_array_is_silent(string source) => Verify<ArraySpreadOverParams>.IsSilent(source, new Case { Usings = ["Microsoft.JSInterop"], Files = ["#nullable enable\n" + LookAlikes.JSInterop] });

    const string Browser = """
        namespace Driver { public class Page { public System.Threading.Tasks.Task<T> Evaluate<T>(string script, params object[] args) => null!; } }
        """;

    [Theory]
    [InlineData("(_, ...elements) => elements.length")]
    [InlineData("(...elements) => { return elements; }")]
    [InlineData("function (...e) { return e; }")]
    [InlineData("async function* walk(first, ...e) { yield e; }")]
    [InlineData("async (...e) => { await e[0]; }")]
    [InlineData("({ a, b }, ...rest) => { }")]
    [InlineData("function () { return arguments.length; }")]
    [InlineData("(a, b) => { return a + b; }")]
    [InlineData("(a, b = { c: 1 }) => ({ a })")]
    [InlineData("() => { return 1; }")]
    [InlineData("functional")]
    public Task A_script_that_takes_more_than_one_value_is_silent(string script) => Verify<ArraySpreadOverParams>.IsSilent(
        $$"""Task M(Driver.Page page, string[] names) => page.Evaluate<int>("{{script}}", names);""", new Case { Files = [Browser] });

    [Theory]
    [InlineData("names => { return names.length; }")]
    [InlineData("(names) => names.length")]
    [InlineData("async names => { await names; }")]
    [InlineData("function (names) { return names; }")]
    [InlineData("function count({ a, b }) { return a; }")]
    [InlineData("([first, ...rest]) => { return rest; }")]
    public Task A_script_that_takes_one_value_is_reported(string script) => Verify<ArraySpreadOverParams>.Reports(
        $$"""Task M(Driver.Page page, string[] names) => page.Evaluate<int>("{{script}}", [|names|]);""",
        new Case { Files = [Browser], Message = "'Page.Evaluate' takes the elements of 'names' as separate values: the function has one parameter, so the first is used and the others are lost", Severity = Microsoft.CodeAnalysis.DiagnosticSeverity.Info });

    [Theory]
    [InlineData("Math.max")]
    [InlineData("list.push")]
    [InlineData("(...e) => e")]
    public Task A_function_of_a_page_that_takes_any_number_is_silent(string function) => Verify<ArraySpreadOverParams>.IsSilent(
        $$"""async Task M(IJSRuntime js, string[] names) { await js.InvokeVoidAsync("{{function}}", names); }""", new Case { Usings = ["Microsoft.JSInterop"], Files = ["#nullable enable\n" + LookAlikes.JSInterop] });

    [Fact]
    public Task A_call_that_may_not_happen_is_fixed() => Verify<ArraySpreadOverParams>.Fixes(
        """void M(Log? maybe, Task<int>[] work) { maybe?.Info("Work: {Work}", [|work|]); }""", """void M(Log? maybe, Task<int>[] work) { maybe?.Info("Work: {Work}", (object)work); }""", ArraySpreadOverParamsFix.OneValue);

    [Fact]
    public Task Old_C_sharp_is_reported_as_well() => Verify<ArraySpreadOverParams>.Reports(
        """void M(string[] names) { log.Info("Names: {Names}", [|names|]); }""", new Case { Language = "7.3", On = Frameworks.Net472 | Frameworks.NetStandard20 });

    [Fact]
    public Task Params_spans_are_params_too() => Verify<ArraySpreadOverParams>.Reports(
        """static class Own { public static void Info(string template, params ReadOnlySpan<object> values) { } } void M(string[] names) { Own.Info("Names: {Names}", [|names|]); }""",
        new Case { Since = "14" });

    [Fact]
    public Task A_program_is_reported() => Verify<ArraySpreadOverParams>.Reports(
        """
        System.Console.WriteLine("Arguments: {0}", [|args|]);
        """,
        new Case { Shape = Shape.File });

    [Fact]
    public Task The_message_says_what_is_lost() => Verify<ArraySpreadOverParams>.Reports(
        """void M(string[] names, Action<string[]> action) { log.Info("Names: {Names}", {|#0:names|}); action.DynamicInvoke({|#1:names|}); }""",
        new Case { Messages = ["'Log.Info' takes the elements of 'names' as separate values: the text has room for one, so the first is used and the others are lost", "'Delegate.DynamicInvoke' takes the elements of 'names' as separate values: the delegate takes the array as one argument, and the call throws"] });

    [Theory]
    [InlineData("""void M(string[] names) { log.Info("Names: {Names}", /* all */ [|names|] /* of them */); }""", """void M(string[] names) { log.Info("Names: {Names}", /* all */ (object)names /* of them */); }""")]
    [InlineData("""void M(string[]? one, string[] two) { log.Info("Names: {Names}", [|one ?? two|]); }""", """void M(string[]? one, string[] two) { log.Info("Names: {Names}", (object)(one ?? two)); }""")]
    [InlineData("""void M(string[]? names) { log.Info("Names: {Names}", [|names|]!); }""", """void M(string[]? names) { log.Info("Names: {Names}", (object)names!); }""")]
    [InlineData("""object? M(Action<string[]> action) => action.DynamicInvoke([|new[] { "a", "b" }|]);""", """object? M(Action<string[]> action) => action.DynamicInvoke((object)new[] { "a", "b" });""")]
    public Task The_array_becomes_one_value(string before, string after) => Verify<ArraySpreadOverParams>.Fixes(before, after, ArraySpreadOverParamsFix.OneValue);

    [Fact]
    public Task Another_overload_with_another_result_is_not_called_instead() => Verify<ArraySpreadOverParams>.OffersNoFix(
        """static int Put(string format, params object[] items) => 0; static string Put(string format, object item) => format; object M(string[] names) => Put("{Names}", [|names|]);""");

    [Fact]
    public Task The_elements_become_text() => Verify<ArraySpreadOverParams>.Fixes(
        """void M(string[] names) { Console.WriteLine("Names: {0}", [|names|]); log.Info("Names: {0}", [|names|]); }""",
        """void M(string[] names) { Console.WriteLine("Names: {0}", string.Join(", ", names)); log.Info("Names: {0}", string.Join(", ", names)); }""",
        ArraySpreadOverParamsFix.Join);
}
