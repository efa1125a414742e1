using Microsoft.CodeAnalysis;

namespace AsyncGather.EditorTests;

/// <summary>Each keystroke of a statement: no squiggle comes and goes while it is half typed.</summary>
public sealed class TypingTests : IDisposable
{
    readonly EditorHost editor = new();

    public void Dispose() => editor.Dispose();

    // Some editors close what is opened; then the rest stands behind the caret from the beginning.
    [Theory]
    [InlineData("Task.WhenAll(ids.Select(id => DoAsync(id)));", "GATHER101")]
    [InlineData("ids.Select(async id => await DoAsync(id));", "GATHER102")]
    [InlineData("ids.ForEach(async id => await DoAsync(id));", "GATHER105")]
    [InlineData("Parallel.ForEach(ids, async id => { await DoAsync(id); });", "GATHER105")]
    [InlineData("var text = string.Join(\", \", \"ids\", ids);", "GATHER001")]
    public async Task What_was_reported_stays_reported_until_the_statement_is_typed(string statement, string id)
    {
        foreach (var closes in new[] { false, true })
        {
            var document = editor.Open(Text(""));
            var last = new HashSet<string>();
            for (var keys = 1; keys <= statement.Length; keys++)
            {
                var typed = statement[..keys];
                editor.Type(document, Text(closes ? typed + Closing(typed) : typed));
                var now = (await editor.SquigglesAsync(document)).Select(found => found.Id).ToHashSet();
                Assert.True(last.IsSubsetOf(now), $"{string.Join(", ", last.Except(now))} came and went at '{typed}'.");
                last = now;
            }

            Assert.Equal([id], last);
        }
    }

    // What the squiggle says, the light-bulb repairs: with the last key both are there.
    [Fact]
    public async Task With_the_last_key_there_is_an_offer()
    {
        const string Statement = "Task.WhenAll(ids.Select(id => DoAsync(id)));";
        var document = editor.Open(Text(Statement));
        var squiggle = Assert.Single(await editor.SquigglesAsync(document));
        Assert.Equal(DiagnosticSeverity.Warning, squiggle.Severity);
        Assert.NotEmpty(await editor.BulbAsync(document, squiggle.Location.SourceSpan.Start));
    }

    static string Text(string statement) => Sources.InClass($"void Typed(List<int> ids)\n    {{\n        {statement}\n    }}");

    static string Closing(string typed)
    {
        var open = new Stack<char>();
        foreach (var key in typed)
        {
            if (open.TryPeek(out var innermost) && innermost == '"')
            {
                if (key == '"') open.Pop();
                continue;
            }

            switch (key)
            {
                case '(': open.Push(')'); break;
                case '{': open.Push('}'); break;
                case '"': open.Push('"'); break;
                case ')' or '}': open.Pop(); break;
                default: break;
            }
        }

        return string.Concat(open);
    }
}
