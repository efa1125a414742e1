using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>What the methods of well-known libraries make of a collection, and the forms that a params parameter comes in.</summary>
public class CollectionAsParamsElementSinksTests
{
    [Theory]
    [InlineData("int M() => System.Collections.Immutable.ImmutableList.Create([|ids|]).Count;")]
    [InlineData("bool M() => System.Collections.Immutable.ImmutableArray.Create([|ids|]).IsEmpty;")]
    [InlineData("int M() => System.Collections.Immutable.ImmutableHashSet.Create([|ids.Select(i => i + 1)|]).Count;")]
    [InlineData("int M() { var all = System.Collections.Immutable.ImmutableArray.Create([|ids|]); return all.Length; }")]
    [InlineData("List<int>? M() { var all = System.Collections.Immutable.ImmutableArray.Create([|ids|]); return all.Length > 3 ? all[3] : null; }")]
    [InlineData("object M() { var all = System.Collections.Immutable.ImmutableList.Create([|ids|]); return all[1]; }")]
    [InlineData("bool M() { var all = System.Collections.Immutable.ImmutableHashSet.Create([|ids|]); return all.Any() || all.Count() > 2; }")]
    public Task A_new_collection_whose_elements_nobody_looks_at_is_reported(string source) => Verify<CollectionAsParamsElement>.Reports(source);

    [Theory]
    [InlineData("object M() => System.Collections.Immutable.ImmutableList.Create(ids);")]
    [InlineData("int M() => System.Collections.Immutable.ImmutableList.Create<List<int>>(ids).Count;")]
    [InlineData("int M() => System.Collections.Immutable.ImmutableList.CreateRange(ids).Count;")]
    [InlineData("int M() => System.Collections.Immutable.ImmutableList.Create(1).Count;")]
    [InlineData("int M() => System.Collections.Immutable.ImmutableList.Create(\"text\").Count;")]
    [InlineData("class Box { public int Count; public static Box Create<T>(T one) => new Box(); public static Box CreateRange<T>(IEnumerable<T> all) => new Box(); } int M() => Box.Create(ids).Count;")]
    [InlineData("object M() { var all = System.Collections.Immutable.ImmutableArray.Create(ids); return all[0]; }")]
    [InlineData("int M() { var all = System.Collections.Immutable.ImmutableArray.Create(ids); return all[0].Count; }")]
    [InlineData("object M() { var all = System.Collections.Immutable.ImmutableArray.Create(ids); return all.Length > 0 ? all : ids; }")]
    [InlineData("int M() { var all = System.Collections.Immutable.ImmutableArray.Create(ids); foreach (var list in all) Console.Write(list.Count); return all.Length; }")]
    [InlineData("int M() { var all = System.Collections.Immutable.ImmutableArray.Create(ids); all = all.Add(ids); return all.Length; }")]
    [InlineData("int M() { ImmutableArray<List<int>> all = ImmutableArray.Create(ids); return all.Length; }", "System.Collections.Immutable")]
    [InlineData("void M() { var all = System.Collections.Immutable.ImmutableArray.Create(ids); }")]
    [InlineData("object M() { var all = System.Collections.Immutable.ImmutableDictionary.Create<int, int>(); return all.Count; }")]
    public Task A_new_collection_of_the_collection_itself_is_silent(string source, params string[] usings) => Verify<CollectionAsParamsElement>.IsSilent(source, new Case { Usings = usings });

    [Theory]
    [InlineData("""string M() => string.Format("{0} {1}", [|ids|]);""")]
    [InlineData("""string M() => string.Format("{0:N2} {1,10}", [|new int[] { 1, 2 }|]);""")]
    [InlineData("""string M() => string.Format(null, "{0} {1}", [|ids|]);""")]
    [InlineData("""void M(System.Text.StringBuilder text) { text.AppendFormat("{0} {1}", [|ids.Select(id => id + 1)|]); }""")]
    [InlineData("""void M() { Console.WriteLine("{1}", [|ids|]); }""")]
    [InlineData("""void M(TextWriter writer, Dictionary<int, int> map) { writer.Write("{0} {1}", [|map|]); }""")]
    [InlineData("""void M(StringWriter writer) { writer.WriteLine("{0} {1}", [|ids|]); }""")]
    [InlineData("""void M() { System.Diagnostics.Debug.WriteLine("{0} {1}", [|ids|]); }""")]
    [InlineData("""string M() => string.Concat([|ids|], "x");""")]
    [InlineData("""string M() => string.Concat("x", 1, [|ids|]);""")]
    [InlineData("""string M() => string.Concat("x", [|new[] { 'a' }.ToList()|]);""")]
    [InlineData("""object? M(Func<int, int, int> add) => add.DynamicInvoke([|ids|]);""")]
    [InlineData("""object? M(Func<int, int, int> add) => add.DynamicInvoke([|new[] { 1, 2 }|]);""")]
    [InlineData("""void M(System.Data.DataTable table) { table.Rows.Add([|ids|]); }""")]
    public Task A_sink_that_cannot_use_a_collection_is_reported(string source) => Verify<CollectionAsParamsElement>.Reports(source);

