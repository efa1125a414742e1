using System.Reflection;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.Analyzers.Tests;

/// <summary>Where hostile inputs come from: every case that the tests of the rules hold, and code in places where it does not belong.</summary>
static class HostileSources
{
    /// <summary>The cases of all rules as whole files, without marks. They grow with the tests.</summary>
    public static IReadOnlyList<string> Cases { get; } = [.. ReadCases().Select(AsFile)];

    /// <summary>The cases in which something is reported, to be compiled with the scaffold as a reference.</summary>
    public static IReadOnlyList<string> Reported { get; } = [.. ReadCases().Where(source => source.Contains("|]") || source.Contains("|}")).Select(WithoutScaffold)];

    /// <summary>Groups where no group can be, and more of them than anybody would nest.</summary>
    public static IReadOnlyList<string> Strange { get; } =
    [
        "",
        "Task.WhenAll(",
        "[Obsolete(Task.WhenAll(tasks))] void M(Task t = Task.WhenAll()) { }",
        "Task field = Task.WhenAll(tasks), ; int this[Task.WhenAll(tasks)] => Task.WhenAll(tasks);",
        "enum E { A = Task.WhenAll(tasks) } const Task T = Task.WhenAll();",
        "void M() { Task.WhenAll; Task.; Task.WhenAll<; Task.WhenAll<>(); Task.WhenAll(,); Task.WhenAll(...); Task.WhenAll([..]); Task.WhenAll([.. tasks, ..]); }",
        "void M() { await Task.WhenAll(tasks); lock (gate) await Task.WhenAll(tasks); } ~Example() => Task.WhenAll(tasks); Example() : this(Task.WhenAll(tasks)) { }",
        "async void M() => Task.WhenAll(tasks) async Task N() { yield return Task.WhenAll(tasks); goto Task.WhenAll(tasks); throw Task.WhenAll(tasks); }",
        "void M() { var q = from t in tasks where Task.WhenAll(t) select Task.WhenAll(tasks) into g group g by Task.WhenAll(tasks); }",
        "void M() { foreach (Task.WhenAll(tasks) in Task.WhenAll(tasks)) using (Task.WhenAll(tasks)) fixed (Task.WhenAll(tasks)) ; switch (Task.WhenAll(tasks)) { case Task.WhenAll(tasks): } }",
        "void M() { dynamic d = tasks; Task.WhenAll(d); d.WhenAll(d); d?.x.WhenAll(d)!; ids.Select(async i => await d); db.AddRange(d, d.e); Poly.AppendJoin(d, d); }",
        "void M() { Expression<Func<Task>> e = () => Task.WhenAll(tasks); Func<Task.WhenAll> f = delegate { Task.WhenAll(tasks); }; unsafe { Task* p = &Task.WhenAll(tasks); p->WhenAll(tasks); } }",
        "partial void M(); partial async Task M() { Task.WhenAll(tasks); } extern Task N() => Task.WhenAll(tasks); abstract Task O() { Task.WhenAll(tasks); }",
        "interface I { Task M() { Task.WhenAll(tasks); } event Action E { add { Task.WhenAll(value); } } } record R(Task T = Task.WhenAll()) { Task.WhenAll(tasks); }",
        "ref struct S { Task M(ref int i, out int o, in int n) { Task.WhenAll(tasks); ids.ForEach(async j => await DoAsync(i + o + n)); } }",
        "void M() { Parallel.ForEach(async i => await); Parallel.Invoke(async () =>, async); ids.ForEach(async); ids.ForEach(async i => { await }); tasks.ForEach(async t => await t)(); }",
        "void M() { ids.Select(async i => await DoAsync(i))).Select(; _ = ids.Select(; var x = ids.Select(x => x); ids.Select().ToList(; Enumerable.Select(ids, ; }",
        "void M() { string.Join(, ids, 4); string.Join(\",\", ids, ); string.Concat(ids, ; string.Format(ids); db.RemoveRange(params ids); db.RemoveRange(entities: ids, ids); Console.Write($\"{string.Join(}\"); }",
        "void M() { db.AddRange(; db.AddRange(ids,; db.AddRange(params; db.AddRange(entities:); db.AddRange(.. ids); db.AddRange([.. ids, ; Poly.AppendJoin<>(\",\", ids); Poly.AppendJoin(\",\" ids); Poly.AppendJoin(,,); }",
        "void M() { log.Info(\"{A\", arr); log.Info(\"{\", arr, ; log.Info($\"{A}\", arr); log.Info(\"{A}\" arr); log.Info(, arr); string.Format(\"{0} {\", arr); string.Format(args: arr, format:); Activator.CreateInstance(, arr); }",
        "async Task M() { await db.FindAsync(5, ; await db.FindAsync(ct ct); await db.ExecAsync(ct, ; await db.ExecAsync(\"\", 1, ct,); await db.ExecAsync(, , ct); await db.AddRangeAsync(ct, ct, token: ct); }",
        "async Task M() { while (tasks.Count > 0) tasks.Remove(await Task.WhenAny(tasks; try { await Task.WhenAny( } catch ( { } var w = await Task.WhenAny(tasks tasks); tasks.Remove(w; await await Task.WhenAny(; }",
        "async Task M() { sem.WaitAsync(; try { await sem.WaitAsync(ct } finally { sem.Release(; } new SemaphoreSlim(1, ; new SemaphoreSlim(, 1); new SemaphoreSlim(maxCount: 5); using (sem.WaitAsync(ct) { } }",
        "event Func<Task> E; async Task M() { await E(; await E?.Invoke(; await (E?.; E += async () => ; Func<Task> f = E + ; await f(; ct.Register(async; foreach (Func<Task> h in E.GetInvocationList() await h(); }",
        "void M() { tasks.Add(new Task(; tasks.Add(new Task(async); tasks.Add(new Task<(async () => )); var t = new Task(() => ; t.Start; t.Start(; Task.WhenAll(t, new Task(; Task.Factory.StartNew(async; Task.Factory.StartNew(async () => await).Unwrap; }",
        "async Task M() { var q = ids.Select(i => DoAsync(; await Task.WhenAll(q); await Task.WhenAll(q; foreach (var t in q await t; var a = DoAsync(; var b = DoAsync(2); await Task.WhenAll(a, a, ; await Task.WhenAll([a, a, ..]); await Task.WhenAll(b b); }",
        "Task M() { using var s = new SemaphoreSlim(; using var u = ; lock ( return Task.WhenAll(tasks); try { return Task.WhenAll(tasks) } finally { using (s return Task.WhenAll(s.WaitAsync()); } using (var x = , y = s) return Task.WhenAll(x.WaitAsync(); }",
        "async Task M() { Task.WhenAll(tasks).Wait(; Task.WhenAll(tasks).Result.; Task.WaitAll(tasks, ; Task.WaitAll(arr, ; var all = Task.WhenAll(tasks); if ( await all; switch (all) { case await all: default await all; } goto await; }",
        "#if\nvoid M() { Task.WhenAll(tasks); #region\n} #pragma warning disable\n#line 5 \"x\"\n#nullable\n",
        "void M() { Task.WhenAll(" + Repeated("Task.WhenAll(", 200) + new string(')', 201) + "; }",
        "void M() { " + new string('(', 300) + "Task.WhenAll(tasks)" + new string(')', 300) + "; Task.WhenAll(tasks)" + Repeated(".ConfigureAwait(false)", 200) + "; }",
        "void M() { _ = " + Repeated("Task.WhenAll(tasks) ?? ", 200) + "null; " + Repeated("if (true) { Task.WhenAll(tasks); ", 60) + new string('}', 60) + " }",
        "void M() { " + Repeated("Action a = () => { Task.WhenAll(tasks); ", 40) + Repeated("};", 40) + " }",
    ];

