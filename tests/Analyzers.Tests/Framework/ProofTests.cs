using AsyncGather.CodeFixes;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Offer = AsyncGather.CodeFixes.Offer;

namespace AsyncGather.Analyzers.Tests;

/// <summary>A fix that writes whatever it is told, to see what is withheld.</summary>
public class ProofTests
{
    const string Source = """
        using System.Threading.Tasks;

        class Example
        {
            async Task Save(Task a)
            {
                Task.WhenAll(a); // all of them
                // twice
                // twice
                await a;
            }

            Task Other(Task a)
            {
                a.Wait();
                return a;
            }
        }
        """;

    [Theory]
    [InlineData("Task.WhenAll(a);", "await Task.WhenAll(a);")]
    [InlineData("Task.WhenAll(a); // all of them", "await Task.WhenAll(a /* all of them */);")]
    [InlineData("using System.Threading.Tasks;", "using System.Linq;\nusing System.Threading.Tasks;", "Task.WhenAll(a);", "await Task.WhenAll(a);")]
    public async Task What_is_right_is_offered(params string[] edits) => Assert.Single(await Offered(edits));

    [Theory]
    [InlineData("Task.WhenAll(a);", "Task.WhenAll(a);")]
    [InlineData("Task.WhenAll(a);", "Task.WhenAll(a); ;")]
    [InlineData("Task.WhenAll(a);", "await Task.WhenAll(b);")]
    [InlineData("Task.WhenAll(a);", "await Task.WhenAll(a)")]
    [InlineData("Task.WhenAll(a);", "int unused; await Task.WhenAll(a);")]
    [InlineData("Task.WhenAll(a);", "await Task.WhenAll(a, a);")]
    [InlineData("Task.WhenAll(a); // all of them", "await Task.WhenAll(a);")]
    [InlineData("Task.WhenAll(a);", "await Task.WhenAll(a);", "// twice\n        // twice", "// twice")]
    [InlineData("Task.WhenAll(a);", "await Task.WhenAll(a);", "return a;", "return b;")]
    [InlineData("Task.WhenAll(a);", "await Task.WhenAll(a);", "using System", "using Nowhere;\nusing System")]
    public async Task What_is_not_is_withheld(params string[] edits) => Assert.Empty(await Offered(edits));

    static async Task<IReadOnlyList<CodeAction>> Offered(string[] edits)
    {
        var document = new AdhocWorkspace().AddProject("Proof", LanguageNames.CSharp)
            .WithMetadataReferences(References.Of(Frameworks.Net8))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddDocument("Example.cs", Source);
        var compilation = (await document.Project.GetCompilationAsync())!.WithAnalyzers([new GroupNotAwaited()]);
        var found = Assert.Single(await compilation.GetAnalyzerDiagnosticsAsync());
        var offered = new List<CodeAction>();
        await new Writer(edits).RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => offered.Add(action), CancellationToken.None));
        return offered;
    }

    sealed class Writer(string[] edits) : GatherCodeFix(GroupNotAwaited.Id)
    {
        public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
        {
            var text = site.Root.ToFullString();
            for (var edit = 0; edit < edits.Length; edit += 2) text = text.Replace(edits[edit], edits[edit + 1]);
            return Task.FromResult<IReadOnlyList<Offer>>([new Offer("Write", "Write", () => site.With(CSharpSyntaxTree.ParseText(text).GetRoot()))]);
        }
    }
}