    [Theory]
    [InlineData("""string M() => string.Format("{0}", ids);""")]
    [InlineData("""string M() => string.Format("{0} {1}", ids, 1);""")]
    [InlineData("""string M() => string.Format("{0} {1}", 1, ids) + string.Format(null, "{0} {1} {2}", 1, 2, ids);""")]
    [InlineData("""string M() => string.Format("{{0}} {{1}}", ids);""")]
    [InlineData("""string M() => string.Format("{a {0} {1}", ids);""")]
    [InlineData("""string M() => string.Format("{0} {1}", (object)ids);""")]
    [InlineData("""string M(string format) => string.Format(format, ids);""")]
    [InlineData("""string M(string text) => string.Format("{0}", text);""")]
    [InlineData("""string M() => string.Format("{0} {1}", "text");""")]
    [InlineData("""void M() { Console.WriteLine(ids); Console.Write("{0} {1}", "a", "b"); }""")]
    [InlineData("""string M() => string.Concat("a", "b") + string.Concat(1, 2) + string.Concat(ids);""")]
    [InlineData("""string M(char[] one, char[] two) => string.Concat(new string(one), new string(two));""")]
    [InlineData("""object? M(Action<List<int>> action) => action.DynamicInvoke(ids);""")]
    [InlineData("""object? M(Func<int, int, int> add) => add.DynamicInvoke(1, ids);""")]
    [InlineData("""void M(System.Data.DataTable table, byte[] image, Dictionary<string, int> bag, System.Xml.XmlElement element) { table.Rows.Add(image); table.Rows.Add(1, ids); table.Rows.Add(bag); table.Rows.Add(element); }""")]
    [InlineData("""class Own { public static string Format(string format, object value) => format; public static void WriteLine(string format, object value) { } } string M() => Own.Format("{0} {1}", ids);""")]
    [InlineData("""object M(int[] numbers) => new[] { new[] { 1 }.Concat(ids), numbers };""")]
    public Task A_sink_that_can_is_silent(string source) => Verify<CollectionAsParamsElement>.IsSilent(source);

    [Theory]
    [InlineData("async Task M(DbSet<string> set) { await set.FindAsync([|ids|]); set.Find([|ids.ToArray()|]); set.Find(1, [|ids|]); }")]
    [InlineData("void M(DbContext context) { context.Find(typeof(string), [|ids|]); }")]
    [InlineData("void M(DbContext context, List<string> list) { context.AddRange([|list|], 5); }")]
    [InlineData("void M(DbContext context) { context.AddRange([|ids|]); }")]
    [InlineData("void M(DbContext context, List<string> list, IQueryable<string> query) { context.Add([|list|]); context.Remove([|query|]); }")]
    [InlineData("async Task M(DbContext context, string[] names) { await context.AddAsync([|names|]); }")]
    [InlineData("class Mine : DbContext { public void M(List<string> list) { Add([|list|]); } }")]
    [InlineData("""void M(DbSet<string> set, List<System.Data.Common.DbParameter> parameters) { set.FromSqlRaw("select @a, @b", [|parameters|]); }""")]
    [InlineData("""void M(DbContext context, IEnumerable<System.Data.IDbDataParameter> parameters) { context.Database.ExecuteSqlRaw("delete @a", [|parameters|], 5); }""")]
    [InlineData("""void M(DbContext context) { context.Database.ExecuteSqlRaw("select {0} {1}", [|ids|]); }""")]
    [InlineData("""void M(DbContext context, int[] numbers) { context.Database.ExecuteSqlRaw("delete {0}", [|numbers|]); }""")]
    [InlineData("""void M(DbContext context, int[] numbers) { context.Database.ExecuteSqlRaw("delete from A where Id IN ( {0} )", [|numbers|]); }""")]
    [InlineData("""void M(DbSet<string> set) { set.FromSqlRaw("select * from a where id in ({0})", [|ids|]); }""")]
    [InlineData("""void M(DbSet<string> set) { set.FromSqlRaw("select * from a where id = {0}", [|ids.Where(id => id > 1)|]); }""")]
    public Task Entity_Framework_Core_is_reported(string source) => Verify<CollectionAsParamsElement>.Reports(source, Ef);

