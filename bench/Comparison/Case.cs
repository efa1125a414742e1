using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.Comparison;

/// <summary>
/// One member of a file of cases. A member with lines marked <c>// BAD</c> holds a mistake, which a report on any of them, or in the
/// statement that such a line belongs to, catches. A member marked <c>// OK</c> is right: a report anywhere in it is a false alarm.
/// </summary>
sealed partial record Case(string Rule, string Name, bool Bad, SyntaxTree Tree, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>Whether a report is at a marked line of a mistake, or anywhere in a member that is right.</summary>
    public bool Holds(Diagnostic found) => found.Location.SourceTree == Tree && Spans.Any(span => span.OverlapsWith(found.Location.SourceSpan));

    /// <summary>The cases of a file, which is named after the rule that they are about.</summary>
    public static IEnumerable<Case> In(SyntaxTree tree)
    {
        var rule = Path.GetFileNameWithoutExtension(tree.FilePath);
        var text = tree.GetText();
        foreach (var member in tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().First(type => type.Identifier.Text == "Example").Members)
        {
            var lines = text.Lines.GetLinePositionSpan(member.Span);
            var marks = Enumerable.Range(lines.Start.Line, lines.End.Line - lines.Start.Line + 1)
                .Select(line => (Line: text.Lines[line], Mark: Mark().Match(text.Lines[line].ToString()))).Where(line => line.Mark.Success).ToList();
            if (marks.Count == 0) continue;
            var bad = marks[0].Mark.Groups[1].Value == "BAD";
            if (marks.Any(mark => mark.Mark.Groups[1].Value != marks[0].Mark.Groups[1].Value)) throw new FormatException($"{rule}: a member is BAD or OK, not both:\n{member}");
            yield return new(rule, NameOf(member), bad, tree, bad ? [.. marks.Select(mark => Around(mark.Line, tree))] : [member.Span]);
        }
    }

    // The line, and the statement that its code belongs to: a chain of calls may run over many lines. Not the statements within that one.
    static TextSpan Around(TextLine line, SyntaxTree tree)
    {
        var last = tree.GetRoot().FindToken(line.Start + line.ToString().IndexOf("// BAD", StringComparison.Ordinal), findInsideTrivia: false);
        if (last.SpanStart > line.End) last = last.GetPreviousToken();
        var statement = last.Parent?.AncestorsAndSelf().FirstOrDefault(node => node is ArrowExpressionClauseSyntax or StatementSyntax);
        return statement is null || statement.DescendantNodesAndSelf().OfType<BlockSyntax>().Any() ? line.Span : TextSpan.FromBounds(Math.Min(line.Start, statement.SpanStart), Math.Max(line.End, statement.Span.End));
    }

    static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        _ => throw new FormatException($"A case is a method, a property or a type:\n{member}"),
    };

    [GeneratedRegex(@"// (BAD|OK)\b")]
    private static partial Regex Mark();
}
