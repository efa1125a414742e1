namespace AsyncGather.Analyzers;

/// <summary>Where the page of a rule is.</summary>
static class HelpLink
{
    /// <summary>The address of the repository, the one place that names it.</summary>
    public const string Repository = "https://github.com/asyncgather/asyncgather";

    public static string For(string id) => $"{Repository}/blob/main/docs/rules/{id}.md";
}