    [Theory]
    [InlineData("void M(DbSet<string> set, byte[] hash) { set.Find(hash); set.Find(1, hash); }")]
    [InlineData("class Key : List<int> { } void M(DbSet<string> set, Key key) { set.Find(key); }")]
    [InlineData("async Task M(DbSet<string> set) { await set.FindAsync(new object[] { 1 }, ct); set.Find(1); set.Find(\"key\"); }")]
    [InlineData("class Basket : List<int> { } void M(DbContext context, Basket basket) { context.Add(basket); context.AddRange(basket, 1); }")]
    [InlineData("void M(DbContext context, Dictionary<string, object> entity) { context.Add(entity); context.Remove(entity); }")]
    [InlineData("void M(DbContext context, List<string> list) { context.AddRange(list); context.Add(list[0]); }")]
    [InlineData("void M(DbSet<string> set, List<string> list) { set.AddRange(list); }")]
    [InlineData("""void M(DbContext context, int[] numbers) { context.Database.ExecuteSqlRaw("delete where id = any({0})", numbers); context.Database.ExecuteSqlRaw("delete where id = any(@p0)", ids); }""")]
    [InlineData("""void M(DbContext context, List<System.Data.Common.DbParameter> parameters) { context.Database.ExecuteSqlRaw("select @a", parameters); }""")]
    [InlineData("""void M(DbSet<string> set) { set.FromSqlRaw("select {0} {1}", ids, 1); }""")]
    [InlineData("""void M(DbSet<string> set, byte[] hash, string sql) { set.FromSqlRaw("select * from a where id in (select value from openjson({0}))", ids); set.FromSqlRaw("select {0}", hash); set.FromSqlRaw(sql, ids); set.FromSqlRaw("select @p0", ids); set.FromSqlRaw("in (1, {0})", 5); }""")]
    [InlineData("""class Numbers : List<int> { } void M(DbSet<string> set, Numbers numbers) { set.FromSqlRaw("exec all {0}", numbers); }""")]
    [InlineData("class Store { public void Add(object entity) { } public void Remove<T>(T entity) { } } void M(Store store) { store.Add(ids); store.Remove(ids); }")]
    public Task What_Entity_Framework_Core_can_use_is_silent(string source) => Verify<CollectionAsParamsElement>.IsSilent(source, Ef);

    [Fact]
    public Task A_database_that_knows_arrays_takes_one_as_a_parameter() => Verify<CollectionAsParamsElement>.Reports(
        """void M(DbContext context, int[] numbers) { context.Database.ExecuteSqlRaw("update a set b = {0}", numbers); context.Database.ExecuteSqlRaw("delete from a where id in ({0})", [|numbers|]); }""",
        Ef with { Files = [.. Ef.Files, "namespace Npgsql { public class NpgsqlConnection { } }"] });

    [Fact]
    public Task Entity_Framework_6_is_reported() => Verify<CollectionAsParamsElement>.Reports(
        """void M(DbSet<string> set, Database database, List<System.Data.IDbDataParameter> parameters) { set.Find([|ids|]); database.ExecuteSqlCommand("delete @a", [|parameters|]); database.ExecuteSqlCommand("delete @p0", ids); }""",
        new Case { Usings = ["System.Data.Entity"], Files = ["#nullable enable\n" + LookAlikes.Ef6] });

