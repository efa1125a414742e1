namespace AsyncGather.Comparison;

/// <summary>What a rule of any package is about, as far as our rules are about it too.</summary>
enum Subject
{
    Unawaited,
    UnusedValue,
    AsyncVoid,
    Blocking,
    Lifetime,
    NestedTask,
    Multicast,
    Enumeration,
    Params,
    Duplicate,
    Null,
    Single,
    Token,
    Cast,
    Continuation,
    DeadBranch,
    Limit,
    SharedState,
    LoopVariable,
    DeadCatch,
    TimeLimit,
    AsValue,
    LoopToken,
    SerialGroup,
    ParallelStart,
    Stream,
    EscapedQuery,
    Hop,
    Timer,
    LeftAlone,
}

/// <summary>
/// What counts. A report counts at a case if the subject of its id is a subject of the rule that the case belongs to: for catching a
/// mistake and for a false alarm alike. Every id that is reported at any case is in one of the two tables, or the tool stops.
/// </summary>
static class Subjects
{
    static readonly Dictionary<Subject, (string Meaning, string[] Ids)> Counted = new()
    {
        [Subject.Unawaited] = ("a task or a group that nobody awaits", ["GATHER101", "GATHER102", "GATHER103", "GATHER104", "GATHER107", "GATHER109", "GATHER111", "GATHER204", "CS4014", "VSTHRD110", "MA0134", "CA2012"]),
        [Subject.UnusedValue] = ("a value of any type that nobody uses", ["CA1806", "IDE0058", "IDE0059", "S1481", "S1854", "S2201"]),
        [Subject.AsyncVoid] = ("an async function whose delegate returns nothing", ["GATHER105", "VSTHRD100", "VSTHRD101", "MA0147", "MA0155", "S3168", "AsyncFixer03"]),
        [Subject.Blocking] = ("blocking where one could await", ["GATHER108", "CA1849", "VSTHRD002", "VSTHRD103", "MA0042", "MA0045", "S4462", "S6966", "AsyncFixer02"]),
        [Subject.Lifetime] = ("what the tasks use ends before they do", ["GATHER106", "CA2025", "MA0100", "RCS1229", "AsyncFixer04"]),
        [Subject.NestedTask] = ("a task in a task, or a task that never starts", ["GATHER201", "GATHER202", "AsyncFixer05"]),
        [Subject.Multicast] = ("an event whose handlers return tasks", ["GATHER110", "VSTHRD106"]),
        [Subject.Enumeration] = ("a sequence that is enumerated more than once", ["GATHER203", "CA1851"]),
        [Subject.Params] = ("arguments that are not the elements that were meant", ["GATHER001", "GATHER002", "GATHER003", "GATHER004", "CA2241", "IDE0043", "S2275", "S3220", "S3457", "S3878"]),
        [Subject.Duplicate] = ("the same task twice", ["GATHER205"]),
        [Subject.Null] = ("a null in the place of a task", ["GATHER206", "CS8604"]),
        [Subject.Single] = ("a group of one", ["GATHER207", "CA1842", "CA1843"]),
        [Subject.Token] = ("a cancellation token that does not arrive", ["CA2016", "MA0040"]),
        [Subject.Continuation] = ("a continuation that never looks at its task", ["GATHER408"]),
        [Subject.SharedState] = ("something for one that several use at once", ["GATHER301", "GATHER302", "GATHER304"]),
        [Subject.LoopVariable] = ("a variable that the loop changes under a lambda", ["GATHER303"]),
        [Subject.DeadCatch] = ("a catch that never runs", ["GATHER401"]),
        [Subject.TimeLimit] = ("a time limit that nobody looks at", ["GATHER403"]),
        [Subject.AsValue] = ("a task in the place of its result", ["GATHER406"]),
        [Subject.LoopToken] = ("a token of a loop that is not passed on", ["GATHER407"]),
        [Subject.SerialGroup] = ("a group that waits in each turn", ["GATHER501"]),
        [Subject.ParallelStart] = ("a parallel query that only starts tasks", ["GATHER504"]),
        [Subject.Stream] = ("a race over what is left of a list", ["GATHER502"]),
        [Subject.EscapedQuery] = ("a query that leaves its lock", ["GATHER505"]),
        [Subject.Hop] = ("a thread that has nothing to do", ["GATHER506"]),
        [Subject.LeftAlone] = ("a task that the failure of another leaves alone", ["GATHER405"]),
        [Subject.Timer] = ("a timer that runs on for nothing", ["GATHER402"]),
        [Subject.Limit] = ("a limit on how many run at once", ["GATHER503", "GATHER507"]),
        [Subject.Cast] = ("a cast that the right type would save", ["GATHER404", "IDE0220", "S3217"]),
        [Subject.DeadBranch] = ("a branch that is never taken, a loop that never ends", ["GATHER409", "S2583", "S2589"]),
    };

