using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// A text with holes for values: a composite format (<c>"{0:N2} of {1}"</c>), a message template (<c>"{@Order} by {User}"</c>), or SQL
/// with such holes.
/// </summary>
public sealed class Template
{
    static readonly char[] Marks = ['{', '@', '?'];
    static readonly string[] Names = ["format", "message", "template", "sql", "query", "command", "statement", "text", "pattern"];

    Template(int values, bool isComposite) => (Values, IsComposite) = (values, isComposite);

    /// <summary>How many values the holes take. A value may fill several holes.</summary>
    public int Values { get; }

    /// <summary>Whether all holes are numbers, as in string.Format, so that the value becomes text.</summary>
    public bool IsComposite { get; }

    /// <summary>
    /// The template of a call, right before its first value; null where there is no constant text, or where its braces are no holes.
    /// </summary>
    public static Template? Before(IOperation? call, int ordinal) => Text(call, ordinal) is { } text ? Parse(text) : null;

    /// <summary>The constant text of a call right before its first value, or null.</summary>
    public static string? Text(IOperation? call, int ordinal) =>
        TextBefore(call, ordinal) is { } argument && argument.Parameter!.Ordinal == ordinal - 1 && argument.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>
    /// Whether the values of a call go into a text that it has before them: a collection may well be one value of a message or a query.
    /// A text with several holes for a single value is none of these.
    /// </summary>
    public static bool MayTakeACollection(IOperation? call, int ordinal)
    {
        if (TextBefore(call, ordinal) is not { } text) return false;
        if (Before(call, ordinal) is { Values: > 1 }) return false;
        return Names.Any(name => text.Parameter!.Name.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0)
            || (text.Value.ConstantValue is { HasValue: true, Value: string constant } && constant.Length > 1 && constant.IndexOfAny(Marks) >= 0);
    }

    /// <summary>Reads a text; null where its braces do not match, or hold no names: those of JSON, CSS and code are no holes.</summary>
    public static Template? Parse(string text)
    {
        var holes = new HashSet<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '}' && i + 1 < text.Length && text[i + 1] == '}') i++;
            if (text[i] != '{') continue;
            if (i + 1 < text.Length && text[i + 1] == '{') { i++; continue; }
            var end = text.IndexOfAny(['{', '}'], i + 1);
            if (end < 0 || text[end] == '{') return null;
            if (NameOf(text.Substring(i + 1, end - i - 1)) is not { } name) return null;
            holes.Add(name);
            i = end;
        }

        var numbers = holes.Select(hole => int.TryParse(hole, out var number) && number >= 0 ? number : -1).ToList();
        var isComposite = numbers.All(number => number >= 0);
        return new Template(isComposite ? numbers.DefaultIfEmpty(-1).Max() + 1 : holes.Count, isComposite);
    }

    // {Name,10:format}, {@Order} and {$Order}.
    static string? NameOf(string hole)
    {
        var name = hole.Split(',', ':')[0].TrimEnd().TrimStart('@', '$');
        return name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-') ? name : null;
    }

    static IArgumentOperation? TextBefore(IOperation? call, int ordinal) =>
        Calls.Arguments(call).LastOrDefault(argument => argument.Parameter is { Type.SpecialType: SpecialType.System_String } parameter && parameter.Ordinal < ordinal);
}