    [Fact]
    public Task A_logger_is_reported_where_the_template_has_room_for_more() => Verify<CollectionAsParamsElement>.Reports(
        """void M(ILogger logger, Serilog.ILogger serilog) { logger.LogInformation("{A} {B}", [|ids|]); logger.LogInformation("{Ids}", ids); logger.LogInformation("{A} {A}", ids); serilog.Information("{A} {B}", ids); }""",
        new Case { Usings = ["Microsoft.Extensions.Logging"], Files = ["#nullable enable\n" + LookAlikes.Logging, "#nullable enable\n" + LookAlikes.Serilog], AllowedWarnings = LookAlikes.OfNet11 });

    [Theory]
    [InlineData("static Task Gather(params object[] work) => Task.CompletedTask; Task M() => Gather([|tasks|]);")]
    [InlineData("static Task Gather(CancellationToken token, params object[] work) => Task.CompletedTask; Task M(IEnumerable<Task> work) => Gather(ct, [|work|]);")]
    [InlineData("static Task Gather<T>(params T[] work) => Task.CompletedTask; async Task M() { await Gather([|ints|]); }")]
    [InlineData("static Task Gather(params object[] work) => Task.CompletedTask; Task M(HashSet<Task> set) => Gather([|set|], Task.CompletedTask);")]
    [InlineData("static Task Gather(params object[] work) => Task.CompletedTask; async Task M() { await Gather(GetAsync(1), 5, [|ints|]); }")]
    [InlineData("static Task Gather(int limit, params object[] work) => Task.CompletedTask; async Task M() { await Gather(8, GetAsync(1), [|arr|]); }")]
    [InlineData("static Task Gather<T>(params T[] work) => Task.CompletedTask; Task M() => Gather<object>(DoAsync(1), [|tasks|]);")]
    public Task A_list_of_tasks_that_a_waiting_method_takes_as_one_is_reported(string source) => Verify<CollectionAsParamsElement>.Reports(source);

    [Theory]
    [InlineData("static Task Gather(params object[] work) => Task.CompletedTask; Task M() => Gather(arr);")]
    [InlineData("static Task Gather(params object[] work) => Task.CompletedTask; Task M() => Gather(ids);")]
    [InlineData("static Task Gather(params object[] work) => Task.CompletedTask; Task M() => Gather(tasks, 1);")]
    [InlineData("static Task Gather(params object[] work) => Task.CompletedTask; Task M() => Gather(ids, DoAsync(1));")]
    [InlineData("static void Keep(params object[] work) { } void M() { Keep(tasks, DoAsync(1)); }")]
    [InlineData("""static Task Invoke(string name, params object[] work) => Task.CompletedTask; Task M() => Invoke("Wait", tasks, DoAsync(1));""")]
    [InlineData("object? M(Type type) => Activator.CreateInstance(type, tasks, DoAsync(1));")]
    [InlineData("static Task Gather(params List<Task>[] work) => Task.CompletedTask; Task M() => Gather(tasks);")]
    [InlineData("static Task Gather<T>(params T[] work) => Task.CompletedTask; Task M() => Gather<List<Task>>(tasks);")]
    [InlineData("static Task<T[]> Gather<T>(params T[] work) => Task.FromResult(work); Task<List<Task>[]> M() => Gather(tasks);")]
    [InlineData("""static Task Invoke(string name, params object[] work) => Task.CompletedTask; Task M() => Invoke("Wait", tasks);""")]
    [InlineData("static Task Invoke(object target, params object[] work) => Task.CompletedTask; Task M() => Invoke(this, tasks);")]
    [InlineData("static void Keep(params object[] work) { } void M() { Keep(tasks); }")]
    [InlineData("object? M(Type type) => Activator.CreateInstance(type, tasks);")]
    public Task A_list_of_tasks_that_may_be_wanted_is_silent(string source) => Verify<CollectionAsParamsElement>.IsSilent(source);

    const string Shapes = """
        class Own
        {
            public Own(params object[] items) { }
            public Own(IEnumerable<object> items) { }
            public int this[params object[] keys] => 0;
            public int this[IEnumerable<object> keys] => 0;
            public int this[int first, params object[] keys] { set { } }
            public void Put(params object[] items) { }
            public void Put(IEnumerable<object> items) { }
            public void Log(string message, params object[] items) { }
            public void Log(string message, IEnumerable<object> items) { }
            public void Push(string key, params object[] items) { }
            public void Push(string key, IEnumerable<object> items) { }
            public static T[] Make<T>(params T[] items) => items;
            public static T[] Make<T>(IEnumerable<T> items) => items.ToArray();
        }
        static class Extensions
        {
            public static void Fill(this Own own, params object[] items) { }
            public static void Fill(this Own own, IEnumerable<object> items) { }
        }
        delegate void Taking(params object[] items);
        """;

