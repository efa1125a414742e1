using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>A <c>foreach</c> whose body is the body of a lambda that waits for its tasks.</summary>
static class AwaitedLoop
{
    /// <summary>
    /// Whether the lambda's body can stand in the enclosing function: it does not return early, and none of the names that it
    /// declares is taken there.
    /// </summary>
    public static bool CanReplace(VoidFanOutCall fanOut)
    {
        if (EnclosingFunction.OwnNodes(fanOut.Lambda).Any(node => node is ReturnStatementSyntax)) return false;
        var inside = new HashSet<string>(Declarations(fanOut.Lambda).Select(declaration => declaration.Name));
        var member = fanOut.Call.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? fanOut.Call.SyntaxTree.GetRoot();
        return !Declarations(member).Any(other => inside.Contains(other.Name) && !fanOut.Lambda.Span.Contains(other.Node.Span) && ScopeOf(other.Node).Span.Contains(fanOut.Call.Span));
    }

    public static StatementSyntax Of(VoidFanOutCall fanOut)
    {
        var body = fanOut.Awaited.Block ?? SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(fanOut.Awaited.ExpressionBody!.WithoutTrivia()));
        var type = fanOut.Parameter.Type?.WithoutTrivia() ?? SyntaxFactory.IdentifierName("var");
        var loop = SyntaxFactory.ForEachStatement(type.WithTrailingTrivia(SyntaxFactory.Space), fanOut.Parameter.Identifier.WithoutTrivia(), fanOut.Source.WithoutTrivia(), body);
        if (fanOut.IsAsync) loop = loop.WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space));
        return loop.WithAdditionalAnnotations(Formatter.Annotation);
    }

    static IEnumerable<(SyntaxNode Node, string Name)> Declarations(SyntaxNode within) => within.DescendantNodes().Select(declaration => (declaration, Name: declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier,
        SingleVariableDesignationSyntax variable => variable.Identifier,
        ParameterSyntax parameter => parameter.Identifier,
        ForEachStatementSyntax loop => loop.Identifier,
        LocalFunctionStatementSyntax function => function.Identifier,
        CatchDeclarationSyntax caught => caught.Identifier,
        _ => default,
    })).Where(found => !string.IsNullOrEmpty(found.Name.ValueText)).Select(found => (found.declaration, found.Name.ValueText));

    // Where a name is taken: that of another lambda's parameter is free outside of the lambda. A loop declares its variable for itself.
    static SyntaxNode ScopeOf(SyntaxNode declaration) => declaration is ForEachStatementSyntax ? declaration : declaration.Ancestors().First(node =>
        node is AnonymousFunctionExpressionSyntax or BlockSyntax or SwitchSectionSyntax or ForStatementSyntax or CommonForEachStatementSyntax or CatchClauseSyntax or CompilationUnitSyntax
        || (node is LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax && declaration is not LocalFunctionStatementSyntax));
}
