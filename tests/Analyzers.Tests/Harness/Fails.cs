namespace AsyncGather.Analyzers.Tests;

static class Fails
{
    /// <summary>A case must not pass, for the reason that a part of the message gives.</summary>
    public static async Task With(string message, Func<Task> verify)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(verify);
        Assert.Contains(message, failure.Message);
    }
}