    [Theory]
    [InlineData("void M(Own own) { own.Fill([|ids|]); Extensions.Fill(own, [|ids|]); own?.Fill([|ids|]); }")]
    [InlineData("void M(Own own) { own.Put(items: [|ids|]); }")]
    [InlineData("int M(Own own) => own[[|ids|]];")]
    [InlineData("Own M() => new([|ids|]);")]
    [InlineData("""void M(Own own, string key) { own.Push("key", [|ids|]); own.Push(key, [|ids|]); }""")]
    [InlineData("""void M(Own own) { own.Log("{A} {B}", [|ids|]); }""")]
    [InlineData("int M() => Own.Make([|ids|]).Length;")]
    [InlineData("void M() { Own.Make([|ids|]); }")]
    public Task The_forms_of_a_call_are_reported(string source) => Verify<CollectionAsParamsElement>.Reports(source, Own());

    [Theory]
    [InlineData("""void M(Own own) { own.Log("ids: {Ids}", ids); own.Log("ids", ids); own.Push("key {0}", ids); }""")]
    [InlineData("void M(Taking taking) { taking(ids); }")]
    [InlineData("void M(Own own) { own[1, ids] = 2; }")]
    [InlineData("object M() => Own.Make(ids);")]
    [InlineData("object M() => from id in ids select Own.Make(new List<int> { id });")]
    [InlineData("void M(Own own, dynamic any) { own.Put(any); own.Put(null!); own.Put({|CS0103:missing|}); }")]
    [InlineData("void M(Own own) { own.{|CS1061:Puts|}(ids); }")]
    [InlineData("#if NEVER\nvoid M(Own own) { own.Put(ids); }\n#endif\nvoid N() { }")]
    public Task What_a_call_can_use_is_silent(string source) => Verify<CollectionAsParamsElement>.IsSilent(source, Own());

    [Theory]
    [InlineData("static void Put(params IEnumerable<object> items) { } void M() { Put([|ids|]); }")]
    [InlineData("static void Put(params IReadOnlyList<object> items) { } void M(int[] numbers) { Put([|numbers|]); }")]
    [InlineData("static void Put(params List<object> items) { } void M(object[] some) { Put([|some|]); }")]
    public Task A_params_parameter_that_is_a_sequence_is_its_own_overload(string source) => Verify<CollectionAsParamsElement>.Reports(source, new Case { Since = "13" });

    [Theory]
    [InlineData("static void Put<T>(params IEnumerable<T> items) { } void M() { Put(ids); }")]
    [InlineData("static void Put(params IEnumerable<object> items) { } void M(List<string> names) { Put(names); }")]
    [InlineData("static void Put(params ReadOnlySpan<object> items) { } void M() { Put(ids); }")]
    [InlineData("static void Log(string message, params IEnumerable<object> items) { } void M() { Log(\"Ids: {Ids}\", ids); }")]
    public Task A_params_sequence_that_takes_the_elements_is_silent(string source) => Verify<CollectionAsParamsElement>.IsSilent(source, new Case { Since = "13" });

    [Fact]
    public Task A_sink_that_flattens_is_silent_where_the_options_say_so() => Verify<CollectionAsParamsElement>.Reports(
        "void M(Own own) { own.Put(ids); own.Fill([|ids|]); new Own(ids).Put(); }",
        Own() with { EditorConfig = "[*.cs]\ngather.flattening_sinks = Own.Put, Own..ctor" });

