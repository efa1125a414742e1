using System.Text;

namespace AsyncGather.Analyzers.Benchmarks;

/// <summary>Code that grows in one direction. Each shape is hard on something that a rule may do: search a method, follow a local, walk a control flow graph.</summary>
static class Shapes
{
    const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        static class Shape
        {
            static List<int> ids = [];
            static List<Task> tasks = [];
            static List<Task<int>> ints = [];
            static SemaphoreSlim sem = new(1);
            static Task DoAsync(int i) => Task.Delay(i);
            static async Task<int> GetAsync(int i) { await Task.Delay(i); return i; }

        """;

    /// <summary>The shapes by name, and of which part of a size each is made: what nests is not as deep as other code is long.</summary>
    public static IReadOnlyList<(string Name, int Divisor, Func<int, string> Source)> All { get; } =
    [
        ("long method", 1, n => Method(Lines(n, Statement))),
        ("many methods", 1, n => File(Lines(n, i => $"static async Task M{i}() {{ var all = Task.WhenAll(tasks); {Statement(i)} await all; }}"))),
        ("many groups in locals, awaited", 1, n => Method(Lines(n, i => $"var g{i} = Task.WhenAll(tasks);") + Lines(n, i => $"await g{i};"))),
        ("many groups in locals, dropped", 1, n => Method(Lines(n, i => $"var g{i} = Task.WhenAll(tasks);"))),
        ("many groups in locals, on one path", 1, n => Method(Lines(n, i => $"var g{i} = Task.WhenAll(tasks);") + "if (ids.Count > 1) return;\n" + Lines(n, i => $"await g{i};"))),
        ("many lists of tasks", 1, n => Method(Lines(n, i => $"var l{i} = new List<Task>(); foreach (var id in ids) l{i}.Add(DoAsync(id)); await Task.WhenAll(l{i});"))),
        ("many sequences, enumerated twice", 1, n => Method(Lines(n, i => $"var q{i} = ids.Select(id => GetAsync(id)); await Task.WhenAll(q{i}); Console.Write(q{i}.Count());"))),
        ("many tasks, one left out", 1, n => Method(Lines(n + 1, i => $"var t{i} = GetAsync({i});") + $"await Task.WhenAll({Joined(n, i => $"t{i}")});")),
        ("wide group with the same task twice", 1, n => Method("var t = DoAsync(1);\n" + Lines(n, i => $"var t{i} = DoAsync({i});") + $"await Task.WhenAll(t, {Joined(n, i => $"t{i}")}, t);")),
        ("many cold tasks", 1, n => Method(Lines(n, i => $"var c{i} = new Task(() => {{ }}); tasks.Add(c{i});") + Lines(n, i => $"c{i}.Start();") + "await Task.WhenAll(tasks);")),
        ("many races", 1, n => Method(Lines(n, i => $"var w{i} = await Task.WhenAny(tasks); tasks.Remove(w{i});"))),
        ("many turns of a semaphore", 1, n => Method(Lines(n, _ => "await sem.WaitAsync(); try { await DoAsync(1); } finally { sem.Release(); }"))),
        ("many updates in one function", 1, n => Method("var sum = 0;\nawait Task.WhenAll(ids.Select(async id =>\n{\n" + Lines(n, _ => "sum += await GetAsync(id);") + "}));")),
        ("many groups that update", 1, n => Method("var sum = 0;\n" + Lines(n, _ => "await Task.WhenAll(ids.Select(async id => { sum += await GetAsync(id); }));"))),
        ("many groups that fill a list", 1, n => Method("var list = new List<int>();\n" + Lines(n, _ => "await Task.WhenAll(ids.Select(async id => list.Add(await GetAsync(id))));"))),
        ("many loops that start tasks", 1, n => Method(Lines(n, _ => "for (var i = 0; i < 3; i++) tasks.Add(Task.Run(() => Console.Write(i)));") + "await Task.WhenAll(tasks);")),
        ("many loops that wait for a group", 1, n => Method(Lines(n, _ => "foreach (var id in ids) { tasks.Add(DoAsync(id)); await Task.WhenAll(tasks); }"))),
        ("many lambdas", 1, n => Method(Lines(n, i => $"Action a{i} = () => {{ Task.WhenAll(tasks); ids.Select(id => DoAsync(id)); }};"))),
        ("many branches", 1, n => Method("var all = Task.WhenAll(tasks);\n" + Lines(n, i => $"if (ids.Count == {i}) await all; else ids.Add({i});"))),
        ("many cases of a switch", 1, n => Method("var all = Task.WhenAll(tasks);\nswitch (ids.Count)\n{\n" + Lines(n, i => $"case {i}: await all; break;") + "}")),
        ("goto maze", 1, n => Method("var all = Task.WhenAll(tasks);\n" + Lines(n, i => $"L{i}: if (ids.Count == {i}) goto L{(i * 7919 + 13) % n}; if (ids.Count > {i}) {{ await all; goto L{(i * 104729 + 1) % n}; }}"))),
        ("long params", 1, n => Method($"Console.Write(string.Join(\",\", ids, {Joined(n, i => i.ToString())}));")),
        ("long chain of a sequence", 10, n => Method("var q = ids.Select(id => DoAsync(id))" + Lines(n, _ => ".Where(t => !t.IsCompleted)") + ";\nawait Task.WhenAll(q); await Task.WhenAll(q);")),
        ("long chain of a group", 10, n => Method("var all = Task.WhenAll(tasks)" + Lines(n, _ => ".WaitAsync(TimeSpan.FromSeconds(1))") + ";")),
        ("nested lambdas", 20, n => Method(Lines(n, i => $"Action a{i} = () => {{ Task.WhenAll(tasks); var g{i} = Task.WhenAll(ints);") + Lines(n, _ => "};"))),
        ("nested blocks", 20, n => Method("var all = Task.WhenAll(tasks);\n" + Lines(n, i => $"try {{ if (ids.Count > {i}) {{ using var s{i} = new SemaphoreSlim({i});") + "await all;\n" + Lines(n, _ => "} } finally { ids.Clear(); }"))),
    ];

    /// <summary>A project as it is written by people: many files, most of them without any mistake, and few groups among other calls.</summary>
    public static IEnumerable<string> Ordinary(int files) => Enumerable.Range(0, files).Select(OrdinaryFile);

    static string OrdinaryFile(int file)
    {
        var members = Lines(20, i => $$"""
            /// <summary>Member {{i}}.</summary>
            public async Task<List<string>> Load{{i}}Async(IEnumerable<int> ids, CancellationToken token)
            {
                var result = new List<string>();
                foreach (var id in ids.Where(id => id > {{i}}).OrderBy(id => id))
                {
                    if (cache.TryGetValue(id, out var known)) { result.Add(known); continue; }
                    var text = await FetchAsync(id, token).ConfigureAwait(false);
                    cache[id] = text.Trim();
                    result.Add(string.Format("{0}: {1}", id, text));
                }
                var more = await Task.WhenAll(ids.Select(id => FetchAsync(id, token)));
                result.AddRange(more.Where(text => !string.IsNullOrEmpty(text)));
                Log("loaded {0} of {1}", result.Count, string.Join(", ", ids));
                return result;
            }

            public int Count{{i}}(IReadOnlyList<string> names)
            {
                var builder = new StringBuilder();
                for (var at = 0; at < names.Count; at++)
                {
                    try { builder.Append(names[at]).Append(',').AppendLine(); }
                    catch (ArgumentException wrong) when (wrong.ParamName == "value") { Log(wrong.Message); }
                }
                return builder.Length + names.Sum(name => name.Length);
            }
            """);
        return $$"""
            using System; using System.Collections.Generic; using System.Linq; using System.Text; using System.Threading; using System.Threading.Tasks;
            namespace Ordinary{{file}};
            public sealed class Service
            {
                readonly Dictionary<int, string> cache = [];
                async Task<string> FetchAsync(int id, CancellationToken token) { await Task.Delay(id, token); return id.ToString(); }
                static void Log(string format, params object[] args) => Console.WriteLine(format, args);
                {{members}}
            }
            """;
    }

    static string Statement(int i) => (i % 6) switch
    {
        0 => $"await Task.WhenAll(tasks.Where(t => t.Id > {i}));",
        1 => $"Console.Write(string.Join(\",\", ids.Select(id => id + {i})));",
        2 => $"ids.ForEach(id => ids.Add(id + {i}));",
        3 => $"if (ids.Count > {i}) tasks.Add(DoAsync({i})); else tasks.Clear();",
        4 => $"foreach (var done in await Task.WhenAll(ints)) ids.Add(done + {i});",
        _ => $"await DoAsync({i}).ConfigureAwait(false);",
    };

    static string Method(string body) => File($"static async Task M()\n{{\nawait Task.Yield();\n{body}\n}}\n");

    static string File(string members) => $"{Head}{members}}}\n";

    static string Lines(int n, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < n; i++) text.Append(line(i)).Append('\n');
        return text.ToString();
    }

    static string Joined(int n, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, n).Select(item));
}
