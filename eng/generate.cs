#!/usr/bin/env dotnet
#:property PublishAot=false
#:project ../src/CodeFixes/CodeFixes.csproj
#:package Microsoft.CodeAnalysis.CSharp.Workspaces
#:include Generate/*.cs

// Writes every generated file of the repository, from the rules themselves and from the table of verbs:   dotnet run eng/generate.cs
// With --check nothing is written; the exit code is 1 when a file is stale.

using AsyncGather.Generate;

var root = Path.GetDirectoryName((string)AppContext.GetData("EntryPointFileDirectoryPath")!)!;
var stale = GeneratedFiles.Stale(root);
if (args is ["--check"])
{
    foreach (var file in stale) Console.Error.WriteLine($"{file.Path} is stale. Run: {GeneratedFiles.Command}");
    return stale.Count == 0 ? 0 : 1;
}

foreach (var (path, text) in stale)
{
    Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
    File.WriteAllText(Path.Combine(root, path), text);
    Console.WriteLine($"wrote {path}");
}

return 0;
