namespace AsyncGather.Runtime.Tests;

static class Expect
{
    /// <summary>Equal elements in order; an array on the left, so that a collection expression may cross an await.</summary>
    public static void Results<T>(T[] expected, IEnumerable<T> actual) => Assert.Equal((IEnumerable<T>)expected, actual);

    /// <summary>An exception that is thrown by the call itself, not by the task that it gives.</summary>
    public static T AtTheCall<T>(Func<Task> call) where T : Exception
    {
        Action alone = () => { _ = call(); };
        return Assert.Throws<T>(alone);
    }
}
