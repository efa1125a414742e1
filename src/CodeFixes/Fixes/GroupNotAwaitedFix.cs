using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Awaits a group, or returns it where it is the last thing that a task-returning member does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GroupNotAwaitedFix))]
public sealed class GroupNotAwaitedFix() : GatherCodeFix(GroupNotAwaited.Id)
{
    /// <summary>Replaces the statement and the <c>return Task.CompletedTask;</c> after it by one return.</summary>
    public const string Return = "GATHER101.Return";

    /// <summary>Awaits the group, and makes the function async where it is not.</summary>
    public const string Await = "GATHER101.Await";

    /// <summary>Reads the stream of Task.WhenEach and awaits each task.</summary>
    public const string AwaitEach = "GATHER101.AwaitEach";

    /// <summary>Blocks until the group is complete, where nothing can be awaited.</summary>
    public const string Block = "GATHER101.Block";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (Compared(site.Node) is { } compared) return await ComparedAsync(site, compared, cancellationToken).ConfigureAwait(false);
        if (DroppedValue.At(site, cancellationToken) is not { } dropped) return [];
        var offers = new List<Offer>();
        var name = dropped.Name;

        if (ReturnInstead.Find(site, dropped.Expression, cancellationToken) is { } returned)
            offers.Add(new Offer($"Return '{name}'", Return, returned));

        if (await AwaitPlan.FindAsync(site, dropped.Expression, cancellationToken).ConfigureAwait(false) is { } plan)
        {
            if (dropped.IsAwaitable)
                offers.Add(new Offer($"Await '{name}'{plan.TitleSuffix}", Await, c => plan.ReplaceAsync(dropped.Expression, current => Awaiting.Expression(dropped.Value(current)), c)));
            else if (dropped.IsStream && dropped.Expression.Parent is ExpressionStatementSyntax statement)
                offers.Add(new Offer($"Await each task of '{name}'{plan.TitleSuffix}", AwaitEach, c => plan.ReplaceAsync(statement, _ => Comments.Carry(AwaitForEach(statement), statement), c)));
        }

        if (dropped.IsAwaitable && Blocking.IsAcceptableAt(dropped.Expression, site.Model, cancellationToken))
            offers.Add(new Offer($"Block until '{name}' is complete", Block, () => site.Replace(dropped.Expression, Blocking.Expression(dropped.Value(dropped.Expression)))));
        return offers;
    }

    /// <summary>The group as one side of a comparison, or null where it stands as a statement.</summary>
    static ExpressionSyntax? Compared(SyntaxNode node)
    {
        var operand = node.FirstAncestorOrSelf<ExpressionSyntax>();
        while (operand?.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax) operand = (ExpressionSyntax)operand.Parent;
        return operand?.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } or IsPatternExpressionSyntax ? operand : null;
    }

    // if (await Task.WhenAny(a, b) == a): the winner is what was meant. A comparison with null means nothing that an await would make right.
    static async Task<IReadOnlyList<Offer>> ComparedAsync(FixSite site, ExpressionSyntax compared, CancellationToken cancellationToken)
    {
        if (compared.Parent is not BinaryExpressionSyntax comparison || site.Model.GetOperation(compared, cancellationToken) is not IInvocationOperation { TargetMethod.Name: "WhenAny" } group) return [];
        if (!Awaitables.IsTask(site.Model.GetTypeInfo(comparison.Left == compared ? comparison.Right : comparison.Left, cancellationToken).Type)) return [];
        if (await AwaitPlan.FindAsync(site, compared, cancellationToken).ConfigureAwait(false) is not { } plan) return [];
        return [new Offer($"Await '{Words.Name(group.TargetMethod)}'{plan.TitleSuffix}", Await, c => plan.ReplaceAsync(compared, current => Awaiting.Expression((ExpressionSyntax)current), c))];
    }

    static StatementSyntax AwaitForEach(ExpressionStatementSyntax statement)
    {
        var task = SyntaxFactory.Identifier(Syntax.UnusedName(statement, "task", "each"));
        var body = SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(Awaiting.Expression(SyntaxFactory.IdentifierName(task))));
        return SyntaxFactory.ForEachStatement(SyntaxFactory.IdentifierName("var").WithTrailingTrivia(SyntaxFactory.Space), task, statement.Expression.WithoutTrivia(), body)
            .WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword))
            .WithTriviaFrom(statement)
            .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
    }
}
