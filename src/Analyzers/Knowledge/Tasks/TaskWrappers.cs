using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.Analyzers;

/// <summary>Extension methods of somebody's own that give back the task that they are called on: <c>.WithTimeout(..)</c>, <c>.NoContext()</c>.</summary>
public static class TaskWrappers
{
    // What people call a method that makes it right not to wait, or that puts the task where somebody else does.
    static readonly string[] Caring =
    [
        "forget", "ignor", "swallow", "suppress", "silent", "nothrow", "noawait", "notawait", "unobserved", "observe", "safe", "log", "trace", "report", "handle", "catch",
        "trap", "error", "fault", "exception", "background", "detach", "track", "regist", "attach", "keep", "addto", "then", "continue", "finally",
    ];

    // What people call one that only says how to wait; of a method whose body is not there to be read, only these are known.
    static readonly string[] Waiting = ["with", "timeout", "timesout", "cancel", "context", "abort", "until"];

    /// <summary>
    /// Whether a method takes a task or value task first, gives back one of the same result, and gets nothing else but values that say
    /// how: a time, a token, a text. Who passes a delegate, a logger or a list to it does something of his own with the task.
    /// </summary>
    public static bool GivesBack(IMethodSymbol method)
    {
        if (!method.IsExtensionMethod || method.ReturnsVoid) return false;
        var whole = method.ReducedFrom is null ? method : method.GetConstructedReducedFrom() ?? method.ReducedFrom;
        if (Awaitables.ResultOf(whole.Parameters[0].Type) is not { } taken || Awaitables.ResultOf(whole.ReturnType) is not { } given) return false;
        return SymbolEqualityComparer.Default.Equals(taken, given) && whole.Parameters.Skip(1).All(parameter => IsPlainValue(parameter.Type));
    }

    /// <summary>
    /// Whether nobody has to wait for a task behind such a method, since it may see to the exceptions itself or keep the task: that is its
    /// name, or it has a catch that does not throw again, or it hands the task on. Of a method from elsewhere only the name is known.
    /// </summary>
    public static bool LooksAfterFailures(IMethodSymbol method)
    {
        var definition = method.ReducedFrom ?? method;
        var declarations = definition.DeclaringSyntaxReferences;
        if (declarations.IsEmpty) return !Has(method.Name, Waiting);
        return (Has(method.Name, Caring) && !IsAboutTheGroupsException(method.Name))
            || declarations.Any(declaration => declaration.GetSyntax().DescendantNodes().Any(node => IsCaring(node, definition.Parameters[0].Name)));
    }

    // .WithAggregateException() throws all exceptions of a group in place of the first.
    static bool IsAboutTheGroupsException(string name) => name.IndexOf("AggregateException", StringComparison.OrdinalIgnoreCase) >= 0;

    static bool IsCaring(SyntaxNode node, string task) => node switch
    {
        CatchClauseSyntax handler => !handler.Block.DescendantNodes().Any(inside => inside is ThrowStatementSyntax or ThrowExpressionSyntax || NameOfCall(inside) is { } name && (name == "Throw" || TaskMembers.Fails.Has(name))),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax continuation } when TaskMembers.Continues.Has(continuation.Name.Identifier.ValueText) => IsNamed(continuation.Expression, task),
        InvocationExpressionSyntax call => NameOfCall(call) is { } name && (CollectionMembers.TakesOne.Has(name) || name == "TryWrite") && call.ArgumentList.Arguments.Any(argument => IsNamed(argument.Expression, task)),
        _ => false,
    };

    static bool IsNamed(ExpressionSyntax expression, string name) => expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;

    static string? NameOfCall(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } ? name : null;

    static bool Has(string name, string[] words) => words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    static bool IsPlainValue(ITypeSymbol type) => type.IsValueType || type.SpecialType == SpecialType.System_String;
}
