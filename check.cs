#!/usr/bin/env dotnet
#:property PublishAot=false
#:project src/Check/AsyncGather.Check.csproj

// Runs the analyzers over the bundled sample, or over any project of yours:   dotnet run check.cs -- --help
// From a folder that has a project of its own:   dotnet run --file <repository>/check.cs -- .

using AsyncGather.Check;

var repository = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
return await CheckCommand.RunAsync(args, new Caller("dotnet run check.cs --", Path.Combine(repository, "samples", "Storefront"), "the bundled sample"));
