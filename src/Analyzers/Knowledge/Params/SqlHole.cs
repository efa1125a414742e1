namespace AsyncGather.Analyzers;

/// <summary>What stands around the only hole of a text of SQL: <c>where Id in ({0})</c>, <c>where Id = {0}</c>, <c>openjson({0})</c>.</summary>
public static class SqlHole
{
    const string Hole = "{0}";

    /// <summary>Whether the hole is what <c>in</c> looks a value up in.</summary>
    public static bool IsListed(string sql) => Function(sql) is { } name && name.Equals("in", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the hole stands for a value of its own, and is not the argument of a function, which may take a collection apart.</summary>
    public static bool IsValue(string sql) => sql.Contains(Hole) && Function(sql) is null;

    // The word in front of the parenthesis that the hole stands in alone; "" where there is none.
    static string? Function(string sql)
    {
        var before = sql.Substring(0, Math.Max(0, sql.IndexOf(Hole, StringComparison.Ordinal))).TrimEnd();
        if (!before.EndsWith("(", StringComparison.Ordinal)) return null;
        before = before.TrimEnd('(', ' ');
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1])) start--;
        return before.Substring(start);
    }
}
