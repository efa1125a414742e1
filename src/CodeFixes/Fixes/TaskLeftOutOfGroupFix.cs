using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Puts the tasks that were left out of a group into it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TaskLeftOutOfGroupFix))]
public sealed class TaskLeftOutOfGroupFix() : GatherCodeFix(TaskLeftOutOfGroup.Id)
{
    public const string Add = "GATHER204.Add";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        IReadOnlyList<Offer> none = [];
        if (site.Call is not { } call) return Task.FromResult(none);
        if (site.Model.GetOperation(call, cancellationToken) is not IInvocationOperation group) return Task.FromResult(none);
        var leftOut = LeftOutTasks.Beside(group, RuleContext.Of(site.Document.Project.AnalyzerOptions));
        if (leftOut.Count == 0 || MemberList.With(call, leftOut.Select(local => Member(local, group)).ToList()) is not { } fresh) return Task.FromResult(none);

        // Of tasks that do not agree on a result the group has none: that is no loss where nobody looks at the results.
        if (Rebinding.TypeInPlaceOf(call, fresh, site.Model) is not { } type) return Task.FromResult(none);
        var fits = SymbolEqualityComparer.Default.Equals(type, group.Type) || (Awaitables.IsTask(type) && MemberPlaces.ForgetsResults(group));
        return Task.FromResult(fits ? [new Offer($"Add {string.Join(", ", leftOut.Select(local => $"'{local.Name}'"))} to the group", Add, () => site.Replace(call, fresh))] : none);
    }

    static ExpressionSyntax Member(ILocalSymbol local, IInvocationOperation group) =>
        Awaitables.IsValueTask(local.Type) && KnownTypes.Task.Is(group.TargetMethod.ContainingType)
            ? Syntax.Call(MemberList.Name(local), "AsTask")
            : MemberList.Name(local);
}
