using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Awaits the work, and lets the rest come after it: <c>await work; Rest();</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AntecedentIgnoredFix))]
public sealed class AntecedentIgnoredFix() : GatherCodeFix(AntecedentIgnored.Id)
{
    /// <summary>The await in front, and the body of the continuation behind it.</summary>
    public const string Await = "GATHER408.Await";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        IReadOnlyList<Offer> none = [];
        if (site.Call is not { } call) return Task.FromResult(none);
        if (Work(call, site.Model) is not { } work || Rest(call) is not { } rest) return Task.FromResult(none);
        var title = $"Await '{Words.Short(work)}', then go on";
        if (InQuery(call, work, rest, site.Model) is var (lambda, fresh)) return Task.FromResult<IReadOnlyList<Offer>>([new Offer(title, Await, () => site.Replace(lambda, fresh))]);
        return Task.FromResult(AsStatements(call, work, rest) is var (statement, statements) ? [new Offer(title, Await, () => site.With(site.Root.ReplaceNode(statement, statements)))] : none);
    }

    /// <summary>What is to be awaited: the task that is continued, or a group of the tasks that are.</summary>
    static ExpressionSyntax? Work(InvocationExpressionSyntax call, SemanticModel model) => call switch
    {
        { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ContinueWith", Expression: var task }, ArgumentList.Arguments.Count: 1 } => task.WithoutTrivia(),
        { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ContinueWhenAll", Expression: var factory }, ArgumentList.Arguments: { Count: 2 } arguments } when IsTheFactoryOfTask(factory, model) => Syntax.WhenAll(arguments[0].Expression),
        _ => null,
    };

    static bool IsTheFactoryOfTask(ExpressionSyntax factory, SemanticModel model) => model.GetSymbolInfo(factory).Symbol is IPropertySymbol { Name: "Factory" } property && KnownTypes.Task.Is(property.ContainingType);

    /// <summary>The statements of the continuation, where they mean the same behind an await: no return, and no name of their own.</summary>
    static IReadOnlyList<StatementSyntax>? Rest(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Last().Expression switch
    {
        AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: 0, Block: { } block } when block.Statements.All(statement => statement is ExpressionStatementSyntax) => block.Statements,
        LambdaExpressionSyntax { AsyncKeyword.RawKind: 0, ExpressionBody: { } body } when body is InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax =>
            [SyntaxFactory.ExpressionStatement(body.WithoutTrivia())],
        _ => null,
    };

    static (SyntaxNode Old, IEnumerable<SyntaxNode> Fresh)? AsStatements(InvocationExpressionSyntax call, ExpressionSyntax work, IReadOnlyList<StatementSyntax> rest)
    {
        ExpressionSyntax awaited = call;
        if (awaited.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured }) (awaited, work) = (configured, configured.ReplaceNode(call, work));
        if (awaited.Parent is not AwaitExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement }) return null;
        var statements = new List<StatementSyntax> { SyntaxFactory.ExpressionStatement(Awaiting.Expression(work)).WithLeadingTrivia(statement.GetLeadingTrivia().AddRange(LostComments(statement, rest, work))).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed) };
        statements.AddRange(rest.Select(one => Comments.HasComment(one.GetLeadingTrivia()) ? one : one.WithLeadingTrivia(SyntaxFactory.ElasticMarker)));
        // What stands behind the old statement stands behind the last of the new ones.
        var last = statements[statements.Count - 1];
        var own = Comments.HasComment(last.GetTrailingTrivia()) ? last.GetTrailingTrivia().Where(trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia)) : [];
        statements[statements.Count - 1] = last.WithTrailingTrivia(own.Concat(statement.GetTrailingTrivia()));
        return (statement, statements.Select(one => one.WithAdditionalAnnotations(Formatter.Annotation)));
    }

    static (SyntaxNode Old, SyntaxNode Fresh)? InQuery(InvocationExpressionSyntax call, ExpressionSyntax work, IReadOnlyList<StatementSyntax> rest, SemanticModel model)
    {
        if (call.Parent is not LambdaExpressionSyntax { AsyncKeyword.RawKind: 0, Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax query } } lambda || rest.Count != 1) return null;
        var fresh = ((LambdaExpressionSyntax)Rebinding.AsAsync(lambda)).WithBody(OneLine([SyntaxFactory.ExpressionStatement(Awaiting.Expression(work)), rest[0]]))
            .WithTriviaFrom(lambda);
        // A continuation with a result gives a task with a result, which statements do not.
        var type = Rebinding.TypeInPlaceOf(query, query.ReplaceNode(lambda, fresh), model);
        return type is not null && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(query).Type) ? (lambda, Comments.Carry(fresh, lambda)) : null;
    }

    // { await work; Rest(); }
    static BlockSyntax OneLine(IEnumerable<StatementSyntax> statements) => SyntaxFactory.Block(
        SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.List(statements.Select(statement => statement.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.Space))),
        SyntaxFactory.Token(SyntaxKind.CloseBraceToken));

    static IEnumerable<SyntaxTrivia> LostComments(SyntaxNode old, IReadOnlyList<StatementSyntax> rest, ExpressionSyntax work) =>
        Comments.Within(old, comment => !work.ToFullString().Contains(comment.ToString()) && !rest.Any(statement => statement.ToFullString().Contains(comment.ToString())));
}
