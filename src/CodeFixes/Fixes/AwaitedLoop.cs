using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>A <c>foreach</c> whose body is the body of an async lambda.</summary>
static class AwaitedLoop
{
    /// <summary>
    /// Whether the lambda's body can stand in the enclosing function: it does not return early, and none of the names that it
    /// declares is taken there.
    /// </summary>
    public static bool CanReplace(VoidFanOutCall fanOut)
    {
        if (EnclosingFunction.OwnNodes(fanOut.Lambda).Any(node => node is ReturnStatementSyntax)) return false;
        var inside = DeclaredIn(fanOut.Lambda);
        var member = fanOut.Call.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? fanOut.Call.SyntaxTree.GetRoot();
        return !DeclaredIn(member).GroupBy(name => name).Any(name => inside.Contains(name.Key) && name.Count() > inside.Count(other => other == name.Key));
    }

    public static StatementSyntax Of(VoidFanOutCall fanOut)
    {
        var body = fanOut.Lambda.Block ?? SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(fanOut.Lambda.ExpressionBody!.WithoutTrivia()));
        var type = fanOut.Parameter.Type?.WithoutTrivia() ?? SyntaxFactory.IdentifierName("var");
        return SyntaxFactory.ForEachStatement(type.WithTrailingTrivia(SyntaxFactory.Space), fanOut.Parameter.Identifier.WithoutTrivia(), fanOut.Source.WithoutTrivia(), body)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    static List<string> DeclaredIn(SyntaxNode node) => node.DescendantNodes().Select(declaration => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier,
        SingleVariableDesignationSyntax variable => variable.Identifier,
        ParameterSyntax parameter => parameter.Identifier,
        ForEachStatementSyntax loop => loop.Identifier,
        LocalFunctionStatementSyntax function => function.Identifier,
        CatchDeclarationSyntax caught => caught.Identifier,
        _ => default,
    }).Where(token => !string.IsNullOrEmpty(token.ValueText)).Select(token => token.ValueText).ToList();
}
