namespace AsyncGather.EditorTests;

/// <summary>What stands around the code of a test.</summary>
static class Sources
{
    public static string InClass(string members) => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        file class Program
        {
            {{members}}

            static Task DoAsync(int id) => Task.Delay(id);
        }

        file static class Own
        {
            public static Task WhenAll(this IEnumerable<Task> tasks) => Task.WhenAll(tasks);
        }
        """;
}
