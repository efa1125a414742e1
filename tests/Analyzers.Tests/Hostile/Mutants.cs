using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.Analyzers.Tests;

/// <summary>A program that a case became, and the version of C# that it is in; null for the newest.</summary>
sealed record Mutant(string Name, string Text, string? Language);

/// <summary>
/// Programs made of the cases: cut, swapped, wrapped, grafted, half-typed. Most of them compile, since most faults of a fix are
/// faults in code that compiles. The same seed over the same cases is the same program.
/// </summary>
sealed class Mutants(int seed)
{
    // Where code can stand that was written for another place.
    static readonly string[] Wrappers =
    [
        "{{ {0} }}", "if (ids.Count > 1) {{ {0} }}", "if (ids.Count > 1) {0}", "lock (gate) {{ {0} }}", "using (var w = new MemoryStream()) {{ {0} }}", "using (sem) {0}",
        "try {{ {0} }} catch (IOException) {{ }}", "try {{ {0} }} catch (AggregateException) {{ throw; }}", "try {{ }} finally {{ {0} }}", "try {{ {0} }} finally {{ ids.Clear(); }}", "foreach (var w in ids) {{ {0} }}",
        "Action w = () => {{ {0} }};", "Func<Task> w = async () => {{ {0} }};", "void W() {{ {0} }} W();", "async Task W() {{ {0} }} await W();", "Task W() {{ {0} return Task.CompletedTask; }}", "Task.Run(() => {{ {0} }}).Wait();",
        "switch (ids.Count) {{ case 1: {0} break; }}", "unsafe {{ {0} }}", "checked {{ {0} }}", "while (ids.Count > 0) {0}", "do {{ {0} }} while (ids.Count > 3);", "if (ids.Count > 1) {{ }} else {0}",
        "label: {0}", "Expression<Action> w = () => Work(1); {0}", "Span<int> w = stackalloc int[2]; {0} w[0] = 1;", "ref var w = ref arr[0]; {0} w = Task.CompletedTask;", "fixed (char* w = \"\") {{ {0} }}",
    ];

    static readonly string[] ExpressionWrappers =
    [
        "({0})", "{0}!", "(ids.Count > 1 ? {0} : default)", "(ids.Count > 1 ? {0} : null)", "({0} ?? throw new IOException())", "new[] {{ {0} }}[0]", "ids.Count switch {{ 1 => {0}, _ => default }}", "{0}.ConfigureAwait(false)",
        "(object){0}", "new List<object> {{ {0} }}", "nameof({0})", "await {0}", "{0}.ToList()", "{0}.Where(w => true)", "Task.WhenAll({0})", "({0}, 1).Item1", "{0} is null", "(dynamic){0}",
    ];

    static readonly string[] Statements =
    [
        "var task = 1;", "using var s = new MemoryStream();", "int handler = 2;", "var token = ct;", "await Task.Yield();", "return;", "return default;", "return Task.CompletedTask;", "throw new IOException();", "yield return default;", "yield break;",
        "using var await = new MemoryStream();", "var Enumerable = 3;", "int[] each = [];", "DoAsync(7);", "db?.SaveAsync();", "ids.ForEach(i => Work(i));", "#if X\n#else\n#endif\n", "#nullable disable\n", "#pragma warning disable CS4014\n", "goto end; end: ;", "int i = 0; Work(i);",
    ];

    static readonly string[] Fragments = [".", ";", "(", ")", "{", "}", ",", "await", "async", "new ", "=>", "?.", "return ", "var x = ", "using var s = new SemaphoreSlim(", "Task.WhenAll(", "string.Join(\",\", ", "[", "..", "@", "\"", "/*", "//", "#if"];

    static readonly string[] Trivia = [" /*c{0}*/ ", " //c{0}\n", "\n//c{0}\n", "\n#region R\n#endregion\n", "\n#if X\n#else\n#endif\n", "\n#nullable disable\n", "\n\n\t"];

    static readonly string?[] Languages = [null, null, null, null, null, null, "7.3", "8", "9", "10", "11", "12"];

    readonly Random random = new(seed);

    /// <summary>The next program.</summary>
    public Mutant Next()
    {
        var text = Any(HostileSources.Reported);
        for (var times = random.Next(4); times > 0; times--)
        {
            var fresh = Mutate(text);
            // Broken code is what an editor holds at times, but few of the promises are about it.
            if (random.Next(10) == 0 || Ordeal.Compiles(fresh)) text = fresh;
        }

        return new($"seed {seed}", text, Any(Languages));
    }

