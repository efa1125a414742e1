using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Passes a completed task in the place of null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NullTaskInGroupFix))]
public sealed class NullTaskInGroupFix() : GatherCodeFix(NullTaskInGroup.Id)
{
    /// <summary><c>x?.RunAsync()</c> becomes <c>x?.RunAsync() ?? Task.CompletedTask</c>.</summary>
    public const string OrCompleted = "GATHER206.OrCompleted";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site).ToList());

    static IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Enclosing<ExpressionSyntax>() is not { } member) yield break;
        if (member.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure) member = sure;
        var type = site.Model.GetTypeInfo(member);
        // A result in the place of the missing one is for the author to choose.
        if (!KnownTypes.Task.Is(type.Type ?? type.ConvertedType)) yield break;
        yield return new Offer("Pass 'Task.CompletedTask' when it is null", OrCompleted, () => site.Replace(member, Comments.Carry(OrCompletedTask(member), member)));
    }

    static ExpressionSyntax OrCompletedTask(ExpressionSyntax member)
    {
        var value = member is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure ? sure.Operand : member;
        if (value.IsKind(SyntaxKind.NullLiteralExpression)) return Awaiting.Qualified("System.Threading.Tasks.Task.CompletedTask").WithTriviaFrom(member);
        if (value is ConditionalExpressionSyntax or SwitchExpressionSyntax or AssignmentExpressionSyntax) value = SyntaxFactory.ParenthesizedExpression(value.WithoutTrivia());
        return SyntaxFactory.BinaryExpression(SyntaxKind.CoalesceExpression, value.WithoutTrivia(), Awaiting.Qualified("System.Threading.Tasks.Task.CompletedTask"))
            .WithTriviaFrom(member).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
