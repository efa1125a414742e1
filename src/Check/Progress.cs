using Spectre.Console;

namespace AsyncGather.Check;

/// <summary>Says what is going on: a spinner on a terminal, plain lines elsewhere. On the error stream, so that the report can be piped.</summary>
sealed class Progress
{
    readonly IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    readonly bool isTerminal = !Console.IsErrorRedirected;

    public async Task<T> StepAsync<T>(string name, Func<Action<string>, Task<T>> step)
    {
        if (isTerminal) return await console.Status().StartAsync(Markup.Escape(name), status => step(line => status.Status(Markup.Escape($"{name}: {line}"))));
        Console.Error.WriteLine(name + " ..");
        return await step(line => Console.Error.WriteLine("  " + line));
    }

    public Task StepAsync(string name, Func<Action<string>, Task> step) => StepAsync(name, async line =>
    {
        await step(line);
        return 0;
    });
}
