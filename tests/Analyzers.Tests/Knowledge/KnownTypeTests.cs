using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AsyncGather.Analyzers.Tests;

/// <summary>A library type is known by its full name, and by nothing less.</summary>
public class KnownTypeTests
{
    static readonly KnownType Known = new("Some.Library.Box`1");

    [Theory]
    [InlineData("namespace Some.Library { class Box<T> { } }", "Some.Library.Box<int>", true)]
    [InlineData("namespace Some.Library { struct Box<T> { } }", "Some.Library.Box<string>?", false)]
    [InlineData("namespace Some.Library { class Box { } }", "Some.Library.Box", false)]
    [InlineData("namespace Some.Library { class Box<T, U> { } }", "Some.Library.Box<int, int>", false)]
    [InlineData("namespace Some.Library { class box<T> { } }", "Some.Library.box<int>", false)]
    [InlineData("namespace Library { class Box<T> { } }", "Library.Box<int>", false)]
    [InlineData("namespace Not.Some.Library { class Box<T> { } }", "Not.Some.Library.Box<int>", false)]
    [InlineData("namespace Some { class Library { public class Box<T> { } } }", "Some.Library.Box<int>", false)]
    [InlineData("namespace Some.Library { class Outer { public class Box<T> { } } }", "Some.Library.Outer.Box<int>", false)]
    [InlineData("namespace Some.Library { class Box<T> { } }", "Some.Library.Box<int>[]", false)]
    [InlineData("namespace Some.Library { }", "Some.Library.Box<int>", false)]
    public void Is_what_its_name_says(string library, string type, bool isKnown)
    {
        var tree = CSharpSyntaxTree.ParseText($"class C {{ {type} field; }}\n{library}", cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("a", [tree], References.Of(Frameworks.Net8));
        var field = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<VariableDeclaratorSyntax>().First();

        var symbol = (IFieldSymbol)compilation.GetSemanticModel(tree).GetDeclaredSymbol(field, TestContext.Current.CancellationToken)!;

        Assert.Equal(isKnown, Known.Is(symbol.Type));
    }

    [Fact]
    public void Nothing_is_no_known_type() => Assert.False(Known.Is(null));
}
