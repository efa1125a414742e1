using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>
/// Finds the idiom from before <c>Parallel.ForEachAsync</c>: a semaphore that nobody else knows is waited for and released around the work
/// for each element, in the lambda of a <c>Select</c> or of a <c>Task.Run</c> in a loop, and <c>Task.WhenAll</c> waits for all of it.
/// </summary>
sealed class ThrottleIdiom(SemanticModel model, CancellationToken cancellationToken)
{
    readonly List<SyntaxNode> needless = [];

    /// <summary>Whether a group may wait for such work: something in its member is released in a <c>finally</c>.</summary>
    public static bool MayBeAt(InvocationExpressionSyntax group) =>
        group.FirstAncestorOrSelf<SyntaxNode>(node => node is CompilationUnitSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax))!
            .DescendantNodes().Any(node => node is FinallyClauseSyntax { Block: var block } && Released(block) is not null);

    /// <summary>The work that a group waits for, or null where it is no such work, or where the semaphore limits other work, too.</summary>
    public ThrottledWork? Find(InvocationExpressionSyntax group)
    {
        if (model.GetSymbolInfo(group, cancellationToken).Symbol is not IMethodSymbol { IsWhenAll: true }) return null;
        var tasks = WithoutCopy(group.ArgumentList.Arguments[0].Expression);
        var found = tasks is IdentifierNameSyntax name ? InLocal(name, group) : InQuery(tasks);
        if (found is not var (source, element, wait, body, release) || !OneByOne.IsInMemory(model.GetTypeInfo(source, cancellationToken).Type)) return null;
        return IsPair(wait, release) && Limit(wait) is { } limit ? new ThrottledWork(source, element, body, limit, wait.ArgumentList.Arguments.FirstOrDefault()?.Expression, needless) : null;
    }

    // var tasks = xs.Select(..); is lazy: nothing runs before the group. A copy of it is enumerated at once, so the group has to be next.
    // var tasks = new List<Task>(); is filled by the loop in front of the group.
    (ExpressionSyntax Source, string Element, InvocationExpressionSyntax Wait, BlockSyntax Body, InvocationExpressionSyntax Release)? InLocal(IdentifierNameSyntax name, SyntaxNode group)
    {
        if (Declared(name) is not { Parent.Parent: LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } statement, Initializer.Value: var value } declarator) return null;
        needless.Add(Whole(statement));
        var before = Before(group.FirstAncestorOrSelf<StatementSyntax>()!);
        var mentions = Mentions.Of((ILocalSymbol)model.GetDeclaredSymbol(declarator, cancellationToken)!, model.GetOperation(name, cancellationToken)!).Count();
        if (mentions == 1) return WithoutCopy(value) == value || before == statement ? InQuery(WithoutCopy(value)) : null;
        if (mentions != 2 || before is not ForEachStatementSyntax { AwaitKeyword.RawKind: 0, Statement: BlockSyntax { Statements: { Count: 2 } turn } } loop) return null;

        needless.Add(Whole(loop));
        return Waited(turn[0]) is { } wait
            && turn[1] is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Expression: IdentifierNameSyntax list }, ArgumentList.Arguments: { Count: 1 } added } } && list.Identifier.ValueText == name.Identifier.ValueText
            && added[0].Expression is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } started } run && model.GetSymbolInfo(run, cancellationToken).Symbol is IMethodSymbol { Name: nameof(Task.Run) } method && KnownTypes.Task.Is(method.ContainingType)
            && AsyncBlock(started[0].Expression) is { Statements: { Count: 1 } only } && Guarded(only[0]) is var (body, release)
            ? (loop.Expression, loop.Identifier.Text, wait, body, release) : null;
    }

    (ExpressionSyntax Source, string Element, InvocationExpressionSyntax Wait, BlockSyntax Body, InvocationExpressionSyntax Release)? InQuery(ExpressionSyntax tasks)
    {
        if (tasks is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var source }, ArgumentList.Arguments: { Count: 1 } selectors } query) return null;
        if (selectors[0].Expression is not LambdaExpressionSyntax lambda || Parameter(lambda) is not { } element || AsyncBlock(lambda) is not { } block) return null;
        if (model.GetSymbolInfo(query, cancellationToken).Symbol is not IMethodSymbol { IsSelect: true, IsLinq: true } || Held(block) is not var (wait, body, release)) return null;
        return (source, element, wait, body, release);
    }

    // Waiting, then try and finally; or the wait at the beginning of the try.
    static (InvocationExpressionSyntax Wait, BlockSyntax Body, InvocationExpressionSyntax Release)? Held(BlockSyntax block) => block.Statements.Count switch
    {
        2 when Waited(block.Statements[0]) is { } wait && Guarded(block.Statements[1]) is var (body, release) => (wait, body, release),
        1 when Guarded(block.Statements[0]) is var (body, release) && body.Statements.FirstOrDefault() is { } first && Waited(first) is { } wait => (wait, body.WithStatements(body.Statements.RemoveAt(0)), release),
        _ => null,
    };

    static (BlockSyntax Body, InvocationExpressionSyntax Release)? Guarded(StatementSyntax statement) =>
        statement is TryStatementSyntax { Catches.Count: 0, Finally.Block: var released, Block: var tried } && Released(released) is { } release ? (tried, release) : null;

    static InvocationExpressionSyntax? Waited(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: AwaitExpressionSyntax { Expression: var task } } && OneByOne.Plain(task) is InvocationExpressionSyntax { ArgumentList.Arguments.Count: <= 1 } wait ? wait : null;

    static InvocationExpressionSyntax? Released(BlockSyntax block) =>
        block.Statements is { Count: 1 } only && only[0] is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(SemaphoreSlim.Release) }, ArgumentList.Arguments.Count: 0 } release } ? release : null;

    // One in, one out, of the same semaphore, and no time that may run out.
    bool IsPair(InvocationExpressionSyntax wait, InvocationExpressionSyntax release) =>
        model.GetOperation(wait, cancellationToken) is IInvocationOperation { TargetMethod: var waiting } && Semaphores.IsSlimWait(waiting) && waiting.Parameters.All(parameter => KnownTypes.CancellationToken.Is(parameter.Type))
        && model.GetOperation(release, cancellationToken) is IInvocationOperation { TargetMethod: var releasing } && Semaphores.IsSlimRelease(releasing)
        && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(Gate(wait)!, cancellationToken).Symbol, model.GetSymbolInfo(Gate(release)!, cancellationToken).Symbol);

    // How many the semaphore lets in, if it is a local that is only waited for and released.
    ExpressionSyntax? Limit(InvocationExpressionSyntax wait)
    {
        if (Gate(wait) is not IdentifierNameSyntax gate || Declared(gate) is not { Initializer.Value: var value, Parent.Parent: var statement }) return null;
        if (model.GetOperation(gate, cancellationToken) is not ILocalReferenceOperation reference || Mentions.Of(reference.Local, reference).Count() != 2) return null;
        // What stands in the block of a using takes its place; without a block, or as the branch of an if, it would go with it.
        if (statement is not (LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } or UsingStatementSyntax { Declaration.Variables.Count: 1, Statement: BlockSyntax, Parent: BlockSyntax })) return null;

        needless.Add(Whole((StatementSyntax)statement));
        return (model.GetOperation(value, cancellationToken) as IObjectCreationOperation)?.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "initialCount")?.Value.Syntax as ExpressionSyntax;
    }

    VariableDeclaratorSyntax? Declared(IdentifierNameSyntax name) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations } && declarations[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer: not null } declarator ? declarator : null;

    static ExpressionSyntax WithoutCopy(ExpressionSyntax tasks) =>
        tasks is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Enumerable.ToList) or nameof(Enumerable.ToArray), Expression: var sequence }, ArgumentList.Arguments.Count: 0 } ? sequence : tasks;

    static ExpressionSyntax? Gate(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    static string? Parameter(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.Text,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } only } => only[0].Identifier.Text,
        _ => null,
    };

    static BlockSyntax? AsyncBlock(ExpressionSyntax expression) => expression is LambdaExpressionSyntax { Block: { } block } lambda && lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword) ? block : null;

    static StatementSyntax? Before(StatementSyntax statement)
    {
        var whole = Whole(statement);
        var before = whole.Parent!.ChildNodes().TakeWhile(other => other != whole).LastOrDefault();
        return before is GlobalStatementSyntax global ? global.Statement : before as StatementSyntax;
    }

    static SyntaxNode Whole(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global : statement;
}
