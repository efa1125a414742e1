// Written by: dotnet run eng/generate.cs
namespace AsyncGather.Check;

static class Rules
{
    public static readonly string[] Ids = ["GATHER101"];
    public static readonly string[] WithFix = [];
}
