using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Throws where the time is over.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredWaitTimeoutFix))]
public sealed class IgnoredWaitTimeoutFix() : GatherCodeFix(IgnoredWaitTimeout.Id)
{
    /// <summary><c>if (!Task.WaitAll(tasks, time)) throw new TimeoutException();</c></summary>
    public const string Throw = "GATHER403.Throw";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site).ToList());

    static IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Node.AncestorsAndSelf().OfType<ExpressionStatementSyntax>().FirstOrDefault() is not { Expression: InvocationExpressionSyntax wait } statement) yield break;

        var isOver = SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, wait.WithoutTrivia());
        var thrown = SyntaxFactory.ThrowStatement(SyntaxFactory.ObjectCreationExpression((TypeSyntax)SyntaxFactory.ParseTypeName("global::System.TimeoutException").WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation)).WithArgumentList(SyntaxFactory.ArgumentList()));
        yield return new Offer("Throw when the time is over", Throw, () => site.Replace(statement, Comments.Carry(SyntaxFactory.IfStatement(isOver, thrown).NormalizeWhitespace().WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation), statement)));
    }
}