    /// <summary>One call of each kind that rules look at, short enough to be cut off after every token, to be compiled with the scaffold as a reference.</summary>
    public static string Dense { get; } = WithoutScaffold("""
        event Func<Task>? Saved;
        async Task Dense(bool b)
        {
            Task.WhenAll(tasks); ids.Select(i => DoAsync(i)); ids.Select(async i => await DoAsync(i)).ToList(); ids.ForEach(async i => await DoAsync(i));
            var all = Task.WhenAll(); if (b) await all;
            tasks.Remove(await Task.WhenAny(tasks)); Task.WhenAll(tasks).Wait(); await Saved!();
            try { await sem.WaitAsync(ct); } finally { sem.Release(); }
            tasks.Add(new Task(() => Work(1))); tasks.Add(Task.Factory.StartNew(async () => await DoAsync(1)));
            var q = ids.Select(i => GetAsync(i)); await Task.WhenAll(q); await Task.WhenAll(q);
            var x = DoAsync(1); var y = DoAsync(2); await Task.WhenAll(x, x);
            db.AddRange(ids); await db.ExecAsync("", 5, ct); log.Info("{A}", arr);
        }
        Task Scoped() { using var s = new SemaphoreSlim(1, 5); return Task.WhenAll(s.WaitAsync(), s.WaitAsync()); }
        """);

