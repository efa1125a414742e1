using System.Reflection;
using System.Text.RegularExpressions;

namespace AsyncGather.Testing;

/// <summary>How the source of a case becomes a file: what is written around it.</summary>
public static class Sources
{
    /// <summary>The types and fields that members and statements may use, as a file of their own.</summary>
    public static string Scaffold { get; } = Read("Scaffold.cs");

    static readonly string[] Implicit = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    /// <summary>The whole file of a case, marks included, and the number of lines that stand before its first one.</summary>
    public static (string File, int LinesBefore) Expand(string source, Case with)
    {
        source = source.Replace("\r\n", "\n");
        if (with.Shape == Shape.File) return (source, 0);
        var head = string.Concat(Implicit.Concat(with.Usings).Select(name => $"using {name};\n")) + "\nclass Example : Scaffold\n{\n";
        if (with.Shape == Shape.Statements) head += "    async Task Run()\n    {\n";
        var file = with.Shape == Shape.Statements
            ? $"{head}{Indent(source, 8)}\n    }}\n}}\n"
            : $"{head}{Indent(source, 4)}\n}}\n";
        return (file, head.Count(c => c == '\n'));
    }

    /// <summary>The other files that a case is compiled with.</summary>
    public static IEnumerable<string> Others(Case with) => with.Shape == Shape.File ? with.Files : [Scaffold, .. with.Files];

    // As a file is written: a fix formats what it writes by where it stands.
    static string Indent(string source, int by) => Regex.Replace(source, "^(?=[^\n])", new string(' ', by), RegexOptions.Multiline);

    static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return new StreamReader(stream).ReadToEnd().Replace("\r\n", "\n");
    }
}
