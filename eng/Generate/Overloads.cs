using System.Text;

namespace AsyncGather.Generate;

/// <summary>Writes the overloads of one file of the runtime library.</summary>
sealed class Overloads
{
    readonly StringBuilder text = new();
    readonly string indent;

    public Overloads(string head, string indent)
    {
        this.indent = indent;
        text.Append("// Written by: dotnet run eng/generate.cs\n").Append(head.ReplaceLineEndings("\n"));
    }

    /// <summary>One overload: its documentation, without what is empty, and its text.</summary>
    public void Add(IEnumerable<string?> documentation, string method)
    {
        foreach (var line in documentation)
            if (!string.IsNullOrEmpty(line)) text.Append(indent).Append("/// ").Append(line).Append('\n');
        Add(method);
    }

    /// <summary>A method without documentation.</summary>
    public void Add(string method)
    {
        foreach (var line in method.ReplaceLineEndings("\n").Split('\n')) text.Append(line.Length == 0 ? "" : indent).Append(line).Append('\n');
        text.Append('\n');
    }

    /// <summary>The file, ended with what closes its types.</summary>
    public GeneratedFile File(string name, string end) => new($"src/Runtime/Generated/{name}.cs", text.ToString().TrimEnd('\n') + "\n" + end + "\n");

    public static string Summary(string sentence) => $"<summary>{sentence}</summary>";
    public static string Type(string name, string says) => $"<typeparam name=\"{name}\">{says}</typeparam>";
    public static string Parameter(string name, string says) => $"<param name=\"{name}\">{says}</param>";
    public static string Throws(string exception, string says) => $"<exception cref=\"{exception}\">{says}</exception>";

    public static readonly string OptionsParameter = Parameter("options", "How the group runs; a <see cref=\"CancellationToken\"/> will do.");

    public const string NothingStarted = "Nothing is started then (clause 6).";
}
