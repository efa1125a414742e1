using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>What the refactorings meet: statements beside the functions of the runtime library that they write.</summary>
static class Refactored
{
    public static Case WithLibrary { get; } = new()
    {
        Shape = Shape.Statements,
        Usings = ["AsyncGather"],
        Files =
        [
            """
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            namespace AsyncGather
            {
                public static class Gather
                {
                    public static Task<T[]> Map<TItem, T>(IEnumerable<TItem> items, Func<TItem, Task<T>> body, int limit) => throw new NotSupportedException();
                    public static Task<(T1, T2)> Tuple<T1, T2>(Task<T1> task1, Task<T2> task2) => throw new NotSupportedException();
                }
            }
            """,
        ],
    };
}