    /// <summary>Reported at the cases, but about something else. Most are as right at an OK line as at a BAD one.</summary>
    public static readonly Dictionary<string, string[]> Elsewhere = new()
    {
        ["whether to write ConfigureAwait"] = ["CA2007", "VSTHRD111", "MA0004"],
        ["whether to await or to return a task that is awaited anyway"] = ["VSTHRD202", "MA0214", "MA0215", "RCS1174", "AsyncFixer01", "IDE0390"],
        ["awaiting a task that was started elsewhere, in programs with a main thread"] = ["VSTHRD003"],
        ["which TaskScheduler a task is given: passing one mends none of the cases"] = ["CA2008", "VSTHRD105"],
        ["an overload with a token, a time provider or DisposeAsync, where none is in sight"] = ["MA0032", "MA0079", "MA0167", "RCS1261"],
        ["Unwrap instead of two awaits"] = ["MA0152"],
        ["names of methods, locals and fields"] = ["VSTHRD200", "MA0084", "MA0137", "RCS1046", "S1117", "S3872", "S4261"],
        ["members that nobody calls or that could be static, which is how cases are"] = ["CA1812", "CA1822", "IDE0051", "MA0038", "MA0182", "RCS1163", "RCS1213", "S1144", "S2325"],
        ["locks on fields of the scaffold"] = ["MA0064", "S2445", "S6507"],
        ["cultures and literals"] = ["CA1303", "CA1305", "CA2234", "MA0002", "MA0011", "MA0075", "MA0076", "S109", "S4005", "S4055", "S4056"],
        ["performance of a single call"] = ["CA1825", "CA1859", "CA1861", "CA1864", "MA0005", "MA0020", "MA0029", "MA0089", "MA0159", "RCS1077", "S2971", "S6603"],
        ["casts of any kind, and arrays of a derived type"] = ["MA0181", "S2330"],
        ["a catch of every exception"] = ["CA1031", "S2221"],
        ["objects that nobody disposes"] = ["CA2000"],
        ["how code is written"] =
        [
            "IDE0008", "IDE0011", "IDE0022", "IDE0028", "IDE0039", "IDE0040", "IDE0046", "IDE0054", "IDE0061", "IDE0090", "IDE0120", "IDE0200", "IDE0300", "IDE0301", "IDE0303", "IDE0305", "IDE0320", "IDE0370", "MA0141",
            "MA0217", "RCS1002", "RCS1007", "RCS1021", "RCS1048", "RCS1058", "RCS1124", "RCS1126", "RCS1181", "RCS1230", "RCS1267", "S106", "S108", "S121", "S122", "S2737", "S3242", "S3257", "S4017", "S4144", "S8969",
        ],
    };

