using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Which function an operation runs in. Lambdas and local functions are functions of their own.</summary>
public static class Functions
{
    /// <summary>The nearest lambda or local function around an operation, or null where the member itself is the function.</summary>
    public static IOperation? Nested(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation) return parent;
        return null;
    }

    /// <summary>Whether the function that an operation runs in is async.</summary>
    public static bool IsAsync(IOperation operation, ISymbol containing) => Symbol(operation, containing) is { IsAsync: true };

    /// <summary>The symbol of the function that an operation runs in; null outside of functions, as in the initializer of a field.</summary>
    public static IMethodSymbol? Symbol(IOperation operation, ISymbol containing) => Nested(operation) switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        ILocalFunctionOperation local => local.Symbol,
        _ => containing as IMethodSymbol,
    };

    /// <summary>The outermost operation of the member, field initializer or attribute that an operation stands in.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation;
    }

    /// <summary>The word a reader uses for the function an operation runs in: "method", "lambda", "constructor" and so on.</summary>
    public static string Describe(IOperation operation, ISymbol containing) => Nested(operation) switch
    {
        IAnonymousFunctionOperation => "lambda",
        ILocalFunctionOperation => "local function",
        _ => containing switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => "constructor",
            IMethodSymbol { MethodKind: MethodKind.Destructor } => "finalizer",
            IMethodSymbol { AssociatedSymbol: not null } or IPropertySymbol => "accessor",
            IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } => "program",
            IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => "operator",
            _ => "method",
        },
    };

    /// <summary>
    /// Whether an operation is data, not code: inside a lambda that becomes an expression tree. Mock set-ups look like that.
    /// </summary>
    public static bool IsInExpressionTree(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
            if (parent is IAnonymousFunctionOperation { Parent: IConversionOperation conversion } && KnownTypes.Expression.Is(conversion.Type)) return true;
        return false;
    }

    /// <summary>The text of a function without that of the functions inside of it.</summary>
    public static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
