using System.CommandLine;

namespace AsyncGather.Check;

/// <summary>The command line of check.cs.</summary>
public static class CheckCommand
{
    /// <param name="args">The arguments of the command line.</param>
    /// <param name="repository">The folder of check.cs: there the analyzers are built from, and the sample is.</param>
    public static async Task<int> RunAsync(string[] args, string repository)
    {
        var path = new Argument<string?>("path")
        {
            Description = "A .csproj, .sln, .slnx, .slnf or folder. A folder means its solution, or all C# projects below it. Left out: the bundled sample.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        path.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }, ..]) result.AddError($"There is no option '{option}'.");
        });
        var fix = new Option<bool>("--fix") { Description = "Apply the fixes. Without it no file of yours is changed." };
        var sarif = new Option<FileInfo?>("--sarif") { Description = "Write the findings to this file, as SARIF 2.1.0.", HelpName = "file" };
        var failOn = new Option<string>("--fail-on") { Description = "Exit with 1 when there is a finding of this level or above.", DefaultValueFactory = _ => "none" };
        failOn.AcceptOnlyFromAmong("warning", "info", "none");

        var root = new RootCommand("Finds mistakes with groups of async operations in C# projects, without a reference to anything.\n\n" + ExitCode.Help)
        {
            path, fix, sarif, failOn,
        };
        root.SetAction((parsed, cancellationToken) => RunAsync(
            new CheckRun(repository, parsed.GetValue(path), parsed.GetValue(fix), parsed.GetValue(sarif), parsed.GetValue(failOn)!), cancellationToken));

        var result = root.Parse(args);
        // The whole help would hide what is wrong.
        if (result.Errors.Count > 0)
        {
            Console.Error.WriteLine($"{result.Errors[0].Message} --help lists what there is.");
            return ExitCode.Usage;
        }

        // Long enough to end the child processes and to delete the temporary folder after Ctrl+C.
        return await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
    }

    static async Task<int> RunAsync(CheckRun run, CancellationToken cancellationToken)
    {
        try
        {
            return await run.RunAsync(cancellationToken);
        }
        catch (CheckException stop)
        {
            Console.Error.WriteLine(stop.Message);
            return stop.ExitCode;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Cancelled.");
            return ExitCode.Cancelled;
        }
    }
}