    /// <summary>Code that is larger in one direction than anybody would write. Its mistakes are few: each one is fixed as well.</summary>
    public static IReadOnlyDictionary<string, string> Large { get; } = new Dictionary<string, string>
    {
        ["a method of 5,000 lines"] = "async Task M()\n{\nTask.WhenAll(tasks);\nvar all = Task.WhenAll(ints);\n"
            + Lines(5000, i => (i % 4) switch { 0 => $"await DoAsync({i});", 1 => $"ids.Add({i});", 2 => $"if (ids.Count == {i}) tasks.Add(DoAsync({i}));", _ => $"log.Info(\"{{A}}\", {i});" }) + "await all;\n}",
        ["500 nested lambdas"] = "void M()\n{\n" + Lines(500, i => $"Action a{i} = () => {{ Work({i});") + "Task.WhenAll(tasks); var all = Task.WhenAll(tasks); ids.Select(i => DoAsync(i));\n" + Repeated("};\n", 500) + "}",
        ["500 nested async lambdas"] = "async Task M()\n{\n" + Lines(500, i => $"Func<Task> a{i} = async () => {{ await DoAsync({i});") + "Task.WhenAll(tasks);\n" + Repeated("};\n", 500) + "}",
        ["a maze of goto"] = "async Task M()\n{\nvar all = Task.WhenAll(tasks);\nvar started = ids.Select(i => DoAsync(i));\n"
            + Lines(1000, i => $"L{i}: if (ids.Count == {i}) goto L{(i * 7919 + 13) % 1000}; if (ids.Count > {i}) {{ await Task.WhenAll(started); goto L{(i * 104729 + 1) % 1000}; }}") + "await all;\n}",
        ["400 groups in locals"] = "async Task M()\n{\n" + Lines(400, i => $"var g{i} = Task.WhenAll(tasks);") + "if (ids.Count > 1) await g0;\n" + Lines(399, i => $"await g{i + 1};") + "}",
        ["a group of 2,000"] = "async Task M()\n{\nvar t = DoAsync(1);\n" + Lines(2000, i => $"var t{i} = DoAsync({i});") + "await Task.WhenAll(t, " + string.Concat(Enumerable.Range(0, 2000).Select(i => $"t{i}, ")) + "t);\n}",
        ["200 nested blocks"] = "async Task M()\n{\nvar all = Task.WhenAll(tasks);\n" + Lines(200, i => $"try {{ if (ids.Count > {i}) {{ using var s{i} = new SemaphoreSlim({i});") + "Task.WhenAll(tasks); await all;\n" + Repeated("} } finally { ids.Clear(); }\n", 200) + "}",
    };

    /// <summary>A source cut off after each of some of its tokens: what an editor holds while somebody types.</summary>
    public static IEnumerable<string> Truncated(string source) => Tokens(source).Select(token => source[..token.Span.End]);

    /// <summary>A source that lacks one token.</summary>
    public static IEnumerable<string> Holed(string source) => Tokens(source).Select(token => source.Remove(token.SpanStart, token.Span.Length));

    /// <summary>A source with one token in the place of its neighbour too.</summary>
    public static IEnumerable<string> Stuttered(string source) => Tokens(source).Select(token => source.Insert(token.Span.End, " " + token.Text));

    /// <summary>A source in which one name, each in turn, means nothing.</summary>
    public static IEnumerable<string> Unknown(string source) => Tokens(source).Where(token => token.IsKind(SyntaxKind.IdentifierToken))
        .Select(token => source.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, "Unknown"));

    /// <summary>As many of some inputs as wanted, spread evenly over all of them.</summary>
    public static IEnumerable<string> Some(IReadOnlyList<string> inputs, int wanted)
    {
        Assert.NotEmpty(inputs);
        return inputs.Count <= wanted ? inputs : Enumerable.Range(0, wanted).Select(index => inputs[(int)((long)index * inputs.Count / wanted)]);
    }

    /// <summary>One way to spoil each of some sources, another for each: all ways of all sources would be gigabytes of text.</summary>
    public static IEnumerable<string> OneWayOfEach(IReadOnlyList<string> sources, int wanted, Func<string, IEnumerable<string>> ways) =>
        Some(sources, wanted).Select((source, index) => At(ways(source).ToList(), index));

    // A prime, so that neighbours are spoiled in places that have nothing in common.
    static string At(List<string> spoiled, int index) => spoiled[index * 7919 % spoiled.Count];

    static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));

    static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    // Not the using directives: without them everything is unknown, which "no references" says better.
    static IEnumerable<SyntaxToken> Tokens(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot();
        return root.DescendantTokens().Where(token => token.Span.Length > 0 && token.SpanStart > (root.Usings.LastOrDefault()?.Span.End ?? -1));
    }

    static IEnumerable<string> ReadCases()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith("Tests.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var literals = CSharpSyntaxTree.ParseText(new StreamReader(stream).ReadToEnd()).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>();
            foreach (var literal in literals.Where(literal => literal.Token.ValueText.Contains('(') && literal.Token.ValueText.Contains('{'))) yield return literal.Token.ValueText;
        }
    }

    /// <summary>The file of a source, with the scaffold in it so that one document is all.</summary>
    public static string AsFile(string source) =>
        IsFile(source) ? Expanded(source, Shape.File) : Expanded(source, Shape.Members) + Sources.Scaffold[Sources.Scaffold.IndexOf("public abstract class", StringComparison.Ordinal)..];

    static string WithoutScaffold(string source)
    {
        var members = Expanded(source, Shape.Members);
        return IsFile(source) ? Expanded(source, Shape.File) : CSharpSyntaxTree.ParseText(members).GetRoot().ContainsDiagnostics ? Expanded(source, Shape.Statements) : members;
    }

    static string Expanded(string source, Shape shape) =>
        Markup.Parse(Sources.Expand(source, new Case { Shape = shape, Usings = ["System.Collections.Concurrent", "System.Collections.Immutable", "System.Linq.Expressions"] }).File, "GATHER000").Text;

    static bool IsFile(string source) => source.StartsWith("using ", StringComparison.Ordinal) || source.StartsWith("namespace ", StringComparison.Ordinal);
}
