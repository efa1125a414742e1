using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace AsyncGather.Testing;

/// <summary>Two texts, line by line.</summary>
static class Difference
{
    /// <summary>Fails where two texts differ in anything.</summary>
    public static void Require(string expected, string actual, string what)
    {
        if (expected != actual) throw new VerifyException($"{what} wrote something else.\n{Between(expected, actual)}");
    }

    /// <summary>What is expected has a minus, what was written a plus. Ends of lines and tabs are made visible where they differ.</summary>
    static string Between(string expected, string actual)
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
