using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Puts the only task of a group in the place of the group.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SingleTaskInGroupFix))]
public sealed class SingleTaskInGroupFix() : GatherCodeFix(SingleTaskInGroup.Id)
{
    /// <summary><c>Task.WhenAll(new[] { a })</c> becomes <c>a</c>.</summary>
    public const string Unwrap = "GATHER207.Unwrap";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Call is not { } call || site.Model.GetOperation(call, cancellationToken) is not IInvocationOperation group) yield break;
        if (GroupMembers.OnlyMember(group)?.Syntax is not ExpressionSyntax member) yield break;

        yield return new Offer($"Await '{Words.Short(member)}' itself", Unwrap, () => site.Replace(call, MemberList.Alone(member, call)));
    }
}
