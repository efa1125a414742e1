using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Puts the task that was meant in place of one that is in the group twice, or takes the second one out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicateTaskInGroupFix))]
public sealed class DuplicateTaskInGroupFix() : GatherCodeFix(DuplicateTaskInGroup.Id)
{
    /// <summary>Passes the only task beside the members that nothing waits for.</summary>
    public const string PassOther = "GATHER205.PassOther";

    /// <summary>Removes the second mention.</summary>
    public const string Remove = "GATHER205.Remove";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Node is not ExpressionSyntax member || site.Call is not { } call) yield break;
        if (site.Model.GetOperation(call, cancellationToken) is not IInvocationOperation group) yield break;

        var leftOut = LeftOutTasks.Beside(group, RuleContext.Of(site.Document.Project.AnalyzerOptions));
        if (leftOut.Count == 1 && SymbolEqualityComparer.Default.Equals(leftOut[0].Type, site.Model.GetTypeInfo(member, cancellationToken).Type))
            yield return new Offer($"Pass '{leftOut[0].Name}' instead", PassOther, () => site.Replace(member, MemberList.Name(leftOut[0]).WithTriviaFrom(member)));

        if (IsLastOther(group)) yield return new Offer($"Await '{member}' once", Remove, () => site.Replace(call, MemberList.Alone(member, call)));
        else if (MayLose(group) && MemberList.Without(member) is var (list, shorter))
            yield return new Offer($"Leave the second '{member}' out", Remove, () => site.Replace(list, shorter));
    }

    // A group of one would be the next thing to mend.
    static bool IsLastOther(IInvocationOperation group) =>
        group.TargetMethod.Name == "WhenAll" && KnownTypes.Task.Is(group.TargetMethod.ContainingType) && GroupMembers.Of(group).Count == 2 && MemberPlaces.ForgetsResults(group);

    // Where somebody reads the results, each has its index.
    static bool MayLose(IInvocationOperation group) =>
        group.Type?.SpecialType == SpecialType.System_Void || KnownTypes.Task.Is(group.Type) || MemberPlaces.ForgetsResults(group);
}
