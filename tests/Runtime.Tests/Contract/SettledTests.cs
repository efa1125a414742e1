using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>Clauses 24 to 27: failures as values.</summary>
public sealed class SettledTests
{
    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_24_waits_for_all_and_keeps_the_same_exceptions(bool context) => Loop.Run(context, async () =>
    {
        var sources = Pending(3);
        var group = Gather.Settled(sources.Tasks());
        var error = new FormatException();
        sources[1].SetException(error);
        sources[0].SetResult(4);
        await Task.Yield();
        Assert.False(group.IsCompleted);
        sources[2].SetResult(5);
        var outcomes = await group;
        Assert.Equal([4, 0, 5], outcomes.Select(outcome => outcome.ValueOrDefault));
        Assert.Equal([0, 1, 2], outcomes.Select(outcome => outcome.Index));
        Assert.Same(error, outcomes[1].Exception);
        Assert.Same(error, Assert.Throws<FormatException>(() => outcomes[1].Value));
        Assert.Equal([true, false, true], outcomes.Select(outcome => outcome.IsSuccess));
        var (value, exception) = outcomes[2];
        Assert.Equal((5, null), (value, exception));
        Assert.Equal("caught", outcomes[1] switch { { Exception: FormatException } => "caught", _ => "missed" });
        Assert.Equal(["4", "FormatException: One of the identified items was in an invalid format."], outcomes.Take(2).Select(outcome => outcome.ToString()));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_25_cancelled_children_are_values_with_their_message(bool context) => Loop.Run(context, async () =>
    {
        using var own = new CancellationTokenSource();
        own.Cancel();
        var outcomes = await Gather.Settled<int>(() => throw new OperationCanceledException("bye", own.Token), () => Task.FromCanceled<int>(own.Token), () => Soon(2));
        Assert.Equal([true, true, false], outcomes.Select(outcome => outcome.IsCanceled));
        Assert.Equal("bye", outcomes[0].Exception!.Message);
        Assert.Equal(own.Token, Assert.IsAssignableFrom<OperationCanceledException>(outcomes[1].Exception).CancellationToken);
        Assert.NotSame(outcomes[0].Exception, outcomes[1].Exception);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_26_every_exception_is_a_value(bool context) => Loop.Run(context, async () =>
    {
        var outcomes = await Gather.Settled<int>(() => throw new Exception("base"), () => throw new OutOfMemoryException("strange"));
        Assert.Equal(["base", "strange"], outcomes.Select(outcome => outcome.Exception!.Message));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_27_it_never_throws_for_a_child(bool context) => Loop.Run(context, async () =>
    {
        foreach (var mode in Enum.GetValues<FailureMode>())
        {
            var outcomes = await Gather.Settled(new GatherOptions { OnFailure = mode }, Fails(new FormatException()), Task.FromCanceled<int>(new CancellationToken(true)), Soon(1));
            Assert.Equal([false, false, true], outcomes.Select(outcome => outcome.IsSuccess));
        }
        var plain = await Gather.Settled(Task.CompletedTask, Task.FromException(new FormatException()));
        Assert.Equal([true, false], plain.Select(outcome => outcome.IsSuccess));
    });

    [Fact]
    public async Task Settled_with_CancelSiblings_cancels_the_rest_and_tells_all()
    {
        var outcomes = await Gather.Settled(new GatherOptions { OnFailure = FailureMode.CancelSiblings }, UntilCanceled, _ => Fails(new FormatException()), UntilCanceled);
        Assert.Equal([true, false, true], outcomes.Select(outcome => outcome.IsCanceled));
    }
}
