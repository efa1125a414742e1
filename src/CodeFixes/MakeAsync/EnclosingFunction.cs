using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>The function around a node, as syntax, and what may stand in it.</summary>
static class EnclosingFunction
{
    /// <summary>
    /// The nearest method, local function, lambda, constructor, accessor, operator or finalizer around a node; for code outside
    /// of a function (a field initializer, an attribute, a top-level statement) null.
    /// </summary>
    public static SyntaxNode? Of(SyntaxNode node) => node.Ancestors().FirstOrDefault(IsFunction);

    /// <summary>Whether a node is a statement of a top-level program, where await is always legal.</summary>
    public static bool IsTopLevel(SyntaxNode node) => node.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null;

    public static bool IsAsync(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    /// <summary>Whether await may stand at a node once the function is async: not in a lock, a query, a filter or unsafe code.</summary>
    public static bool AllowsAwaitAt(SyntaxNode node, SyntaxNode? function)
    {
        for (var (child, parent) = (node, node.Parent); parent is not null && child != function; (child, parent) = (parent, parent.Parent))
        {
            if (parent is LockStatementSyntax locked && locked.Statement == child) return false;
            if (parent is QueryExpressionSyntax or CatchFilterClauseSyntax or UnsafeStatementSyntax or FixedStatementSyntax) return false;
        }

        return !node.Ancestors().OfType<MemberDeclarationSyntax>().Any(member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword));
    }

    /// <summary>The nodes of a function that run as part of it: those of nested functions are left out.</summary>
    public static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || !IsFunction(node)).Where(node => !IsFunction(node));

    /// <summary>The block or arrow expression of a function.</summary>
    public static SyntaxNode? Body(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Body,
        LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody?.Expression,
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
        _ => null,
    };

    static bool IsFunction(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax
        or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax };
}
