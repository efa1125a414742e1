namespace AsyncGather.Analyzers;

/// <summary>A text that is a function of JavaScript, as the drivers of browsers take it: <c>(first, ...rest) => ..</c>.</summary>
public sealed class ScriptFunction
{
    ScriptFunction(int parameters, bool takesAnyNumber) => (Parameters, TakesAnyNumber) = (parameters, takesAnyNumber);

    /// <summary>How many parameters the function has.</summary>
    public int Parameters { get; }

    /// <summary>Whether the function takes any number of values: it has a rest parameter, or asks for its <c>arguments</c>.</summary>
    public bool TakesAnyNumber { get; }

    /// <summary>Reads a text; null where it is no function.</summary>
    public static ScriptFunction? Parse(string text)
    {
        var rest = SkipWord(text.Trim(), "async");
        var isArrow = SkipWord(rest, "function") == rest;
        var open = rest.IndexOf('(');
        if (isArrow && open != 0) return rest.IndexOf("=>", StringComparison.Ordinal) is > 0 and var arrow && rest.Substring(0, arrow).Trim().All(IsOfName) ? new ScriptFunction(1, takesAnyNumber: false) : null;
        if (open < 0 || (!isArrow && rest.Substring("function".Length, open - "function".Length).Any(c => !IsOfName(c) && c is not ('*' or ' '))) || Close(rest, open) is not { } close) return null;
        var body = rest.Substring(close + 1).TrimStart();
        if (!body.StartsWith(isArrow ? "=>" : "{", StringComparison.Ordinal)) return null;

        var parameters = TopLevel(rest.Substring(open + 1, close - open - 1));
        return new ScriptFunction(parameters.Count, parameters.Any(one => one.StartsWith("...", StringComparison.Ordinal)) || (!isArrow && body.Contains("arguments")));
    }

    // A word that stands in front of something else.
    static string SkipWord(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length && !IsOfName(text[word.Length]) ? text.Substring(word.Length).TrimStart() : text;

    static int? Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '(' or '[' or '{') depth++;
            else if (text[i] is ')' or ']' or '}' && --depth == 0) return i;
        }

        return null;
    }

    // Parameters may be patterns, and have defaults: ({ a, b }, [c] = [1, 2]).
    static List<string> TopLevel(string list)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && depth == 0))
            {
                if (list.Substring(start, i - start).Trim() is { Length: > 0 } part) parts.Add(part);
                start = i + 1;
            }
            else if (list[i] is '(' or '[' or '{') depth++;
            else if (list[i] is ')' or ']' or '}') depth--;
        }

        return parts;
    }

    static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';
}
