namespace AsyncGather.Runtime.Tests;

/// <summary>The calls that people write, compiled for each language version against each target.</summary>
public sealed class ConsumerTests
{
    const string Oldest = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using AsyncGather;

        class Consumer
        {
            static Task<int> F() { return Task.FromResult(1); }
            static Task<int> FC(CancellationToken token) { return Task.FromResult(1); }
            static Task<string> S() { return Task.FromResult(""); }
            static Task P() { return Task.CompletedTask; }
            static Task<string> SC(CancellationToken token) { return Task.FromResult(""); }
            static IAsyncEnumerable<int> Numbers() { return null; }
            static Task<int> M(int id) { return Task.FromResult(id); }
            static Task<int> MC(int id, CancellationToken token) { return Task.FromResult(id); }

            static async Task Calls(CancellationToken token)
            {
                Task<int> t1 = F(), t2 = F();
                Task<int>[] array = { t1, t2 };
                var list = new List<Task<int>> { t1, t2 };
                var ids = new[] { 1, 2, 3 };

                int[] r1 = await Gather.All(t1, t2);
                int[] r2 = await Gather.All(array);
                int[] r3 = await Gather.All(list);
                int[] r4 = await Gather.All(ids.Select(M));
                int[] r5 = await Gather.All(ids.Select(id => M(id)));
                int[] r6 = await Gather.All((IReadOnlyList<Task<int>>)list);
                int[] r7 = await Gather.All(() => F(), () => F());
                int[] r8 = await Gather.All(ct => FC(ct), ct => FC(ct));
                int[] r9 = await Gather.All(async () => { await P(); return 1; }, async () => 2);
                int[] r10 = await Gather.All(async ct => { await P(); return 1; });
                int[] r11 = await Gather.All(ids.Select(id => (Func<Task<int>>)(() => M(id))));
                int[] r12 = await Gather.All(ids.Select(id => (Func<CancellationToken, Task<int>>)(ct => MC(id, ct))));
                int[] r13 = await Gather.All<int>(F, F);
                int[] r14 = await Gather.All<int>();
                await Gather.All(P(), P());
                await Gather.All(() => P(), () => P());
                await Gather.All(async () => { await P(); }, async () => { await P(); });
                await Gather.All(async ct => { await Task.Delay(1, ct); });
                await Gather.All(new List<Task> { P() });

                int[] o1 = await Gather.All(token, t1, t2);
                int[] o2 = await Gather.All(new GatherOptions { Limit = 2, OnFailure = FailureMode.CancelSiblings }, () => F(), () => F());
                int[] o3 = await Gather.All(token, list);
                int[] o4 = await Gather.All(token, ct => FC(ct), ct => FC(ct));

                int[] c1 = await Gather.All(Gather.Hot(t1), Gather.Cold(() => F()), Gather.Cold(ct => FC(ct)), Gather.Hot(new ValueTask<int>(1)), Gather.Shield(t2));
                int[] c2 = await Gather.All(Gather.Cold(async () => 1), Gather.Cold(async ct => { await Task.Delay(1, ct); return 1; }));
                int[][] c3 = await Gather.All(Gather.All(t1), Gather.All(t1, t2));
                int[][] c4 = await Gather.All(new List<GatherGroup<int>> { Gather.All(t1) });

                var (number, text) = await Gather.Tuple(F(), S());
                int n = number; string s = text;
                GatherGroup<int> handle = Gather.All(t1, t2);
                bool accepted = handle.Cancel("enough");
                await handle.ConfigureAwait(false);

                Outcome<int>[] settled = await Gather.Settled(t1, t2);
                var (value, exception) = settled[0];
                Outcome<int>[] settled2 = await Gather.Settled(() => F(), () => F());
                Outcome<int>[] settled3 = await Gather.Settled(list);
                int any = await Gather.Any(t1, t2);
                int any2 = await Gather.Any(ct => FC(ct), ct => FC(ct));
                Outcome<int> first = await Gather.First(list);
                int place = (await Gather.First(P(), Task.Delay(1))).Index;
                IAsyncEnumerable<Outcome<int>> each = Gather.Each(t1, t2);

                int[] m1 = await Gather.Map(ids, id => M(id), limit: 8);
                int[] m2 = await Gather.Map(ids, async (id, ct) => { await Task.Delay(1, ct); return id; }, limit: 8);
                int[] m3 = await Gather.Map(ids, M);
                int[] m4 = await Gather.Map(token, ids, (id, ct) => MC(id, ct));
                await Gather.Map(ids, async id => { await P(); });
                int[] m5 = await Gather.Map(ids, (id, ct) => MC(id, ct), limit: 8, cancellationToken: token);
                int[] m6 = await Gather.Map(ids, MC, 8, token);
                int[] m7 = await Gather.Map(ids, M, limit: 8);
                int[] m8 = await Gather.Map(Numbers(), id => M(id), limit: 8, cancellationToken: token);
                int[] m9 = await Gather.Map(Numbers(), async (id, ct) => { await Task.Delay(1, ct); return id; });
                await Gather.Map(Numbers(), async id => { await P(); });
                IAsyncEnumerable<Outcome<int>> each2 = Gather.Each(ids, id => M(id), limit: 8);
                IAsyncEnumerable<Outcome<int>> each3 = Gather.Each(Numbers(), (id, ct) => MC(id, ct), limit: 8);
                IAsyncEnumerable<Outcome<NoResult>> each4 = Gather.Each(token, ids, async (id, ct) => { await Task.Delay(1, ct); });
                Outcome<int>[] settled4 = await Gather.Settled(ids, id => M(id));
                Outcome<int>[] settled5 = await Gather.Settled(ids, MC, limit: 8, cancellationToken: token);
                Outcome<int>[] settled6 = await Gather.Settled(new GatherOptions { Timeout = TimeSpan.FromSeconds(1) }, ids, MC);
            }

