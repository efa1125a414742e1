using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Xunit;

namespace AsyncGather.Analyzers.Tests;

/// <summary>As a suppressor asks: with operations of the semantic model, not of an analyzer.</summary>
public class FunctionGraphTests
{
    [Theory]
    [InlineData("class C { void M() { Here(); } static void Here() { } }")]
    [InlineData("class C { void M() => Here(); static void Here() { } }")]
    [InlineData("class C { C() { Here(); } static void Here() { } }")]
    [InlineData("class C { C(int i) { } C() : this(Here()) { } static int Here() => 1; }")]
    [InlineData("class C { int P { get { return Here(); } } static int Here() => 1; }")]
    [InlineData("class C { int P { get => Here(); } static int Here() => 1; }")]
    [InlineData("class C { int P => Here(); static int Here() => 1; }")]
    [InlineData("class C { int this[int i] => Here(); static int Here() => 1; }")]
    [InlineData("class C { int f = Here(); static int Here() => 1; }")]
    [InlineData("class C { int P { get; } = Here(); static int Here() => 1; }")]
    [InlineData("class C { ~C() { Here(); } static void Here() { } }")]
    [InlineData("class C { public static C operator +(C a, C b) { Here(); return a; } static void Here() { } }")]
    [InlineData("class C { System.Action f = () => Here(); static void Here() { } }")]
    [InlineData("class C { void M() { System.Action a = () => { System.Action b = delegate { Here(); }; b(); }; a(); } static void Here() { } }")]
    [InlineData("class C { void M() { void A() { void B() { Here(); } B(); } A(); } static void Here() { } }")]
    [InlineData("class C { void M() { void A() { System.Action b = () => Here(); b(); } A(); } static void Here() { } }")]
    [InlineData("class C { void M() { return; System.Action b = () => Here(); b(); } static void Here() { } }")]
    [InlineData("System.Console.Write(1); Here(); static void Here() { }")]
    [InlineData("System.Action run = () => Here(); run(); static void Here() { }")]
    public void Every_function_has_one_graph(string source)
    {
        var call = CallOfHere(source);
        var graph = FunctionGraph.Around(call);

        Assert.NotNull(graph);
        Assert.Same(graph, FunctionGraph.Around(call));
        Assert.Contains(graph.Flow.Blocks.SelectMany(FunctionGraph.Operations).SelectMany(operation => operation.DescendantsAndSelf()), operation => operation.Syntax == call.Syntax);
    }

    [Theory]
    [InlineData("class C { void M() { Here(; } static void Here() { } }")]
    [InlineData("class C { void M() { Here(); Missing(); } static void Here() { } }")]
    [InlineData("class C { void M() { Here(); Missing m = null; } static void Here() { } }")]
    [InlineData("class C { void M() { Here(); goto nowhere; } static void Here() { } }")]
    [InlineData("class C { void M() { System.Action a = () => { Here(); missing++; }; } static void Here() { } }")]
    public void Code_that_does_not_compile_has_none(string source) => Assert.Null(FunctionGraph.Around(CallOfHere(source)));

    [Theory]
    [InlineData("if (true) { ", "}", 40, true)]
    [InlineData("if (true) { ", "}", 60, false)]
    [InlineData("switch (1) { case 1: ", "break; }", 40, true)]
    [InlineData("switch (1) { case 1: ", "break; }", 90, false)]
    [InlineData("try { } catch { ", "}", 90, false)]
    [InlineData("try { } finally { ", "}", 90, false)]
    [InlineData("if (false) ; else ", "", 120, false)]
    public void Code_that_is_nested_deeper_than_anybody_writes_has_none(string open, string close, int depth, bool hasGraph)
    {
        var nested = string.Concat(Enumerable.Repeat(open, depth)) + "Here(); " + string.Concat(Enumerable.Repeat(close, depth));

        Assert.Equal(hasGraph, FunctionGraph.Around(CallOfHere($"class C {{ void M() {{ {nested} }} static void Here() {{ }} }}")) is not null);
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(15_000, false)]
    public void A_function_longer_than_anybody_writes_has_none(int calls, bool hasGraph)
    {
        var text = string.Concat(Enumerable.Repeat("Here();\n", calls));

        Assert.Equal(hasGraph, FunctionGraph.Around(CallOfHere($"class C {{ void M() {{ {text} }} static void Here() {{ }} }}")) is not null);
    }

    static IOperation CallOfHere(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        var compilation = CSharpCompilation.Create("test", [tree], References.Of(Frameworks.Net8));
        var call = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().First(call => call.Expression.ToString() == "Here");
        return compilation.GetSemanticModel(tree).GetOperation(call)!;
    }
}
