using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace AsyncGather.Testing;

/// <summary>Two texts, line by line.</summary>
static class Difference
{
    /// <summary>What is expected has a minus, what was written a plus. Ends of lines and tabs are made visible where they differ.</summary>
    public static string Between(string expected, string actual)
    {
        var visible = expected.Replace("\r", "") == actual.Replace("\r", "");
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(Show(expected, visible), Show(actual, visible), ignoreWhitespace: false).Lines;
        return "  (- expected, + actual)\n" + string.Join("\n", lines.Select(line => line.Type switch
        {
            ChangeType.Inserted => "  + ",
            ChangeType.Deleted => "  - ",
            _ => "    ",
        } + line.Text));
    }

    static string Show(string text, bool ends) => ends ? text.Replace("\r", "\\r") : text.Replace("\r", "");
}
