using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>Wrong use is refused at once, with a message that says what to do, and starts nothing.</summary>
public sealed class WrongUseTests
{
    [Fact]
    public void An_unstarted_task()
    {
        foreach (var error in new[]
        {
            Assert.Throws<ArgumentException>(() => { Gather.All(Task.FromResult(1), new Task<int>(() => 1)); }),
            Assert.Throws<ArgumentException>(() => { Gather.All(new Task(() => { })); }),
            Assert.Throws<ArgumentException>(() => { Gather.Hot(new Task<int>(() => 1)); }),
            Assert.Throws<ArgumentException>(() => { Gather.Shield(new Task(() => { })); }),
            Assert.Throws<ArgumentException>(() => { Gather.Tuple(Task.FromResult(1), new Task<int>(() => 1)); }),
        }) Assert.Contains("use Task.Run(..) instead of new Task(..)", error.Message);
    }

    [Theory, InlineData(0), InlineData(-1)]
    public void A_limit_below_one(int limit)
    {
        Assert.Contains("at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => new GatherOptions { Limit = limit }).Message);
        Assert.Contains("at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => { Gather.Map([1], Never, limit: limit); }).Message);
    }

    [Fact]
    public void A_limit_for_tasks_that_run() =>
        Assert.Contains("pass factories", Assert.Throws<ArgumentException>(() => { Gather.All(new GatherOptions { Limit = 2 }, Task.FromResult(1)); }).Message);

    [Fact]
    public void A_timeout_that_no_clock_has()
    {
        Assert.Contains("not negative", Assert.Throws<ArgumentOutOfRangeException>(() => new GatherOptions { Timeout = TimeSpan.FromSeconds(-1) }).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new GatherOptions { Timeout = TimeSpan.MaxValue });
        Assert.Throws<ArgumentNullException>(() => new GatherOptions { TimeProvider = null! });
    }

    [Fact]
    public void A_failure_mode_that_is_none_or_has_no_meaning()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GatherOptions { OnFailure = (FailureMode)3 });
        var strict = new GatherOptions { OnFailure = FailureMode.WaitAll };
        Assert.Throws<ArgumentException>(() => { Gather.Any(strict, () => Never(1)); });
        Assert.Throws<ArgumentException>(() => { Gather.First(strict, () => Never(1)); });
    }

    [Fact]
    public void A_race_of_nobody()
    {
        Assert.Throws<ArgumentException>(() => { Gather.Any(Array.Empty<Task<int>>()); });
        Assert.Throws<ArgumentException>(() => { Gather.First(new List<Func<Task<int>>>()); });
    }

    [Fact]
    public void Null_anywhere()
    {
        Assert.Throws<ArgumentNullException>(() => { Gather.All((GatherOptions)null!, Task.FromResult(1)); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Map((IEnumerable<int>)null!, Never); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Map([1], (Func<int, Task<int>>)null!); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Map([1], (Func<int, ValueTask<int>>)null!); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Map([1], (Func<int, CancellationToken, ValueTask<int>>)null!); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Map([1], (Func<int, ValueTask>)null!); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Map([1], (Func<int, CancellationToken, ValueTask>)null!); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Cold((Func<Task<int>>)null!); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Cold((Func<ValueTask<int>>)null!); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Cold((Func<CancellationToken, ValueTask<int>>)null!); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Cold((Func<ValueTask>)null!); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Cold((Func<CancellationToken, ValueTask>)null!); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Hot((Task<int>)null!); });
        Assert.Throws<ArgumentNullException>(() => { Gather.Shield((GatherChild<int>)null!); });
        Assert.Throws<ArgumentException>(() => { Gather.All(Task.FromResult(1), null!); });
        Assert.Throws<ArgumentException>(() => { Gather.Settled(Task.FromResult(1), null!); });
        Assert.Throws<ArgumentException>(() => { Gather.Tuple(Task.FromResult(1), (Task<int>)null!); });
    }

    static Task<int> Never(int item) => throw new InvalidOperationException($"Item {item} was started.");
}