            static async Task Tuples(CancellationToken token)
            {
                var (a1, b1) = await Gather.Tuple(token, ct => FC(ct), ct => SC(ct)); int a = a1; string b = b1;
                var (a2, b2) = await Gather.Tuple(() => F(), () => S()); a = a2; b = b2;
                var (a3, b3) = await Gather.Tuple(async ct => { await Task.Delay(1, ct); return 1; }, async ct => { await Task.Delay(1, ct); return ""; }); a = a3; b = b3;
                var (a4, b4) = await Gather.Tuple<int, string>(FC, SC); a = a4; b = b4;
                var (a5, none) = await Gather.Tuple(F(), P()); a = a5; NoResult nothing = none;
                var (first, a6, b6) = await Gather.Tuple(P(), F(), S()); a = a6; b = b6;
                var (a7, b7) = await Gather.Tuple(new GatherOptions { Limit = 1 }, () => F(), () => S()); a = a7; b = b7;
                var (a8, b8) = await Gather.Tuple(Gather.All(F()), Gather.Hot(S())); int[] numbers = a8;
                var (a9, _, b9) = await Gather.Tuple(token, F(), P(), S()); a = a9; b = b9;
            }

            static async Task GroupsAsTasks(GatherGroup<int> group, GatherGroup plain, Task other, Task<int[]> same)
            {
                Task task = group;
                Task<int[]> typed = group;
                Task done = plain;
                await Task.WhenAll(group, other);
                int[][] both = await Task.WhenAll(group, same);
                Task winner = await Task.WhenAny(group, plain, other);
                await Gather.All(group, other);
                int[][] gathered = await Gather.All(group, same);
                int[] waited = await group.WaitAsync(TimeSpan.FromSeconds(1));
                waited = await group.WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None);
                waited = await group.WaitAsync(CancellationToken.None);
                await plain.WaitAsync(TimeSpan.FromSeconds(1));
            }

            static Task AsTask(GatherGroup<int> group) { return group; }

            static async Task GroupsAsChildren(GatherGroup<int> group, GatherGroup plain, GatherHandle<(int, string)> tuple)
            {
                int[][] c1 = await Gather.All(group, group);
                int[][] c2 = await Gather.All(new[] { group, group });
                int[][] c3 = await Gather.All(new List<GatherGroup<int>> { group });
                int[][] c4 = await Gather.All(CancellationToken.None, group, group);
                int[][] c5 = await Gather.All<int[]>(group, group);
                GatherGroup c6 = Gather.All(plain, plain);
                (int, string)[] c7 = await Gather.All(tuple, tuple);
                Outcome<int[]>[] c8 = await Gather.Settled(group, group);
                int[] c9 = await Gather.Any(group, group);
                Outcome<int[]> c10 = await Gather.First(new GatherOptions(), group, group);
                IAsyncEnumerable<Outcome<int[]>> c11 = Gather.Each(group, group);
                int[][] c12 = await Gather.All(Gather.Shield(group), Gather.Hot(group));
                GatherChild<NoResult> c13 = Gather.Shield(plain);
                int[][] c14 = await Gather.All(Gather.Cold(async () => { await P(); return new[] { 1 }; }), group);
            }

