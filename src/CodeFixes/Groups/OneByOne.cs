using System.Collections.Immutable;
using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>
/// Work that is done for each element of a sequence: an element and the task that is awaited for it. It can be written as a loop that awaits,
/// as a group of all, and as a loop that runs some at a time.
/// </summary>
/// <param name="source">The sequence.</param>
/// <param name="element">The name of the element.</param>
/// <param name="task">What is awaited, without ConfigureAwait.</param>
/// <param name="isTask">Whether that is a Task, and not a ValueTask or another thing to await.</param>
sealed class OneByOne(ExpressionSyntax source, string element, ExpressionSyntax task, bool isTask)
{
    const int Limit = 8;

    /// <summary>What a statement awaits: alone, as the value of a local, or as what it returns.</summary>
    public static AwaitExpressionSyntax? AwaitedBy(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax { Expression: AwaitExpressionSyntax awaited } => awaited,
        ReturnStatementSyntax { Expression: AwaitExpressionSyntax awaited } => awaited,
        LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Initializer?.Value as AwaitExpressionSyntax,
        _ => null,
    };

    /// <summary>The call that an await waits for, where it has the form of a group of one argument: <c>await Task.WhenAll(tasks)</c>.</summary>
    public static InvocationExpressionSyntax? GroupIn(AwaitExpressionSyntax awaited) =>
        Plain(awaited.Expression) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Task.WhenAll) }, ArgumentList.Arguments.Count: 1 } group ? group : null;

    /// <summary>Whether an await has the form of one for a group over a query: <c>await Task.WhenAll(xs.Select(x => F(x)))</c>.</summary>
    public static bool MayBeIn(AwaitExpressionSyntax awaited) => Parts(awaited) is not null;

    /// <summary>The work that an await waits for, all of it at once, or null where it is no such group.</summary>
    public static OneByOne? Of(AwaitExpressionSyntax awaited, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Parts(awaited) is not var (group, query, source, lambda) || TaskOf(lambda) is not { } task) return null;
        if (model.GetSymbolInfo(group, cancellationToken).Symbol is not IMethodSymbol { IsWhenAll: true } || model.GetSymbolInfo(query, cancellationToken).Symbol is not IMethodSymbol { IsSelect: true, IsLinq: true }) return null;
        if (!IsInMemory(model.GetTypeInfo(source, cancellationToken).Type)) return null;
        return new OneByOne(source, lambda.Parameter.Identifier.Text, task, Awaitables.IsTask(model.GetTypeInfo(task, cancellationToken).Type));
    }

    static (InvocationExpressionSyntax Group, InvocationExpressionSyntax Query, ExpressionSyntax Source, SimpleLambdaExpressionSyntax Lambda)? Parts(AwaitExpressionSyntax awaited)
    {
        if (GroupIn(awaited) is not { ArgumentList.Arguments: var arguments } group) return null;
        return arguments[0].Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Enumerable.Select), Expression: var source }, ArgumentList.Arguments: { Count: 1 } selectors } query && selectors[0].Expression is SimpleLambdaExpressionSyntax { ExpressionBody: not null } lambda
            ? (group, query, source, lambda)
            : null;
    }

    static ExpressionSyntax? TaskOf(LambdaExpressionSyntax lambda) =>
        !lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword) ? lambda.ExpressionBody : lambda.ExpressionBody is AwaitExpressionSyntax awaited ? Plain(awaited.Expression) : null;

    /// <summary>The work as a lambda: <c>x => F(x)</c>, and <c>async x => await F(x)</c> where that is no task, or waits for something itself.</summary>
    public ExpressionSyntax Selector => isTask && !Waits ? Lambda($"{element} => x", task) : Lambda($"async {element} => x", Awaiting.Expression(task));

    /// <summary><c>Task.WhenAll(xs.Select(x => F(x)))</c>.</summary>
    public ExpressionSyntax All => Syntax.WhenAll(Syntax.Call(source, nameof(Enumerable.Select), Selector));

    /// <summary>What runs some at a time: <c>Gather.Map</c> where the library is there, and <c>Parallel.ForEachAsync</c>, which has no results.</summary>
    /// <param name="place">Where the work is done now.</param>
    /// <param name="wantsResults">Whether somebody uses the results.</param>
    /// <param name="keys">The equivalence keys of the two.</param>
    /// <param name="inPlace">The solution with a group in that place.</param>
    /// <param name="model">The model of the place.</param>
    public IEnumerable<Offer> SomeAtATime(SyntaxNode place, bool wantsResults, (string Map, string ForEachAsync) keys, Func<ExpressionSyntax, Solution> inPlace, SemanticModel model)
    {
        if (KnownTypes.Gather.In(model.Compilation) is not null) yield return new Offer("Await some at a time: Gather.Map(..)", keys.Map, () => inPlace(Map));
        if (wantsResults || !KnownTypes.Parallel.Has(model.Compilation, "ForEachAsync")) yield break;
        foreach (var limited in ForEachAsync(place, model)) yield return new Offer("Await some at a time: Parallel.ForEachAsync(..)", keys.ForEachAsync, () => inPlace(limited));
    }

    // Gather.Map(xs, x => F(x), limit: 8)
    ExpressionSyntax Map
    {
        get
        {
            var limit = Syntax.Named("limit", SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(Limit)));
            var call = Syntax.Call(Awaiting.Qualified("AsyncGather.Gather.Map"), source, Selector);
            return call.WithArgumentList(call.ArgumentList.WithArguments(Syntax.List(call.ArgumentList.Arguments.Append(limit))));
        }
    }

    // Parallel.ForEachAsync(xs, async (x, token) => await F(x, token)), and the same without the token in the call, for a call that takes none.
    // Of two such offers one compiles and is not reported.
    IEnumerable<ExpressionSyntax> ForEachAsync(SyntaxNode place, SemanticModel model)
    {
        var token = Syntax.TokenName(place, model);
        var passed = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(token));
        if (task is InvocationExpressionSyntax call) yield return ForEachAsync(call.WithArgumentList(call.ArgumentList.WithArguments(Syntax.List(call.ArgumentList.Arguments.Append(passed)))), token);
        yield return ForEachAsync(task, token);
    }

    /// <summary><c>foreach (var x in xs) await F(x);</c></summary>
    public StatementSyntax Loop(SyntaxNode place) =>
        SyntaxFactory.ForEachStatement(SyntaxFactory.IdentifierName("var").WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.Identifier(element), source.WithoutTrivia(), SyntaxFactory.ExpressionStatement(AwaitHabit.Follow(Awaiting.Expression(task), place)))
            .WithAdditionalAnnotations(Formatter.Annotation);

    ExpressionSyntax ForEachAsync(ExpressionSyntax awaited, string token) =>
        Syntax.Call(Awaiting.Qualified("System.Threading.Tasks.Parallel.ForEachAsync"), source, Lambda($"async ({element}, {token}) => x", Awaiting.Expression(awaited)));

    /// <summary>A group in place of what an await waits for, with the comments and the habits that are there.</summary>
    public static ExpressionSyntax Awaited(ExpressionSyntax group, AwaitExpressionSyntax awaited) =>
        Comments.Carry(AwaitHabit.Follow(Awaiting.Expression(group), awaited).WithTriviaFrom(awaited).WithAdditionalAnnotations(Formatter.Annotation), awaited);

    bool Waits => task.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax).Any(node => node is AwaitExpressionSyntax);

    static ExpressionSyntax Lambda(string template, ExpressionSyntax body) =>
        ((LambdaExpressionSyntax)SyntaxFactory.ParseExpression(template)).WithExpressionBody(body.WithoutTrivia());

    /// <summary>
    /// A task without ConfigureAwait. Null where nobody can say that it may run beside others of its kind: it changes a variable, by an
    /// assignment or through a reference.
    /// </summary>
    public static ExpressionSyntax? Independent(ExpressionSyntax task)
    {
        var plain = Plain(task);
        return plain.DescendantNodesAndSelf().Any(Changes) ? null : plain;
    }

    /// <summary>A task without ConfigureAwait.</summary>
    public static ExpressionSyntax Plain(ExpressionSyntax task) =>
        task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Task.ConfigureAwait), Expression: var configured } } ? configured : task;

    static bool Changes(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Parent is not InitializerExpressionSyntax,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        DeclarationExpressionSyntax or PatternSyntax => true,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => node.RawKind is (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression,
        _ => false,
    };

    /// <summary>
    /// Whether a task uses a stream, a writer or a socket, on which one operation has to end before the next begins. Of connections a rule says so.
    /// </summary>
    public static bool UsesOneAtATime(ExpressionSyntax task, SemanticModel model, CancellationToken cancellationToken) =>
        task.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => IsForOne(model.GetTypeInfo(name, cancellationToken).Type));

    static bool IsForOne(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (OfStreams.Contains(type.Name) && type.ContainingNamespace?.ToString().StartsWith("System", StringComparison.Ordinal) == true) return true;
        return false;
    }

    static readonly ImmutableHashSet<string> OfStreams = ImmutableHashSet.Create("Stream", "TextReader", "TextWriter", "XmlReader", "XmlWriter", "WebSocket", "Socket", "PipeReader", "PipeWriter", "Utf8JsonWriter");

    /// <summary>Whether a type is a sequence in memory.</summary>
    public static bool IsInMemory(ITypeSymbol? type) => Sequences.ElementType(type) is not null && !Sequences.IsQueryable(type!);
}
