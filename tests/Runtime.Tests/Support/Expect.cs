namespace AsyncGather.Runtime.Tests;

static class Expect
{
    /// <summary>Equal elements in order; an array on the left, so that a collection expression may cross an await.</summary>
    public static void Results<T>(T[] expected, IEnumerable<T> actual) => Assert.Equal((IEnumerable<T>)expected, actual);
}