            static string Outcomes()
            {
                Outcome<int> good = Outcome.Success(1), bad = Outcome.Failure<int>(new FormatException()), none = default(Outcome<int>);
                return good.IsSuccess && bad.IsFaulted && !none.IsSuccess && !none.IsCompleted ? good.ToString() : "";
            }
        }
        """;

    const string Ten = """
        using System;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using AsyncGather;

        class Consumer
        {
            static Task<int> G(string url, CancellationToken token) => Task.FromResult(1);

            static async Task Calls(string[] urls, CancellationToken token)
            {
                // C# infers no type for a lambda that a lambda gives, so a source and a body say what Select cannot.
                int r1 = await Gather.Any(urls, (u, t) => G(u, t));
                int r2 = await Gather.Any(urls, async (u, t) => { await Task.Delay(1, t); return 1; }, limit: 2, cancellationToken: token);
                int r3 = await Gather.Any(token, urls, G);
                Outcome<int> r4 = await Gather.First(urls, G);
                int r5 = await Gather.Any(urls.Select<string, Func<CancellationToken, Task<int>>>(u => t => G(u, t)));
                var started = (CancellationToken t) => G("", t);
                int r6 = await Gather.Any(started, started);
            }
        }
        """;

    const string Twelve = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using AsyncGather;

        class Consumer
        {
            static Task<int> F() => Task.FromResult(1);

            static async Task Calls(List<Task<int>> list, Task<int> extra)
            {
                Task<int>[] spread = [.. list, extra];
                int[] r1 = await Gather.All(spread);
                int[] r2 = await Gather.All<int>((Task<int>[])[.. list, extra]);
                await foreach (var outcome in Gather.Each(list)) Console.WriteLine(outcome.Index);
                var text = (await Gather.Settled(list))[0] switch
                {
                    { IsSuccess: true, ValueOrDefault: var value } => $"{value}",
                    { IsCanceled: true } => "canceled",
                    var (_, error) => error!.Message,
                };
                var options = new GatherOptions { Timeout = TimeSpan.FromSeconds(1), TimeProvider = TimeProvider.System };
                int[] r3 = await Gather.All(options, async () => 1, async () => { await Task.Yield(); return 2; });
                int[] r4 = await Gather.All(async ct => { await Task.Delay(1, ct); return 1; });
            }
        }
        """;

    const string Thirteen = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using AsyncGather;

        class Consumer
        {
            static async Task Calls(List<Task<int>> list, Task<int> extra)
            {
                int[] r1 = await Gather.All([.. list, extra]);
                int[] r2 = await Gather.All(extra, extra);
                int[] r3 = await Gather.All([() => Task.FromResult(1)]);
            }

            // A method with a form that takes a token and one that does not: the token is passed.
            static async Task MethodGroups(string[] urls, Http http, IAsyncEnumerable<string> more, Table table)
            {
                string[] r1 = await Gather.Map(urls, http.GetStringAsync, limit: 8);
                string[] r2 = await Gather.Map(urls, http.GetStringAsync, limit: 8, cancellationToken: default);
                string[] r3 = await Gather.Map(new GatherOptions { Limit = 8 }, urls, http.GetStringAsync);
                Outcome<string>[] r4 = await Gather.Settled(urls, http.GetStringAsync);
                IAsyncEnumerable<Outcome<string>> r5 = Gather.Each(urls, http.GetStringAsync, limit: 8);
                string[] r6 = await Gather.Map(more, http.GetStringAsync, limit: 8);
                // A sequence of both kinds is read without blocking.
                Task<string[]> r7 = Gather.Map(table, http.GetStringAsync, limit: 8);
                Task<string[]> r8 = Gather.Map(table, url => http.GetStringAsync(url));
            }

            class Http
            {
                public Task<string> GetStringAsync(string url) => Task.FromResult(url);
                public Task<string> GetStringAsync(Uri url) => Task.FromResult("");
                public Task<string> GetStringAsync(string url, CancellationToken token) => Task.FromResult(url);
                public Task<string> GetStringAsync(Uri url, CancellationToken token) => Task.FromResult("");
            }

            abstract class Table : IEnumerable<string>, IAsyncEnumerable<string>
            {
                public abstract IEnumerator<string> GetEnumerator();
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
                public abstract IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken token = default);
            }
        }
        """;

    const string Fourteen = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using AsyncGather;

        class Consumer
        {
            static ValueTask<int> V(int id, CancellationToken token) => new(id);
            static ValueTask W(CancellationToken token) => default;

            static async Task Calls(List<Task<int>> list, Task<int> extra, IAsyncEnumerable<int> more)
            {
                int[] r1 = await Task.Gather(extra, extra);
                int[] r2 = await Task.Gather(list);
                int[] r3 = await Task.Gather([.. list, extra]);
                await Task.Gather(Task.CompletedTask, Task.CompletedTask);
                int[] ids = [1, 2];
                int[] r4 = await Gather.Map(ids, (id, token) => V(id, token), limit: 3);
                int[] r5 = await Gather.Map(ids, V);
                int[] r6 = await Gather.All(Gather.Cold(() => V(1, default)), Gather.Cold(token => V(1, token)));
                int[] r7 = await Gather.Map(ids, async (id, token) => { await Task.Delay(1, token); return id; });
                int[] r8 = await Gather.All(t => V(1, t));
                int[] r9 = await Gather.All(CancellationToken.None, t => V(1, t), t => V(2, t));
                int[] r10 = await Gather.All(() => V(1, default), () => V(2, default));
                int r11 = await Gather.Any(t => V(1, t), t => V(2, t));
                Outcome<int>[] r12 = await Gather.Settled(t => V(1, t));
                Outcome<int>[] r13 = await Gather.Settled(ids, V, limit: 2);
                Outcome<int> r14 = await Gather.First(t => V(1, t));
                await foreach (var r15 in Gather.Each(ids, V, limit: 2)) { }
                await foreach (var r16 in Gather.Each(t => V(1, t))) { }
                int[] r17 = await Gather.Map(more, V, limit: 2);
                await Gather.All(t => W(t), t => W(t));
                await Gather.Map(ids, (id, token) => W(token), limit: 3, cancellationToken: default);
                int[] r18 = await Gather.All(async t => { await Task.Delay(1, t); return 1; });
                await Gather.All(async t => await Task.Delay(1, t));
            }
        }
        """;

    public static TheoryData<string, string, string> Programs()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var target in new[] { "netstandard2.0", "net8.0", "net10.0" })
            foreach (var (since, name) in new[] { (7.3, nameof(Oldest)), (10, nameof(Ten)), (12, nameof(Twelve)), (13, nameof(Thirteen)), (14, nameof(Fourteen)) })
                foreach (var version in new[] { "7.3", "10", "12", "13", "14" })
                    if (double.Parse(version, System.Globalization.CultureInfo.InvariantCulture) >= since) data.Add(name, target, version);
        return data;
    }

    [Theory, MemberData(nameof(Programs))]
    public void What_people_write_compiles(string program, string target, string version)
    {
        // CS8632: nullable annotations, CS1998: an async lambda without await is on purpose here.
        var diagnostics = Consumer.Compile(Source(program), target, version).Where(text => !text.Contains("CS1998") && !text.Contains("CS8632"));
        Assert.Empty(diagnostics);
    }

    [Theory, InlineData("netstandard2.0", "7.3"), InlineData("net10.0", "14")]
    public void Results_are_never_lost_by_a_wrong_type(string target, string version)
    {
        var source = Source(nameof(Oldest)).Replace("int[] r1 = await Gather.All(t1, t2);", "int[] r1 = await Gather.All(t1, S());");
        Assert.Contains(Consumer.Compile(source, target, version), text => text.Contains("error CS"));
        var mixed = Source(nameof(Oldest)).Replace("int[] r1 = await Gather.All(t1, t2);", "Gather.All(Gather.Hot(t1), Gather.Hot(S()));");
        Assert.Contains(Consumer.Compile(mixed, target, version), text => text.Contains("error CS"));
    }

    // What the guide says about older languages: neither form is better, and the compiler says so.
    [Theory, InlineData("net8.0", "12"), InlineData("netstandard2.0", "7.3")]
    public void Before_CSharp_13_a_method_with_and_without_a_token_is_ambiguous(string target, string version)
    {
        var source = Source(nameof(Oldest)).Replace("static Task<int> M(int id) {", "static Task<int> MC(int id) { return null; } static Task<int> M(int id) {");
        Assert.Contains(Consumer.Compile(source, target, version), text => text.Contains("error CS0121"));
    }

    static string Source(string program) => program switch
    {
        nameof(Oldest) => Oldest,
        nameof(Ten) => Ten,
        nameof(Twelve) => Twelve,
        nameof(Thirteen) => Thirteen,
        _ => Fourteen,
    };
}
