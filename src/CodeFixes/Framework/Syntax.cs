using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Small pieces of syntax that several fixes build.</summary>
static class Syntax
{
    /// <summary><c>target.name(arguments)</c>, with parentheses around a target that needs them.</summary>
    public static InvocationExpressionSyntax Call(ExpressionSyntax target, string name, params ExpressionSyntax[] arguments) =>
        Call(Member(target, name), arguments);

    /// <summary><c>callee(arguments)</c>.</summary>
    public static InvocationExpressionSyntax Call(ExpressionSyntax callee, params ExpressionSyntax[] arguments) =>
        SyntaxFactory.InvocationExpression(callee, SyntaxFactory.ArgumentList(List(arguments.Select(argument => SyntaxFactory.Argument(argument.WithoutTrivia())))));

    /// <summary><c>Task.WhenAll(arguments)</c>, the type shortened where the file's usings allow it.</summary>
    public static InvocationExpressionSyntax WhenAll(params ExpressionSyntax[] arguments) =>
        Call(Awaiting.Qualified("System.Threading.Tasks.Task.WhenAll"), arguments);

    /// <summary>A list with a comma and a space between its elements.</summary>
    public static SeparatedSyntaxList<T> List<T>(IEnumerable<T> elements) where T : SyntaxNode
    {
        var nodes = elements.ToList();
        return SyntaxFactory.SeparatedList(nodes, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), Math.Max(0, nodes.Count - 1)));
    }

    /// <summary><c>name: value</c></summary>
    public static ArgumentSyntax Named(string name, ExpressionSyntax value) =>
        SyntaxFactory.Argument(value.WithoutTrivia()).WithNameColon(SyntaxFactory.NameColon(name).WithTrailingTrivia(SyntaxFactory.Space));

    /// <summary>A name that no identifier in the file has yet: one of the candidates, or the last one with a number.</summary>
    public static string UnusedName(SyntaxNode near, params string[] candidates)
    {
        var used = new HashSet<string>(near.SyntaxTree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        return candidates.FirstOrDefault(name => !used.Contains(name))
            ?? Enumerable.Range(2, int.MaxValue - 2).Select(number => candidates[candidates.Length - 1] + number).First(name => !used.Contains(name));
    }

    /// <summary>A name for the token of a lambda that is written at a place: as the file calls its tokens, where that is free.</summary>
    public static string TokenName(SyntaxNode place, SemanticModel model) =>
        place.SyntaxTree.GetRoot().DescendantNodes().OfType<ParameterSyntax>()
            .Where(parameter => parameter.Type is IdentifierNameSyntax { Identifier.ValueText: nameof(CancellationToken) })
            .Select(parameter => parameter.Identifier.ValueText)
            .FirstOrDefault(name => model.LookupSymbols(place.SpanStart, name: name).IsEmpty && !place.DescendantTokens().Any(token => token.ValueText == name))
        ?? UnusedName(place, "token", "cancellationToken");

    /// <summary><c>var name = value;</c></summary>
    public static StatementSyntax Local(string name, ExpressionSyntax value)
    {
        var template = (LocalDeclarationStatementSyntax)SyntaxFactory.ParseStatement($"var {name} = x;");
        return template.ReplaceNode(template.Declaration.Variables[0].Initializer!.Value, value.WithoutTrivia());
    }

    /// <summary>An expression as the operand of <c>await</c> or of a dot, with parentheses where it needs them.</summary>
    public static ExpressionSyntax Operand(ExpressionSyntax expression)
    {
        var plain = expression.WithoutTrivia();
        return plain is BinaryExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or SwitchExpressionSyntax or QueryExpressionSyntax or PrefixUnaryExpressionSyntax or RangeExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(plain) : plain;
    }

    static MemberAccessExpressionSyntax Member(ExpressionSyntax target, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Operand(target), SyntaxFactory.IdentifierName(name));
}