    [Fact]
    public Task The_test_data_of_a_framework_is_silent() => Verify<CollectionAsParamsElement>.IsSilent(
        """
        [Xunit.InlineData(new int[] { 1, 2 })] void A(int[] numbers) { }
        [Xunit.InlineData(1, new[] { 1, 2 })] void B(int one, int[] numbers) { }
        object C() => new Xunit.TestCaseData(ids);
        void D(Xunit.Mock mock) { mock.Setup(one => one.Put(ids)); mock.Setup(one => Console.WriteLine("{0} {1}", ids)); }
        """,
        new Case
        {
            Files =
            [
                "namespace Xunit { [System.AttributeUsage(System.AttributeTargets.Method)] public class InlineDataAttribute : System.Attribute { public InlineDataAttribute(params object[] data) { } } public class TestCaseData { public TestCaseData(params object[] data) { } } }",
                "namespace Xunit { public class Mock { public void Setup(System.Linq.Expressions.Expression<System.Action<Store>> call) { } } public class Store { public void Put(params object[] items) { } public void Put(System.Collections.Generic.IEnumerable<object> items) { } } }",
            ],
        });

    [Fact]
    public Task Old_C_sharp_is_reported_as_well() => Verify<CollectionAsParamsElement>.Reports(
        """void M() { db.AddRange([|ids|]); Console.WriteLine("{0} {1}", [|ids|]); }""", new Case { Language = "7.3", On = Frameworks.Net472 | Frameworks.NetStandard20 });

    [Fact]
    public Task A_program_is_reported() => Verify<CollectionAsParamsElement>.Reports(
        "var numbers = new System.Collections.Generic.List<int>();\nSystem.Console.WriteLine(\"{0} {1}\", [|numbers|]);", new Case { Shape = Shape.File });

    [Fact]
    public Task The_message_says_what_the_sink_makes_of_it() => Verify<CollectionAsParamsElement>.Reports(
        """void M(DbContext context, DbSet<string> set, Func<int, int, int> add) { Console.WriteLine("{0} {2}", {|#0:ids|}); context.Add({|#1:ids|}); set.Find({|#2:ids|}); add.DynamicInvoke({|#3:ids|}); }""",
        Ef with
        {
            Messages =
            [
                "'Console.WriteLine' takes 'ids' as one element: the text has room for 3 values",
                "'DbContext.Add' takes 'ids' as one element: a collection is no entity, and the call throws: use 'AddRange'",
                "'DbSet.Find' takes 'ids' as one element: it is no value of a key, and the call throws",
                "'Delegate.DynamicInvoke' takes 'ids' as one element: the delegate has more parameters than one, and the call throws",
            ],
        });

    [Fact]
    public Task The_parameters_of_a_query_are_spread() => Verify<CollectionAsParamsElement>.Fixes(
        """void M(DbSet<string> set, List<System.Data.Common.DbParameter> parameters) { set.FromSqlRaw("select @a", [|parameters|]); }""",
        """void M(DbSet<string> set, List<System.Data.Common.DbParameter> parameters) { set.FromSqlRaw("select @a", parameters.ToArray()); }""",
        CollectionAsParamsElementFix.ToArray,
        Ef with { Language = "11" });

    [Fact]
    public Task A_list_of_entities_goes_to_the_method_that_takes_it() => Verify<CollectionAsParamsElement>.Fixes(
        "class Mine : DbContext { async Task M(DbContext context, List<string> list) { context.Add([|list.ToList()|]); await context.AddAsync([|list|], CancellationToken.None); Add([|list|]); } }",
        "class Mine : DbContext { async Task M(DbContext context, List<string> list) { context.AddRange(list.ToList()); await context.AddRangeAsync(list, CancellationToken.None); AddRange(list); } }",
        CollectionAsParamsElementFix.OtherMethod,
        Ef);

    [Theory]
    [InlineData("void M(DbContext context) { context.Add([|ids|]); }")]
    [InlineData("object M(DbContext context, List<string> list) => context.Add([|list|]);")]
    [InlineData("class Owner { public DbContext Context = new DbContext(); } void M(Owner? owner, List<string> list) { owner?.Context.Add([|list|]); }")]
    [InlineData("void M(DbSet<string> set) { set.Find([|ids|]); }")]
    public Task Where_the_elements_would_be_wrong_as_well_nothing_is_offered(string source) => Verify<CollectionAsParamsElement>.OffersNoFix(source, null, Ef);

    static Case Ef => new() { Usings = ["Microsoft.EntityFrameworkCore"], Files = ["#nullable enable\n" + LookAlikes.EfCore(8)] };

    static Case Own() => new() { Files = ["#nullable enable\nusing System.Collections.Generic; using System.Linq;\n" + Shapes] };
}
