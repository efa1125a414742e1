using System.CommandLine;
using System.CommandLine.Help;

namespace AsyncGather.Check;

/// <summary>How the program was started.</summary>
/// <param name="Command">What the user typed, for the usage.</param>
/// <param name="DefaultPath">What is looked at where no path is given.</param>
/// <param name="DefaultName">The same in words.</param>
public sealed record Caller(string Command, string DefaultPath, string DefaultName);

/// <summary>The command line.</summary>
public static class CheckCommand
{
    public static async Task<int> RunAsync(string[] args, Caller caller)
    {
        var path = new Argument<string?>("path")
        {
            Description = $"A .csproj, .sln, .slnx, .slnf or folder. A folder means its solution, or all C# projects below it. Left out: {caller.DefaultName}.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        path.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }, ..]) result.AddError($"There is no option '{option}'.");
        });
        var fix = new Option<bool>("--fix") { Description = "Apply the fixes. Without it no file of yours is changed." };
        var baseline = new Option<FileInfo?>("--baseline") { Description = "Report only what is new since this file was written. Where there is none, write it with what is there today.", HelpName = "file" };
        var format = new Option<string>("--format") { Description = "What is printed: text to read, annotations for GitHub Actions, or JSON for a script.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "github", "json");
        var sarif = new Option<FileInfo?>("--sarif") { Description = "Write the findings to this file, too, as SARIF 2.1.0.", HelpName = "file" };
        var failOn = new Option<string>("--fail-on") { Description = "Exit with 1 when there is a finding of this level or above.", DefaultValueFactory = _ => "none" };
        failOn.AcceptOnlyFromAmong("warning", "info", "none");

        var root = new RootCommand("Finds mistakes with groups of async operations in C# projects, without a reference to anything.\n\n" + ExitCode.Help)
        {
            path, fix, baseline, format, sarif, failOn,
        };
        root.SetAction((parsed, cancellationToken) => RunAsync(
            new CheckRun(new Request(parsed.GetValue(path) ?? caller.DefaultPath, parsed.GetValue(fix), parsed.GetValue(baseline), parsed.GetValue(format)!, parsed.GetValue(sarif), parsed.GetValue(failOn)!)), cancellationToken));

        var result = root.Parse(args);
        // The whole help would hide what is wrong.
        if (result.Errors.Count > 0)
        {
            var message = string.Join(' ', result.Errors[0].Message.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
            Console.Error.WriteLine($"{message.TrimEnd('.')}. '{caller.Command} --help' lists what there is.");
            return ExitCode.Usage;
        }

        if (result.Action is HelpAction) return await HelpAsync(result, root, caller);
        // Long enough to end the child processes and to delete the temporary folder after Ctrl+C.
        return await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
    }

    // The usage names the command that was typed, which is not always the name of the program.
    static async Task<int> HelpAsync(ParseResult result, RootCommand root, Caller caller)
    {
        using var help = new StringWriter();
        var exitCode = await result.InvokeAsync(new InvocationConfiguration { Output = help });
        Console.Write(help.ToString().Replace($"  {root.Name} [", $"  {caller.Command} [", StringComparison.Ordinal));
        return exitCode;
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
