namespace AsyncGather.Comparison;

/// <summary>A page whose tables are written by this tool, between two comments each; the rest is written by hand and left alone.</summary>
sealed class Page(string path)
{
    string text = File.ReadAllText(path).ReplaceLineEndings("\n");

    public Page With(string part, string content)
    {
        var (begin, end) = ($"<!-- {part}: written by bench/Comparison -->", $"<!-- End of {part} -->");
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from) throw new InvalidOperationException($"{path} must have the lines\n{begin}\n{end}");
        text = $"{text[..(from + begin.Length)]}\n{content}\n{text[to..]}";
        return this;
    }

    public void Save() => File.WriteAllText(path, text);
}
