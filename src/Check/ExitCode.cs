namespace AsyncGather.Check;

/// <summary>What the program says to a script. <c>--help</c> lists the same.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int NoProject = 3;
    public const int DoesNotCompile = 4;
    public const int NoSdk = 5;
    public const int NotWritable = 6;
    public const int Cancelled = 130;

    public const string Help = """
        Exit codes:
          0    done; nothing at or above --fail-on
          1    there are findings at or above --fail-on
          2    the command line is wrong
          3    the path does not exist, or holds no C# project
          4    something could not be looked at: it does not restore or compile
          5    no .NET SDK, or one older than 8.0.100
          6    --fix may not write to a file that it has to change
          130  cancelled
        """;
}

/// <summary>A reason to stop that the user can do something about.</summary>
sealed class CheckException(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;
}
