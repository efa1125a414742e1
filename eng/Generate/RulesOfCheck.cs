namespace AsyncGather.Generate;

/// <summary>What check.cs knows about the rules without loading a compiler.</summary>
static class RulesOfCheck
{
    public static GeneratedFile File(IReadOnlyList<Rule> rules) => new("src/Check/Rules.g.cs", $$"""
        // Written by: dotnet run eng/generate.cs
        namespace AsyncGather.Check;

        static class Rules
        {
            public static readonly string[] Ids = [{{Quoted(rules.Select(rule => rule.Id))}}];
            public static readonly string[] WithFix = [{{Quoted(rules.Where(rule => rule.HasFix).Select(rule => rule.Id))}}];

            /// <summary>Errors of the compiler that have a fix of ours where they stand on a group call.</summary>
            public static readonly string[] CompilerErrors = [{{Quoted(Rule.Fixable().Except(rules.Select(rule => rule.Id)))}}];
        }

        """.ReplaceLineEndings("\n"));

    static string Quoted(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"\"{id}\""));
}
