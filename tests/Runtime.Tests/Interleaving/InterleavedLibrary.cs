using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.Runtime.Tests.Interleaving;

/// <summary>
/// The library, compiled with a point before each statement, after each atomic operation and between the parts of a condition,
/// and the scenarios with it.
/// </summary>
static class InterleavedLibrary
{
    const string Hooks = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;

        namespace AsyncGather
        {
            public static class Hooks
            {
                public static Action Reached, Spins, Locks, Unlocks;
                public static void Point() => Reached?.Invoke();
                public static void Spin() => Spins?.Invoke();
                public static void Lock() => Locks?.Invoke();
                public static void Unlock() => Unlocks?.Invoke();
                public static T After<T>(T value) { Reached?.Invoke(); return value; }
                public static bool Between() { Reached?.Invoke(); return true; }
            }
        }
        """;

    /// <summary>The scenarios by name: each gives the actions of its threads and a check, anew for each run.</summary>
    public static IReadOnlyDictionary<string, Func<(Action[] Threads, Action Check)>> Scenarios { get; } = Load();

    static Dictionary<string, Func<(Action[], Action)>> Load()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0", "NET10_0_OR_GREATER"]);
        var sources = Directory.GetFiles(Repository.At("src", "Runtime"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
            .Select(tree => tree.WithRootAndOptions(new Pointer().Visit(tree.GetRoot()), options))
            .Append(CSharpSyntaxTree.ParseText(Hooks, options))
            .Append(CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.At("tests", "Runtime.Tests", "Interleaving", "Scenarios.cs")), options));
        var compilation = CSharpCompilation.Create("AsyncGather.Interleaved", sources, Consumer.References("net10.0"),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        var assembly = Assembly.Load(image.ToArray());
        var hooks = assembly.GetType("AsyncGather.Hooks")!;
        hooks.GetField("Reached")!.SetValue(null, (Action)Interleaver.Point);
        hooks.GetField("Spins")!.SetValue(null, (Action)Interleaver.Spin);
        hooks.GetField("Locks")!.SetValue(null, (Action)Interleaver.Lock);
        hooks.GetField("Unlocks")!.SetValue(null, (Action)Interleaver.Unlock);
        return assembly.GetType("AsyncGather.Runtime.Tests.Interleaving.Scenarios")!.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(method => method.Name, method => method.CreateDelegate<Func<(Action[], Action)>>());
    }

    sealed class Pointer : CSharpSyntaxRewriter
    {
        static readonly StatementSyntax Point = SyntaxFactory.ParseStatement("global::AsyncGather.Hooks.Point();");

        public override SyntaxNode? VisitBlock(BlockSyntax node)
        {
            var visited = (BlockSyntax)base.VisitBlock(node)!;
            return visited.WithStatements(SyntaxFactory.List(visited.Statements.SelectMany(statement =>
                statement is LocalFunctionStatementSyntax ? new[] { statement } : [Point, statement])));
        }

        // a && b: what a has read may have changed when b reads it again.
        public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
        {
            var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
            if (node.Kind() is not (SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)) return visited;
            var between = SyntaxFactory.ParseExpression($" {(node.IsKind(SyntaxKind.LogicalOrExpression) ? "!" : "")}global::AsyncGather.Hooks.Between() ");
            return visited.WithLeft(SyntaxFactory.BinaryExpression(node.Kind(), visited.Left, between));
        }

        public override SyntaxNode? VisitLockStatement(LockStatementSyntax node)
        {
            var visited = (LockStatementSyntax)base.VisitLockStatement(node)!;
            var guarded = (BlockSyntax)SyntaxFactory.ParseStatement("{ global::AsyncGather.Hooks.Lock(); try { } finally { global::AsyncGather.Hooks.Unlock(); } }");
            var attempt = (TryStatementSyntax)guarded.Statements[1];
            return visited.WithStatement(guarded.ReplaceNode(attempt, attempt.WithBlock(SyntaxFactory.Block(visited.Statement))));
        }

        public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
        {
            var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
            if (visited.Expression is not MemberAccessExpressionSyntax { Name.Identifier.Text: var name } member) return visited;
            if (name == "SpinOnce") return SyntaxFactory.ParseExpression("global::AsyncGather.Hooks.Spin()");
            var isAtomic = member.Expression.ToString() is "Volatile" or "Interlocked" && name is not ("Write" or "MemoryBarrier");
            return isAtomic ? SyntaxFactory.InvocationExpression(SyntaxFactory.ParseExpression("global::AsyncGather.Hooks.After"), SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(visited)))) : visited;
        }
    }
}
