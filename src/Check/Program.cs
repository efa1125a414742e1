// The tool, as `dnx AsyncGather.Check` and `gather-check` start it. In a clone, check.cs does the same.
using AsyncGather.Check;

return await CheckCommand.RunAsync(args, new Caller("gather-check", DefaultPath: ".", DefaultName: "the folder that it runs in"));
