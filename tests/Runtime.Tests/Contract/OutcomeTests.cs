using System.Diagnostics;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>Outcomes as values: made by hand, by default, and read more than once.</summary>
public sealed class OutcomeTests
{
    [Fact]
    public void An_outcome_is_made_by_hand()
    {
        var good = Outcome.Success("text", index: 3);
        Assert.Equal((true, false, false, true, 3, "text", null), (good.IsSuccess, good.IsFaulted, good.IsCanceled, good.IsCompleted, good.Index, good.Value, good.Exception));
        var error = new FormatException("bad");
        var bad = Outcome.Failure<int>(error, index: 1);
        Assert.Equal((false, true, false, true, 1), (bad.IsSuccess, bad.IsFaulted, bad.IsCanceled, bad.IsCompleted, bad.Index));
        Assert.Same(error, bad.Exception);
        Assert.Same(error, Assert.Throws<FormatException>(() => bad.Value));
        Assert.Equal("FormatException: bad", bad.ToString());
        var canceled = Outcome.Failure<int>(new TaskCanceledException());
        Assert.Equal((false, false, true, true, 0), (canceled.IsSuccess, canceled.IsFaulted, canceled.IsCanceled, canceled.IsCompleted, canceled.Index));
        Assert.Throws<ArgumentNullException>(() => Outcome.Failure<int>(null!));
    }

    [Fact]
    public void The_default_outcome_is_no_success_and_has_an_error_that_says_so()
    {
        var none = default(Outcome<int>);
        Assert.Equal((false, false, false, false, 0), (none.IsSuccess, none.IsFaulted, none.IsCanceled, none.IsCompleted, none.ValueOrDefault));
        Assert.Contains("has not ended", Assert.IsType<InvalidOperationException>(none.Exception).Message);
        Assert.Throws<InvalidOperationException>(() => none.Value);
        var (_, error) = none;
        Assert.NotNull(error);
        Assert.StartsWith("InvalidOperationException", none.ToString());
    }

    [Fact]
    public async Task Reading_a_value_again_does_not_make_the_stack_longer()
    {
        var outcomes = await Gather.Settled(Fails(new FormatException()), Task.FromCanceled<int>(new CancellationToken(canceled: true)));
        foreach (var outcome in outcomes.Append(Outcome.Failure<int>(new FormatException())))
        {
            string Read() { try { return $"{outcome.Value}"; } catch (Exception exception) { return exception.ToString(); } }
            var (first, second) = (Read(), "");
            for (var round = 0; round < 20; round++) second = Read();
            Assert.Equal(first, second);
            Assert.Contains(nameof(Read), first);
        }
        Assert.Contains(nameof(Fails), outcomes[0].Exception!.ToString());
    }

    [Theory, InlineData(null), InlineData(2)]
    public async Task What_a_group_has_settled_is_there_when_a_timeout_ends_it(int? limit)
    {
        var time = new ManualTime();
        var options = new GatherOptions { Timeout = TimeSpan.FromSeconds(1), TimeProvider = time, Limit = limit, AbandonPending = true };
        var never = new TaskCompletionSource<int>();
        var group = Gather.Settled(options, [0, 1, 2], item => item switch { 0 => Task.FromResult(7), 1 => Task.FromException<int>(new FormatException()), _ => never.Task });
        Assert.Equal([true, true, false], group.OutcomesSoFar().Select(outcome => outcome.IsCompleted));
        time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<TimeoutException>(async () => await group);
        var outcomes = group.OutcomesSoFar();
        Assert.Equal((7, true, false), (outcomes[0].Value, outcomes[1].IsFaulted, outcomes[2].IsCompleted));
        never.SetResult(1);
        Assert.False(group.OutcomesSoFar()[2].IsCompleted);
        Assert.Equal(outcomes[0], (await Gather.Settled(Task.FromResult(7))).Single());
    }

    [Fact]
    public async Task What_running_tasks_have_settled_is_there_before_the_last_and_when_the_group_is_abandoned()
    {
        var (first, second, never) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>(), new TaskCompletionSource<int>());
        var group = Gather.Settled(first.Task, second.Task, never.Task);
        Assert.Equal([false, false, false], group.OutcomesSoFar().Select(outcome => outcome.IsCompleted));
        first.SetResult(7);
        second.SetException(new FormatException());
        Assert.Equal([true, true, false], group.OutcomesSoFar().Select(outcome => outcome.IsCompleted));
        group.Cancel(null, abandonPending: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        never.SetResult(1);
        var outcomes = group.OutcomesSoFar();
        Assert.Equal((7, true, false), (outcomes[0].Value, outcomes[1].IsFaulted, outcomes[2].IsCompleted));
        // This one also stands for any child that has ended and whose result is let go.
        Assert.Equal([false, true], Gather.Settled(new TaskCompletionSource().Task, Task.CompletedTask).OutcomesSoFar().Select(outcome => outcome.IsCompleted));
    }

    [Fact]
    public async Task A_body_that_ignores_its_token_holds_a_timeout_only_as_long_as_it_is_told_to()
    {
        foreach (var abandon in new[] { false, true })
        {
            var time = new ManualTime();
            var body = new TaskCompletionSource<int>();
            // Not disposed: whoever waits for it may come late.
            var blocked = new ManualResetEventSlim();
            var group = Gather.All(new GatherOptions { Timeout = TimeSpan.FromSeconds(1), TimeProvider = time, AbandonPending = abandon }, token =>
            {
                if (abandon) token.Register(() => blocked.Wait());
                return body.Task;
            });
            time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(abandon, group.IsCompleted);
            blocked.Set();
            body.SetResult(1);
            await Assert.ThrowsAsync<TimeoutException>(async () => await group);
        }
    }
}
