using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Takes away the task around the work: unwraps it, awaits the work in its lambda, or calls the delegate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NestedTaskInGroupFix))]
public sealed class NestedTaskInGroupFix() : GatherCodeFix(NestedTaskInGroup.Id)
{
    /// <summary><c>Task.Factory.StartNew(..).Unwrap()</c>.</summary>
    public const string Unwrap = NestedRepair.Unwrap;

    /// <summary><c>Task.Run(..)</c>, which unwraps by itself.</summary>
    public const string Run = NestedRepair.Run;

    /// <summary>Awaits what the async lambda returns.</summary>
    public const string Await = NestedRepair.Await;

    /// <summary>Passes the task, or the task that the delegate returns, without another one around it.</summary>
    public const string Pass = NestedRepair.Pass;

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        var members = OriginsAt(site, cancellationToken).Select(origin => NestedRepair.Of(origin, site.Model).ToList()).Where(repairs => repairs.Count > 0).ToList();
        IReadOnlyList<Offer> offers = members.Count == 0 ? [] : members[0].Select(first => OfferOf(site, first, members)).ToList();
        return Task.FromResult(offers);
    }

    // A group of tasks with tasks in them is reported once: one repair of all of them ends that.
    static Offer OfferOf(FixSite site, NestedRepair first, List<List<NestedRepair>> members)
    {
        var chosen = members.Select(repairs => repairs.Find(repair => repair.Key == first.Key) ?? repairs[0]).GroupBy(repair => repair.Old).ToDictionary(same => same.Key, same => same.First().Fresh);
        return new Offer(chosen.Count == 1 ? first.Title : $"{first.Title}, and the others", first.Key, () => site.With(site.Root.ReplaceNodes(chosen.Keys, (old, _) => chosen[old])));
    }

    /// <summary>What wraps the work: the underlined expression first, then the other members of its group; or what made the local that is passed to the underlined group.</summary>
    static IEnumerable<IOperation> OriginsAt(FixSite site, CancellationToken cancellationToken)
    {
        var found = new List<IOperation>();
        foreach (var expression in site.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).OfType<ExpressionSyntax>())
        {
            if (site.Model.GetOperation(expression, cancellationToken) is not { } operation) continue;
            if (found.Count == 0 && NestedTasks.LacksAwait(operation)) found.Add(operation);
            if (operation is not IInvocationOperation call) continue;
            if (found.Count == 0 && NestedTasks.Origin(call) is { } own) found.Add(own);
            var members = call.Arguments.SelectMany(argument => Members(argument.Value)).Where(member => !IsPlain(member)).Select(NestedTasks.Origin).OfType<IOperation>().ToList();
            if (found.Count == 0 || members.Any(member => member.Syntax == found[0].Syntax)) found.AddRange(members);
        }

        return found.GroupBy(origin => origin.Syntax).Select(same => same.First());
    }

    // A member that is converted to a task without a result is reported by itself.
    static bool IsPlain(IOperation member) => member.Parent is IConversionOperation conversion && KnownTypes.Task.Is(conversion.Type);

    static IEnumerable<IOperation> Members(IOperation argument) => ParamsBinding.IsCollection(argument) ? ParamsBinding.ElementsOf(argument) : [argument];
}