    // What a case of each rule asks for.
    static readonly Dictionary<string, Subject[]> Asked = new()
    {
        ["GATHER001"] = [Subject.Params],
        ["GATHER002"] = [Subject.Params, Subject.Token],
        ["GATHER003"] = [Subject.Params],
        ["GATHER004"] = [Subject.Params],
        ["GATHER101"] = [Subject.Unawaited, Subject.UnusedValue],
        ["GATHER102"] = [Subject.Unawaited, Subject.UnusedValue],
        ["GATHER103"] = [Subject.Unawaited, Subject.UnusedValue],
        ["GATHER104"] = [Subject.Unawaited, Subject.UnusedValue],
        ["GATHER105"] = [Subject.AsyncVoid, Subject.Unawaited],
        ["GATHER106"] = [Subject.Lifetime, Subject.Unawaited],
        ["GATHER107"] = [Subject.Unawaited, Subject.UnusedValue],
        ["GATHER108"] = [Subject.Blocking],
        ["GATHER109"] = [Subject.Unawaited, Subject.UnusedValue, Subject.Lifetime],
        ["GATHER110"] = [Subject.Multicast, Subject.AsyncVoid],
        ["GATHER111"] = [Subject.Unawaited],
        ["GATHER201"] = [Subject.NestedTask, Subject.AsyncVoid],
        ["GATHER202"] = [Subject.NestedTask],
        ["GATHER203"] = [Subject.Enumeration],
        ["GATHER204"] = [Subject.Unawaited, Subject.UnusedValue],
        ["GATHER205"] = [Subject.Duplicate, Subject.Unawaited],
        ["GATHER206"] = [Subject.Null, Subject.Unawaited],
        ["GATHER207"] = [Subject.Single],
        ["GATHER301"] = [Subject.SharedState],
        ["GATHER302"] = [Subject.SharedState],
        ["GATHER303"] = [Subject.LoopVariable],
        ["GATHER304"] = [Subject.SharedState],
        ["GATHER401"] = [Subject.DeadCatch],
        ["GATHER402"] = [Subject.Timer],
        ["GATHER403"] = [Subject.TimeLimit, Subject.Blocking],
        ["GATHER404"] = [Subject.Cast],
        ["GATHER405"] = [Subject.LeftAlone],
        ["GATHER406"] = [Subject.AsValue],
        ["GATHER407"] = [Subject.LoopToken, Subject.Token],
        ["GATHER408"] = [Subject.Continuation],
        ["GATHER409"] = [Subject.DeadBranch],
        ["GATHER501"] = [Subject.SerialGroup],
        ["GATHER502"] = [Subject.Stream],
        ["GATHER503"] = [Subject.Limit],
        ["GATHER504"] = [Subject.ParallelStart],
        ["GATHER505"] = [Subject.EscapedQuery],
        ["GATHER506"] = [Subject.Hop],
        ["GATHER507"] = [Subject.Limit],
    };

    /// <summary>The subjects, what they mean, and the ids about them.</summary>
    public static IEnumerable<(Subject Subject, string Meaning, string[] Ids, IEnumerable<string> Rules)> All =>
        Counted.Select(entry => (entry.Key, entry.Value.Meaning, entry.Value.Ids, Asked.Where(rule => rule.Value.Contains(entry.Key)).Select(rule => rule.Key)));

    public static bool Counts(string id, Case at) => Asked[at.Rule].Any(subject => Counted[subject].Ids.Contains(id));

    /// <summary>Whether an id speaks of values of any type: it catches a dropped group as it would catch a dropped number.</summary>
    public static bool IsGeneric(string id) => Counted[Subject.UnusedValue].Ids.Contains(id);

    /// <summary>Stops at an id that nobody has put into a table.</summary>
    public static void RequireKnown(IEnumerable<string> reported)
    {
        var known = Counted.Values.SelectMany(entry => entry.Ids).Concat(Elsewhere.Values.SelectMany(ids => ids)).ToHashSet();
        var unknown = reported.Where(id => !known.Contains(id)).Distinct().Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0) throw new InvalidOperationException($"Say in Subjects.cs what these are about: {string.Join(", ", unknown)}");
    }
}
