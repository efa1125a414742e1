using System.Text;
using AsyncGather.Peers;

namespace AsyncGather.Comparison;

/// <summary>What docs/comparison.md says in figures.</summary>
sealed class Tables(Measurement measurement)
{
    static readonly (char Digit, string Name)[] Families = [('0', "Spread"), ('1', "Await"), ('2', "Members"), ('3', "State"), ('4', "Outcome"), ('5', "Scale")];

    static readonly IReadOnlyList<string> Rules = [.. Corpus.Cases.Select(one => one.Rule).Distinct().Order(StringComparer.Ordinal)];

    public string Versions()
    {
        var lines = Contestant.All.Where(contestant => contestant != Contestant.Ours).Select(contestant => $"| {contestant.Name} | {(contestant.WithCompiler ? $"C# compiler {CompilerVersion()}, " : "")}{contestant.Versions} | {Ids(contestant)} |");
        return "| Column | Packages | Rules |\n|---|---|---|\n" + string.Join("\n", lines);
    }

    /// <summary>Recall by family, and false alarms.</summary>
    public string Totals()
    {
        var text = new StringBuilder("| | ").AppendJoin(" | ", Families.Select(family => family.Name)).Append(" | All mistakes | of these, only by a rule about values | False alarms |\n|---|").Append(string.Concat(Families.Select(_ => "---|"))).Append("---|---|---|\n");
        foreach (var contestant in Contestant.All)
        {
            foreach (var setup in Enum.GetValues<Setup>())
            {
                var caught = Corpus.Cases.Where(one => one.Bad && Hits(one, contestant, setup).Any()).ToList();
                var name = contestant == Contestant.Ours ? $"**{contestant.Name}**" : contestant.Name;
                text.Append($"| {name}, {(setup == Setup.Installed ? "as installed" : "everything on")} | ")
                    .AppendJoin(" | ", Families.Select(family => $"{caught.Count(one => one.Rule[6] == family.Digit)} of {Corpus.Cases.Count(one => one.Bad && one.Rule[6] == family.Digit)}"))
                    .Append($" | {caught.Count} of {Corpus.Cases.Count(one => one.Bad)} | {caught.Count(one => Hits(one, contestant, setup).All(Subjects.IsGeneric))}")
                    .Append($" | {Alarms(contestant, setup)} of {Corpus.Cases.Count(one => !one.Bad)} |\n");
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>A line for each rule: what else reports at its mistakes, and at what is right.</summary>
    public string ByRule()
    {
        var text = new StringBuilder("| Rule | Mistakes | AsyncGather | Others, as installed | More with everything on | Caught by nobody else | Right code | False alarms |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var rule in Rules)
        {
            var bad = Corpus.Cases.Where(one => one.Rule == rule && one.Bad).ToList();
            var right = Corpus.Cases.Where(one => one.Rule == rule && !one.Bad).ToList();
            var alone = bad.Count(one => Hits(one, Contestant.Ours, Setup.Everything).Any() && !Others(one, Setup.Everything).Any());
            var installed = Counts(bad, Setup.Installed);
            var more = Counts(bad, Setup.Everything).Where(count => !installed.Contains(count));
            text.Append($"| {Link(rule)} | {bad.Count} | {bad.Count(one => Hits(one, Contestant.Ours, Setup.Everything).Any())} | {Written(installed)} | {Written(more)} | {alone} | {right.Count} | {Written(Counts(right, Setup.Everything, withOurs: true))} |\n");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Where we are wrong.</summary>
    public string OurFaults()
    {
        var missed = Corpus.Cases.Where(one => one.Bad && !Hits(one, Contestant.Ours, Setup.Everything).Any())
            .GroupBy(one => one.Rule).Select(group => $"- {Link(group.Key)}: {string.Join(", ", group.Select(Missed))}");
        var alarms = Corpus.Cases.Where(one => !one.Bad && Hits(one, Contestant.Ours, Setup.Everything).Any()).Select(one => $"- {Link(one.Rule)}: {Sentence(one)} ({string.Join(", ", Hits(one, Contestant.Ours, Setup.Everything))})");
        return $"Mistakes that we miss, and in brackets the ids of others that report them:\n\n{List(missed)}\n\nOur false alarms:\n\n{List(alarms)}";

        string Missed(Case one) => Others(one, Setup.Everything).Any() ? $"{Sentence(one)} ({string.Join(", ", Others(one, Setup.Everything))})" : Sentence(one);
    }

    /// <summary>Every mistake, and every false alarm, with the ids at it.</summary>
    public string ByCase()
    {
        var text = new StringBuilder();
        foreach (var rule in Rules)
        {
            text.Append($"\n### {rule}\n\n| | ").AppendJoin(" | ", Contestant.All.Select(contestant => contestant.Name)).Append(" |\n|---|").Append(string.Concat(Contestant.All.Select(_ => "---|"))).Append('\n');
            foreach (var one in Corpus.Cases.Where(one => one.Rule == rule && (one.Bad || Contestant.All.Any(contestant => Hits(one, contestant, Setup.Everything).Any()))))
                text.Append($"| {(one.Bad ? "" : "right: ")}{Sentence(one)} | ").AppendJoin(" | ", Contestant.All.Select(contestant => Cell(one, contestant))).Append(" |\n");
        }

        return text.ToString().Trim();
    }

    /// <summary>What was counted as what.</summary>
    public static string Counting(Measurement measurement)
    {
        var reported = Corpus.Cases.SelectMany(one => Contestant.All.SelectMany(contestant => measurement.At(one, contestant, Setup.Everything))).ToHashSet();
        Subjects.RequireKnown(reported);
        var counted = Subjects.All.Select(entry => $"| {entry.Meaning} | {string.Join(", ", entry.Ids)} | {string.Join(", ", entry.Rules)} |");
        var others = Subjects.Elsewhere.Select(entry => $"| {entry.Key} | {string.Join(", ", entry.Value)} |");
        return $"| Subject | Ids about it | Rules whose cases ask for it |\n|---|---|---|\n{string.Join("\n", counted)}\n\nReported at the cases, and not counted:\n\n| About | Ids |\n|---|---|\n{string.Join("\n", others)}";
    }

    // Ids that are on only with everything on are in italics.
    string Cell(Case one, Contestant contestant)
    {
        var installed = Hits(one, contestant, Setup.Installed).ToHashSet();
        return string.Join(", ", Hits(one, contestant, Setup.Everything).Select(id => installed.Contains(id) ? id : $"*{id}*"));
    }

    IEnumerable<string> Hits(Case one, Contestant contestant, Setup setup) => measurement.At(one, contestant, setup).Where(id => Subjects.Counts(id, one));

    IEnumerable<string> Others(Case one, Setup setup) => Contestant.All.Where(contestant => contestant != Contestant.Ours).SelectMany(contestant => Hits(one, contestant, setup)).Distinct();

    int Alarms(Contestant contestant, Setup setup) => Corpus.Cases.Count(one => !one.Bad && Hits(one, contestant, setup).Any());

    List<(string Id, int Count)> Counts(List<Case> cases, Setup setup, bool withOurs = false) =>
    [
        .. cases.SelectMany(one => withOurs ? Others(one, setup).Concat(Hits(one, Contestant.Ours, setup)) : Others(one, setup)).CountBy(id => id)
            .Select(count => (count.Key, count.Value)).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal),
    ];

    // Rules about values of any type are in italics.
    static string Written(IEnumerable<(string Id, int Count)> counts) =>
        string.Join(", ", counts.Select(count => Subjects.IsGeneric(count.Id) ? $"*{count.Id} {count.Count}*" : $"{count.Id} {count.Count}"));

    static string List(IEnumerable<string> lines) => string.Join("\n", lines.DefaultIfEmpty("- none"));

    static string Link(string rule) => File.Exists(Path.Combine(Here.Of("Root"), "docs", "rules", $"{rule}.md")) ? $"[{rule}](rules/{rule}.md)" : rule;

    static string Sentence(Case one) => char.ToLowerInvariant(one.Name[0]) + one.Name[1..].Replace('_', ' ');

    static int Ids(Contestant contestant) => contestant.Packages.SelectMany(package => package.Analyzers).SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Count();

    static string CompilerVersion() => typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version!.ToString(2);
}
