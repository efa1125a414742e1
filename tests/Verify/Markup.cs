using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.Testing;

/// <summary>A marked span: the id that is expected there, and the number of its message where it was written <c>{|#0: |}</c>.</summary>
public readonly record struct Mark(string Id, TextSpan Span, int? Number = null);

/// <summary>
/// A source without its marks, and the marks. They are those of Microsoft.CodeAnalysis.Testing: <c>[| |]</c> for the rule's
/// own id, <c>{|ID: |}</c> for another, <c>{|#0: |}</c> for the rule's own id with a message of its own. They may be nested.
/// </summary>
public sealed partial record Markup(string Text, ImmutableArray<Mark> Marks)
{
    public static Markup Parse(string source, string? ownId)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Opening, int Start)>();
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var position = 0;
        foreach (Match token in Token().Matches(source))
        {
            text.Append(source, position, token.Index - position);
            position = token.Index + token.Length;
            if (token.Value is "|]" or "|}")
            {
                if (!open.TryPop(out var opened) || (opened.Opening == "[|") != (token.Value == "|]"))
                    throw new FormatException($"'{token.Value}' at {token.Index} closes no mark:\n{source}");
                marks.Add(Named(opened.Opening, TextSpan.FromBounds(opened.Start, text.Length), ownId));
            }
            else open.Push((token.Value, text.Length));
        }
        if (open.Count > 0) throw new FormatException($"'{open.Peek().Opening}' is never closed:\n{source}");
        text.Append(source, position, source.Length - position);
        return new(text.ToString(), [.. marks.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.Length)]);
    }

    static Mark Named(string opening, TextSpan span, string? ownId)
    {
        var name = opening == "[|" ? "" : opening[2..^1];
        var number = name.StartsWith('#') ? int.Parse(name.AsSpan(1)) : (int?)null;
        if (name.Length > 0 && number is null) return new(name, span);
        return new(ownId ?? throw new FormatException($"'{opening}' needs a rule: a compiler error is marked with its id, as in {{|CS1503: |}}."), span, number);
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|[^:|[\]{}]+:|\|\}")]
    private static partial Regex Token();
}
