using System.Globalization;
using System.Security;
using System.Text;

namespace AsyncGather.Pictures;

/// <summary>A piece of a line, and the class of its colour: k keyword, s text, n number, c comment, w warning, d dim; empty for plain.</summary>
readonly record struct Run(string Text, string Color);

/// <summary>
/// Draws lines of monospaced text as an SVG that is readable on a light and on a dark page. Each piece is put where its column is, so
/// that a font which is a little wider does no harm.
/// </summary>
sealed class Drawing
{
    const double CharWidth = 7.8, LineHeight = 20, Margin = 16;

    readonly StringBuilder body = new();
    double bottom = Margin;
    int columns = 40;

    /// <summary>A line of text; an empty one is half as high.</summary>
    public void Line(IReadOnlyList<Run> runs)
    {
        bottom += runs.Count == 0 ? LineHeight / 2 : LineHeight;
        var column = 0;
        body.Append(CultureInfo.InvariantCulture, $"<text y=\"{bottom - 5:0.#}\">");
        foreach (var run in runs)
        {
            if (run.Text.Trim().Length > 0)
                body.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{X(column):0.#}\"{(run.Color.Length > 0 ? $" class=\"{run.Color}\"" : "")}>{SecurityElement.Escape(run.Text)}</tspan>");
            column += run.Text.Length;
        }

        body.Append("</text>\n");
        columns = Math.Max(columns, column);
    }

    public void Line(string text, string color = "") => Line(text.Length == 0 ? [] : [new Run(text, color)]);

    /// <summary>A wave below a part of the line that was drawn last.</summary>
    public void Squiggle(int column, int length)
    {
        body.Append(CultureInfo.InvariantCulture, $"<path class=\"w\" fill=\"none\" d=\"M{X(column):0.#} {bottom - 1:0.#}");
        for (var half = 0; half < 2 * length; half++) body.Append(CultureInfo.InvariantCulture, $"l{CharWidth / 2:0.#} {(half % 2 == 0 ? -2.5 : 2.5):0.#}");
        body.Append("\"/>\n");
    }

    /// <summary>A light-bulb with the title of what it offers.</summary>
    public void Bulb(string title)
    {
        bottom += LineHeight / 2;
        var (x, y) = (X(1), bottom + (LineHeight / 2));
        body.Append(CultureInfo.InvariantCulture, $"<rect class=\"b\" x=\"{Margin:0.#}\" y=\"{bottom:0.#}\" width=\"{(title.Length + 5) * CharWidth:0.#}\" height=\"{LineHeight + 4:0.#}\" rx=\"4\"/>");
        body.Append(CultureInfo.InvariantCulture, $"<circle class=\"l\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4.5\"/><rect class=\"l\" x=\"{x - 2:0.#}\" y=\"{y + 4:0.#}\" width=\"4\" height=\"4\"/>\n");
        columns = Math.Max(columns, title.Length + 5);
        Line([new Run("   ", ""), new Run(title, "")]);
        bottom += LineHeight * 0.8;
    }

    /// <summary>The picture. <paramref name="title"/> is what a screen reader says.</summary>
    public string ToSvg(string title)
    {
        var (width, height) = ((2 * Margin) + (columns * CharWidth), bottom + Margin);
        return string.Create(CultureInfo.InvariantCulture, $$"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{{width:0}}" height="{{height:0}}" viewBox="0 0 {{width:0}} {{height:0}}" role="img">
            <title>{{SecurityElement.Escape(title)}}</title>
            <style>
            text { font: 13px ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'DejaVu Sans Mono', monospace; white-space: pre; fill: #1f2328 }
            .p { fill: #f6f8fa; stroke: #d0d7de } .b { fill: #fff; stroke: #d0d7de } .l { fill: #d4a72c }
            .k { fill: #0550ae } .s { fill: #0a6b32 } .n { fill: #953800 } .c, .d { fill: #6e7781 } .w { fill: #9a6700; stroke: #bf8700 } tspan.w { stroke: none }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 } .p { fill: #0d1117; stroke: #30363d } .b { fill: #161b22; stroke: #30363d } .l { fill: #e3b341 }
            .k { fill: #79c0ff } .s { fill: #7ee787 } .n { fill: #ffa657 } .c, .d { fill: #8b949e } .w { fill: #e3b341; stroke: #e3b341 }
            }
            </style>
            <rect class="p" x="0.5" y="0.5" width="{{width - 1:0}}" height="{{height - 1:0}}" rx="8"/>
            {{body}}</svg>

            """).ReplaceLineEndings("\n");
    }

    static double X(int column) => Margin + (column * CharWidth);
}
