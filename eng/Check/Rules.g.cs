// Written by: dotnet run eng/generate.cs
namespace AsyncGather.Check;

static class Rules
{
    public static readonly string[] Ids = ["GATHER001", "GATHER004", "GATHER101", "GATHER102", "GATHER105", "GATHER108", "GATHER404"];
    public static readonly string[] WithFix = ["GATHER001", "GATHER004", "GATHER101", "GATHER102", "GATHER105", "GATHER108", "GATHER404"];

    /// <summary>Errors of the compiler that have a fix of ours where they stand on a group call.</summary>
    public static readonly string[] CompilerErrors = ["CS0029", "CS0121", "CS0815", "CS1061", "CS1503", "CS1660", "CS1929", "CS8129", "CS8130"];
}
