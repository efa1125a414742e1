using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// Makes the arguments of a group compile: a sequence beside single operations, value tasks, functions that were not called,
/// operations that were awaited already, and a token that the group does not take.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GroupArgumentsFix))]
public sealed class GroupArgumentsFix() : GatherCodeFix("CS1503", "CS1660", "CS0121")
{
    /// <summary>Makes one sequence of sequences and single operations.</summary>
    public const string Spread = "GroupArguments.Spread";

    /// <summary>Converts value tasks to tasks.</summary>
    public const string AsTask = "GroupArguments.AsTask";

    /// <summary>Calls the functions that were passed.</summary>
    public const string Call = "GroupArguments.Call";

    /// <summary>Runs the lambdas that were passed on the thread pool.</summary>
    public const string Run = "GroupArguments.Run";

    /// <summary>Removes the await in front of single operations.</summary>
    public const string DropAwait = "GroupArguments.DropAwait";

    /// <summary>Cancels the waiting instead of passing the token to the group.</summary>
    public const string Token = "GroupArguments.Token";

    /// <summary>Writes a collection expression in another way: C# 12 finds two overloads of .NET 9 for it.</summary>
    public const string Ambiguous = "GroupArguments.Ambiguous";

    /// <summary>Several of these at once.</summary>
    public const string Several = "GroupArguments.Several";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (FailingGroup.At(site, cancellationToken) is not { } group) return [];
        var hasToken = group.Operands.Count > 1 && GroupArgument.KindOf(group.Operands[group.Operands.Count - 1], site.Model, cancellationToken) == ArgumentKind.Token;
        var operations = hasToken ? group.Operands.Take(group.Operands.Count - 1) : group.Operands;

        var repairs = new List<ArgumentRepair>();
        foreach (var operation in operations)
        {
            if (ArgumentRepair.Of(operation, site.Model, cancellationToken) is not { } repair) return [];
            repairs.Add(repair);
        }

        var scope = Outcome.Statement(group.Call);
        foreach (var way in Regrouping.Ways(group.Arguments, repairs, group.Name, site.Root))
        {
            ExpressionSyntax call = group.Call.WithArgumentList(way.Arguments);
            if (hasToken) call = WithToken(group, call);
            if (await Outcome.TryAsync(site, scope, group.Call, call, way.NeedsLinq, cancellationToken).ConfigureAwait(false) is not { } root) continue;
            var (title, key) = group.Arguments == group.Call.ArgumentList ? Describe(repairs, hasToken) : ("Pass the operations without the ambiguous collection", Ambiguous);
            return [new Offer(title, key, () => site.With(root))];
        }

        return [];
    }

    /// <summary><c>Task.WhenAll(tasks).WaitAsync(ct)</c>; a stream is cancelled in another way.</summary>
    static ExpressionSyntax WithToken(FailingGroup group, ExpressionSyntax call)
    {
        var last = group.Operands.Count - 1;
        var token = group.Operands[last].WithLeadingTrivia(Regrouping.CommentsBefore(group.Arguments, last));
        token = token.WithTrailingTrivia(Comments.Inline(token.GetTrailingTrivia()));
        return Conversions.Call(call, group.Name == "WhenEach" ? "WithCancellation" : "WaitAsync", token);
    }

    static (string Title, string Key) Describe(List<ArgumentRepair> repairs, bool hasToken)
    {
        var done = new List<(string, string)>();
        if (repairs.Count > 1 && repairs.Any(repair => repair.IsSequence)) done.Add(($"Spread {Names(repairs)} into the group", Spread));
        if (hasToken) done.Add(("Pass the token to the waiting, not to the group", Token));
        foreach (var kind in repairs.Select(repair => repair.Kind).Where(kind => kind != RepairKind.None).Distinct())
            done.Add(kind switch
            {
                RepairKind.AsTask => ("Convert the value tasks by 'AsTask'", AsTask),
                RepairKind.Call => ("Call what is passed to the group", Call),
                RepairKind.Run => ("Run what is passed to the group by 'Task.Run'", Run),
                _ => ("Remove 'await' from what is passed to the group", DropAwait),
            });
        // A group that blocks takes no sequence before .NET 9: a single one becomes an array.
        return done.Count switch { 0 => ($"Spread {Names(repairs)} into the group", Spread), 1 => done[0], _ => ("Make one group of what is passed", Several) };
    }

    static string Names(List<ArgumentRepair> repairs)
    {
        var sequences = repairs.Where(repair => repair.IsSequence).Select(repair => repair.Expression).ToList();
        return sequences.All(sequence => sequence is IdentifierNameSyntax)
            ? string.Join(" and ", sequences.Select(sequence => $"'{((IdentifierNameSyntax)sequence).Identifier.ValueText}'"))
            : sequences.Count == 1 ? "the sequence" : "the sequences";
    }
}
