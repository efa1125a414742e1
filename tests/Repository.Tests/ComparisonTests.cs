namespace AsyncGather.RepositoryTests;

/// <summary>The comparison with other packages leaves no rule out. What it says of a rule is measured, not tested.</summary>
public class ComparisonTests
{
    [Fact]
    public void A_rule_is_compared() => Repo.RequireNone(
        from rule in Repo.Rules
        where !Repo.Has($"bench/Comparison/Cases/{rule.Id}.cs") || !Repo.Read("docs/comparison.md").Contains($"\n### {rule.Id}\n", StringComparison.Ordinal)
        select $"{rule.Id}: write bench/Comparison/Cases/{rule.Id}.cs, say in Subjects.cs what it asks for, and run: dotnet run -c Release --project bench/Comparison");
}
