using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>A body for every item of an asynchronous sequence. A run knows how many children it has; here nobody does.</summary>
static class AsyncSource
{
    /// <summary>The results in the order of the source. What is left when one fails is what any loop leaves that ends early.</summary>
    public static async Task<T[]> Map<TSource, T, TLaunch>(IAsyncEnumerable<TSource> source, TLaunch launch, int? limit, CancellationToken cancellationToken)
        where TLaunch : struct, ILaunch<TSource>
    {
        var results = new List<T>();
        await foreach (var outcome in Read<TSource, T, TLaunch>(source, launch, limit, endsWithFailure: true, cancellationToken))
        {
            var value = outcome.Value;
            while (results.Count <= outcome.Index) results.Add(default!);
            results[outcome.Index] = value;
        }
        return [.. results];
    }

    /// <summary>How each one ended. Each reading reads the source anew.</summary>
    public static IAsyncEnumerable<Outcome<T>> Each<TSource, T, TLaunch>(IAsyncEnumerable<TSource> source, TLaunch launch, int? limit, CancellationToken cancellationToken)
        where TLaunch : struct, ILaunch<TSource> => Read<TSource, T, TLaunch>(source, launch, limit, endsWithFailure: false, cancellationToken);

    static async IAsyncEnumerable<Outcome<T>> Read<TSource, T, TLaunch>(IAsyncEnumerable<TSource> source, TLaunch launch, int? limit, bool endsWithFailure, CancellationToken cancellationToken, [EnumeratorCancellation] CancellationToken reader = default)
        where TLaunch : struct, ILaunch<TSource>
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, reader);
        var pump = new AsyncPump<TSource, T, TLaunch>(source, launch, limit, endsWithFailure, stop);
        pump.Start();
        try
        {
            // Cancelled, or the source failed: the loop ends with that, not with what it did to the bodies.
            while (await pump.Next() is { } outcome && !stop.IsCancellationRequested) yield return outcome;
        }
        finally
        {
            await pump.Stop();
        }
        cancellationToken.ThrowIfCancellationRequested();
        reader.ThrowIfCancellationRequested();
        pump.ThrowIfSourceFailed();
    }
}
