#!/usr/bin/env dotnet
#:property PublishAot=false
#:include NewRule/*.cs

// Writes the files of a new rule, with tests that fail until they are filled in:   dotnet run eng/new-rule.cs -- GATHER208 ValueTaskConsumedTwice

using AsyncGather.NewRule;

var root = Path.GetDirectoryName((string)AppContext.GetData("EntryPointFileDirectoryPath")!)!;
if (args is not [var id, var stem] || RuleFiles.Refusal(root, id, stem) is { } refusal && Say(refusal))
{
    Console.Error.WriteLine("Usage: dotnet run eng/new-rule.cs -- GATHER208 ValueTaskConsumedTwice");
    return 1;
}

foreach (var (path, text) in RuleFiles.Of(root, id, stem))
{
    Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
    File.WriteAllText(Path.Combine(root, path), text);
    Console.WriteLine($"wrote {path}");
}

Console.WriteLine(RuleFiles.Next);
return 0;

static bool Say(string text)
{
    Console.Error.WriteLine(text);
    return true;
}
