using AsyncGather.Pictures;
using AsyncGather.RepositoryTests.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.RepositoryTests.Pictures;

/// <summary>What an editor shows of the first example of a rule's page: the squiggle, the message, the light-bulb, and what it makes of the code.</summary>
static class CodePicture
{
    const int Width = 96;

    public static async Task<string> OfRule(string id, CancellationToken cancellationToken)
    {
        var path = $"docs/rules/{id}.md";
        var pair = new Page(path, Repo.Read(path)).In("How to fix").Take(2).ToList();
        var before = await PageCase.OfMembers(pair[0], id, cancellationToken);
        var offers = await before.Offers(cancellationToken);
        var title = offers.First(offer => pair[1].BoldBefore is not { } bold || offer.Title == bold).Title;

        var drawing = new Drawing();
        var lines = Lines(pair[0].Text);
        for (var line = 0; line < lines.Count; line++)
        {
            drawing.Line(lines[line]);
            foreach (var found in before.SpansOn(line)) drawing.Squiggle(found.Start, found.Length);
        }

        drawing.Line("");
        foreach (var message in before.Lines.Select(marker => $"{marker.Id}: {before.MessageAt(marker)}").Distinct())
            foreach (var line in Wrap(message)) drawing.Line(line, "w");
        drawing.Bulb(title);
        foreach (var line in Lines(pair[1].Text)) drawing.Line(line);
        return drawing.ToSvg($"{id} in an editor: the code, what is reported, and the code after '{title}'");
    }

    // The pieces of each line with their colours.
    static List<List<Run>> Lines(string code)
    {
        var colors = new string[code.Length];
        var root = CSharpSyntaxTree.ParseText($"class C {{ {code}\n}}").GetRoot();
        const int Offset = 10;
        foreach (var token in root.DescendantTokens())
        {
            Paint(token.Span.Start, token.Span.End, Color(token));
            foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia).Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))) Paint(trivia.SpanStart, trivia.Span.End, "c");
        }

        var lines = new List<List<Run>> { new() };
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '\n')
            {
                lines.Add([]);
                continue;
            }

            var color = colors[i] ?? "";
            if (lines[^1] is [.., var last] && last.Color == color) lines[^1][^1] = last with { Text = last.Text + code[i] };
            else lines[^1].Add(new Run(code[i].ToString(), color));
        }

        return lines;

        void Paint(int start, int end, string color)
        {
            for (var i = Math.Max(0, start - Offset); i < Math.Min(code.Length, end - Offset); i++) colors[i] = color;
        }
    }

    static string Color(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken => "s",
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.IdentifierToken => token.ValueText is "var" ? "k" : "",
        var kind => SyntaxFacts.IsKeywordKind(kind) ? "k" : "",
    };

    static IEnumerable<string> Wrap(string text)
    {
        while (text.Length > Width && text.LastIndexOf(' ', Width) is > 0 and var space)
        {
            yield return text[..space];
            text = text[(space + 1)..];
        }

        yield return text;
    }
}
