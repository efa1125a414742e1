using Microsoft.CodeAnalysis;

namespace AsyncGather.CodeFixes;

/// <summary>
/// One fix that is offered for one diagnostic. What it needs was checked before it was made, so applying it always changes
/// the solution, and the result compiles.
/// </summary>
/// <param name="title">What the user reads in the menu.</param>
/// <param name="key">The equivalence key: offers with the same key are the same fix, and FixAll applies that one.</param>
/// <param name="apply">Makes the change.</param>
public sealed class Offer(string title, string key, Func<CancellationToken, Task<Solution>> apply)
{
    public Offer(string title, string key, Func<Solution> apply)
        : this(title, key, _ => Task.FromResult(apply()))
    {
    }

    public string Title => title;
    public string Key => key;
    public Task<Solution> ApplyAsync(CancellationToken cancellationToken) => apply(cancellationToken);
}
