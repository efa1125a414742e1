using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// Gives names to the tasks of a group whose results have different types, awaits them together, and takes the results from
/// the tasks: <c>var both = await Task.WhenAll(A(), B())</c> has no results to give.
/// </summary>
static class NamedTasks
{
    /// <summary>The tree with named tasks; null where the await is not all that its statement assigns or returns, or the result does not compile.</summary>
    public static async Task<SyntaxNode?> TryAsync(FixSite site, AwaitExpressionSyntax awaited, CancellationToken cancellationToken)
    {
        if (Awaited.StatementOf(awaited) is not { } statement || Tasks(awaited) is not { Count: > 1 } tasks) return null;
        if (!tasks.All(task => GroupArgument.KindOf(task.Expression, site.Model, cancellationToken) == ArgumentKind.Task)) return null;
        var withResult = tasks.Select(task => HasResult(site.Model.GetTypeInfo(task.Expression, cancellationToken).Type)).ToList();
        var last = withResult.LastIndexOf(true);
        if (last < 0) return null;

        // Up to the last one with a result all are named, so that they start in the order in which they were written.
        var names = TaskNames.Of(tasks.Take(last + 1).Select(task => task.Expression).ToList(), awaited, site.Model, cancellationToken);
        var declarations = names.Select((name, index) => (Name: name, tasks[index].Expression)).Where(named => named.Expression.ToString() != named.Name).Select(named => Syntax.Local(named.Name, named.Expression));
        var results = names.Where((_, index) => withResult[index]).Select(name => Result(name, awaited)).ToList();
        var fresh = declarations.Concat([SyntaxFactory.ExpressionStatement(Group(awaited, tasks, names)), statement.ReplaceNode(awaited, Tuple(results).WithTriviaFrom(awaited))]);
        var scope = Outcome.Member(statement);
        return await Outcome.TryAsync(site, scope, Statements.Replace(scope, statement, [.. fresh]), false, cancellationToken).ConfigureAwait(false);
    }

    static SeparatedSyntaxList<ArgumentSyntax>? Tasks(AwaitExpressionSyntax awaited) => Awaited.Group(awaited) switch
    {
        TupleExpressionSyntax tuple => tuple.Arguments,
        InvocationExpressionSyntax call => call.ArgumentList.Arguments,
        _ => null,
    };

    static bool HasResult(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (KnownTypes.TaskOfT.Is(type)) return true;
        return false;
    }

    /// <summary>The group as before, with names in the place of the tasks.</summary>
    static AwaitExpressionSyntax Group(AwaitExpressionSyntax awaited, SeparatedSyntaxList<ArgumentSyntax> tasks, IReadOnlyList<string> names)
    {
        var named = SyntaxFactory.SeparatedList(
            tasks.Select((task, index) => index < names.Count ? task.WithNameColon(null).WithExpression(SyntaxFactory.IdentifierName(names[index]).WithTriviaFrom(task.Expression)) : task.WithNameColon(null)),
            tasks.GetSeparators());
        var old = Awaited.Group(awaited);
        ExpressionSyntax group = old is InvocationExpressionSyntax call
            ? call.WithArgumentList(call.ArgumentList.WithArguments(named))
            : SyntaxFactory.InvocationExpression(Awaiting.Qualified("System.Threading.Tasks.Task.WhenAll"), SyntaxFactory.ArgumentList(named));
        return awaited.ReplaceNode(old, group).WithoutTrivia();
    }

    // The tasks are complete by then. Whoever configures the await of the group has a rule that asks for it at each await.
    static ExpressionSyntax Result(string name, AwaitExpressionSyntax awaited)
    {
        ExpressionSyntax task = SyntaxFactory.IdentifierName(name);
        if (awaited.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } access } configured)
            task = configured.WithExpression(access.WithExpression(task)).WithoutTrivia();
        return Awaiting.Expression(task);
    }

    static ExpressionSyntax Tuple(List<ExpressionSyntax> results)
    {
        if (results.Count == 1) return results[0];
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.TupleExpression(SyntaxFactory.SeparatedList(results.Select(SyntaxFactory.Argument), Enumerable.Repeat(comma, results.Count - 1)));
    }
}
