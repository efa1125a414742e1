using System.Reflection;
using System.Text.RegularExpressions;

namespace AsyncGather.Testing;

/// <summary>How the source of a case becomes a file: what is written around it.</summary>
public static class Sources
{
    /// <summary>The types and fields that members and statements may use.</summary>
    public static string Scaffold { get; } = Read("Scaffold.cs");

    static readonly string[] Implicit = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    /// <summary>The whole file of a case, marks included, and how far down and to the right of its beginning the source stands.</summary>
    public static (string File, int Lines, int Indent) Expand(string source, Case with)
    {
        source = source.Replace("\r\n", "\n");
        var head = string.Concat(Implicit.Concat(with.Usings).Select(name => $"using {name};\n")) + "\nclass Example : Scaffold\n{\n";
        return with.Shape switch
        {
            Shape.Members => Around(head, source, 4, "\n}\n"),
            Shape.Statements => Around(head + "    async Task Run()\n    {\n", source, 8, "\n    }\n}\n"),
            _ => (source, 0, 0),
        };
    }

    // Indented, as a file is written: a fix formats what it writes by where it stands.
    static (string, int, int) Around(string head, string source, int indent, string tail) =>
        (head + Regex.Replace(source, "^(?=[^\n])", new string(' ', indent), RegexOptions.Multiline) + tail, head.Count(c => c == '\n'), indent);

    static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return new StreamReader(stream).ReadToEnd().Replace("\r\n", "\n");
    }
}
