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
        using System.Collections.Generic;
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

            static async Task Calls(List<Task<int>> list, Task<int> extra)
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
            }
        }
        """;

    public static TheoryData<string, string, string> Programs()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var target in new[] { "netstandard2.0", "net8.0", "net10.0" })
            foreach (var (since, name) in new[] { (7.3, nameof(Oldest)), (12, nameof(Twelve)), (13, nameof(Thirteen)), (14, nameof(Fourteen)) })
                foreach (var version in new[] { "7.3", "12", "13", "14" })
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

    static string Source(string program) => program switch
    {
        nameof(Oldest) => Oldest,
        nameof(Twelve) => Twelve,
        nameof(Thirteen) => Thirteen,
        _ => Fourteen,
    };
}
