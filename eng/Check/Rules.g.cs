// Written by: dotnet run eng/generate.cs
namespace AsyncGather.Check;

static class Rules
{
    public static readonly string[] Ids = ["GATHER001", "GATHER002", "GATHER003", "GATHER004", "GATHER101", "GATHER102", "GATHER103", "GATHER104", "GATHER105", "GATHER106", "GATHER107", "GATHER108", "GATHER109", "GATHER110", "GATHER111", "GATHER201", "GATHER202", "GATHER203", "GATHER204", "GATHER205", "GATHER206", "GATHER207", "GATHER404", "GATHER408", "GATHER409", "GATHER501", "GATHER504", "GATHER507"];
    public static readonly string[] WithFix = ["GATHER001", "GATHER002", "GATHER003", "GATHER004", "GATHER101", "GATHER102", "GATHER103", "GATHER104", "GATHER105", "GATHER106", "GATHER107", "GATHER108", "GATHER109", "GATHER110", "GATHER111", "GATHER201", "GATHER202", "GATHER203", "GATHER204", "GATHER205", "GATHER206", "GATHER207", "GATHER404", "GATHER408", "GATHER409", "GATHER501", "GATHER504"];

    /// <summary>Errors of the compiler that have a fix of ours where they stand on a group call.</summary>
    public static readonly string[] CompilerErrors = ["CS0029", "CS0121", "CS0815", "CS1061", "CS1503", "CS1660", "CS1929", "CS8129", "CS8130"];
}
