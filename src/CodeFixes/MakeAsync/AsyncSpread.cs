using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// The functions that become async together. A function that returned nothing and returns a task now must be awaited by its
/// callers, or an exception that it threw at them is lost and the compiler warns (CS4014): so they become async as well.
/// </summary>
sealed class AsyncSpread
{
    // A change that reaches further than this is a decision for a person.
    const int Limit = 20;

    readonly List<AsyncFunction> functions = [];
    readonly List<(Document Document, ExpressionSyntax Call)> calls = [];

    /// <summary>The functions that become async, the one that it started from first.</summary>
    public IReadOnlyList<AsyncFunction> Functions => functions;

    /// <summary>The calls that are awaited from now on.</summary>
    public IReadOnlyList<(Document Document, ExpressionSyntax Call)> Calls => calls;

    /// <summary>Makes a function async, if it is not, and whatever follows from that. False where something on the way cannot be async.</summary>
    public async Task<bool> ReachAsync(Document document, SyntaxNode start, CancellationToken cancellationToken)
    {
        var open = new Queue<(Document Document, SyntaxNode Node)>();
        open.Enqueue((document, start));
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            if (EnclosingFunction.IsAsync(next.Node) || functions.Any(known => known.Node == next.Node)) continue;
            if (functions.Count == Limit || await AsyncFunction.OfAsync(next.Document, next.Node, cancellationToken).ConfigureAwait(false) is not { } function) return false;
            functions.Add(function);
            if (!function.ChangesItsReturnType)
            {
                if (function.Node is not AnonymousFunctionExpressionSyntax && await CallSites.AreDroppedAsync(function.Symbol, next.Document, cancellationToken).ConfigureAwait(false)) return false;
                continue;
            }

            if (await CallSites.FindAsync(function.Symbol, next.Document, cancellationToken).ConfigureAwait(false) is not { } found) return false;
            foreach (var (place, call) in found)
            {
                var caller = EnclosingFunction.Of(call);
                if (!EnclosingFunction.AllowsAwaitAt(call, caller) || (caller is null && !EnclosingFunction.IsTopLevel(call))) return false;
                calls.Add((place, call));
                if (caller is not null) open.Enqueue((place, caller));
            }
        }

        return true;
    }
}
