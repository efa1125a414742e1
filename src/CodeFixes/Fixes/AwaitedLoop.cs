using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>A <c>foreach</c> whose body is the body of an async lambda.</summary>
static class AwaitedLoop
{
    /// <summary>Whether the lambda's body can stand in the enclosing function: it does not return early.</summary>
    public static bool CanReplace(VoidFanOutCall fanOut) => !EnclosingFunction.OwnNodes(fanOut.Lambda).Any(node => node is ReturnStatementSyntax);

    public static StatementSyntax Of(VoidFanOutCall fanOut)
    {
        var body = fanOut.Lambda.Block ?? SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(fanOut.Lambda.ExpressionBody!.WithoutTrivia()));
        var type = fanOut.Parameter.Type?.WithoutTrivia() ?? SyntaxFactory.IdentifierName("var");
        return SyntaxFactory.ForEachStatement(type.WithTrailingTrivia(SyntaxFactory.Space), fanOut.Parameter.Identifier.WithoutTrivia(), fanOut.Source.WithoutTrivia(), body)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
