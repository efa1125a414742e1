using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.Analyzers.Tests;

public class LoadedRoslynTests
{
    [Fact]
    public void The_compiler_that_runs_is_the_one_this_project_asks_for()
    {
        var asked = typeof(LoadedRoslynTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RoslynVersion").Value;

        foreach (var type in new[] { typeof(Compilation), typeof(CSharpCompilation), typeof(Workspace) })
            Assert.Equal(Version.Parse(asked!), Version.Parse(type.Assembly.GetName().Version!.ToString(3)));
    }
}