    string Mutate(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var statements = root.DescendantNodes().OfType<StatementSyntax>().Where(statement => statement.Parent is BlockSyntax or StatementSyntax && statement is not BlockSyntax).ToList();
        var expressions = root.DescendantNodes().OfType<ExpressionSyntax>().Where(one => one.Span.Length > 1 && one.Ancestors().Any(node => node is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax) && one is not TypeSyntax or IdentifierNameSyntax).ToList();
        var tokens = root.DescendantTokens().Where(token => token.SpanStart > 250 && token.Span.Length > 0).ToList();
        if (statements.Count == 0 || expressions.Count < 2 || tokens.Count < 2) return text;
        return random.Next(16) switch
        {
            0 or 1 or 2 => Wrap(text, Any(statements), Any(Wrappers)),
            3 or 4 => Wrap(text, Any(expressions), Any(ExpressionWrappers)),
            5 or 6 => text.Insert(Any(statements).SpanStart, Any(Statements) + " "),
            7 => text.Insert(Any(statements).SpanStart, OtherStatement() + " "),
            8 => text.Insert(Any(tokens).SpanStart, string.Format(Any(Trivia), random.Next(1000))),
            9 => text.Insert(Any(tokens).Span.End, string.Format(Any(Trivia), random.Next(1000))),
            10 => Cut(text, Any(statements)),
            11 => Swap(text, Any(expressions), Any(expressions)),
            12 => Signature(text, root),
            13 => Renamed(text, tokens),
            14 => random.Next(2) == 0 ? text.Insert(Any(tokens).Span.End, " " + Any(Fragments)) : Cut(text, Any(expressions)),
            _ => random.Next(2) == 0 ? text.Replace("\n", " ").Replace("//", "").Replace('#', ' ') : text[..Any(tokens).Span.End],
        };
    }

    string OtherStatement()
    {
        var statements = CSharpSyntaxTree.ParseText(Any(HostileSources.Reported)).GetRoot().DescendantNodes().OfType<StatementSyntax>().Where(statement => statement is not BlockSyntax).ToList();
        return statements.Count == 0 ? "" : Any(statements).ToString();
    }

    // What a function is decides what a fix may make of it.
    string Signature(string text, SyntaxNode root)
    {
        var methods = root.DescendantNodes().OfType<MethodDeclarationSyntax>().ToList();
        if (methods.Count == 0) return text;
        var method = Any(methods);
        return random.Next(7) switch
        {
            0 when method.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)) is { RawKind: not 0 } keyword => text.Remove(keyword.SpanStart, keyword.Span.Length),
            1 => text.Insert(method.ReturnType.SpanStart, Any(["unsafe ", "static ", "public virtual ", "async "])),
            2 => text.Insert(method.ParameterList.OpenParenToken.Span.End, Any(["ref int r", "out int o", "in int n", "Span<int> p", "this object o", "params object[] rest"]) + (method.ParameterList.Parameters.Count > 0 ? ", " : "")),
            3 => text.Insert(method.Span.End, $" void Caller() {{ {method.Identifier.ValueText}(); Action a = {method.Identifier.ValueText}; }}"),
            4 => text.Insert(method.Span.End, $" void Caller() {{ lock (gate) {{ {method.Identifier.ValueText}(); }} }}"),
            5 => text.Insert(method.Span.End, $" int Caller() {{ {method.Identifier.ValueText}(); return 1; }}"),
            _ => text.Remove(method.ReturnType.SpanStart, method.ReturnType.Span.Length).Insert(method.ReturnType.SpanStart, Any(["void", "Task", "Task<int>", "ValueTask", "int", "IEnumerable<Task>", "IAsyncEnumerable<int>"])),
        };
    }

    string Renamed(string text, List<SyntaxToken> tokens)
    {
        var names = tokens.Where(token => token.IsKind(SyntaxKind.IdentifierToken)).ToList();
        if (names.Count == 0) return text;
        var (old, fresh) = (Any(names).Text, random.Next(2) == 0 ? Any(names).Text : Any(["task", "token", "each", "handler", "await", "Task", "Enumerable", "_", "i", "x"]));
        foreach (var token in names.Where(token => token.Text == old).Reverse()) text = text.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, fresh);
        return text;
    }

    static string Wrap(string text, SyntaxNode node, string wrapper) =>
        Cut(text, node).Insert(node.SpanStart, string.Format(wrapper, node.ToString()));

    static string Cut(string text, SyntaxNode node) => text.Remove(node.SpanStart, node.Span.Length);

    static string Swap(string text, SyntaxNode one, SyntaxNode other)
    {
        if (one.SpanStart > other.SpanStart) (one, other) = (other, one);
        if (one.Span.OverlapsWith(other.Span)) return Wrap(text, one, other.ToString().Replace("{", "{{").Replace("}", "}}"));
        return Wrap(Wrap(text, other, one.ToString().Replace("{", "{{").Replace("}", "}}")), one, other.ToString().Replace("{", "{{").Replace("}", "}}"));
    }

    T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
