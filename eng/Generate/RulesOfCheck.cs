namespace AsyncGather.Generate;

/// <summary>What check.cs knows about the rules without loading a compiler.</summary>
static class RulesOfCheck
{
    public static GeneratedFile File(IReadOnlyList<Rule> rules) => new("eng/Check/Rules.g.cs", $$"""
        // Written by: dotnet run eng/generate.cs
        namespace AsyncGather.Check;

        static class Rules
        {
            public static readonly string[] Ids = [{{Quoted(rules)}}];
            public static readonly string[] WithFix = [{{Quoted(rules.Where(rule => rule.HasFix))}}];
        }

        """.ReplaceLineEndings("\n"));

    static string Quoted(IEnumerable<Rule> rules) => string.Join(", ", rules.Select(rule => $"\"{rule.Id}\""));
}
