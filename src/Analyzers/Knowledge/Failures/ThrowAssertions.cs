using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Calls that pass where what they are given throws: <c>Assert.Throws</c>, <c>Should.Throw</c>, <c>Record.Exception</c>,
/// <c>Assert.That(.., Throws..)</c>. There are many libraries of them, and helpers in many a test: they are known by their words.
/// </summary>
public static class ThrowAssertions
{
    static readonly string[] Verbs = ["", "Should", "Assert", "Expect", "Verify", "Check", "Must", "To"];

    /// <summary>Whether a call asserts that something throws.</summary>
    public static bool Is(IInvocationOperation call) =>
        (call.Syntax is InvocationExpressionSyntax syntax && Is(syntax)) || (CatchesForItsCaller(call.TargetMethod) && GivesException(call.TargetMethod.ReturnType));

    /// <summary>Whether a call asserts that something throws, as far as its own words say.</summary>
    public static bool Is(InvocationExpressionSyntax call) => IsNamedAfterThrowing(NameOf(call)) || IsRecord(call.Expression) || call.ArgumentList.Arguments.Any(IsThrowsConstraint);

    /// <summary>Whether a statement ends a test, as behind the call that should have thrown.</summary>
    public static bool IsFailure(IOperation? statement)
    {
        var value = (statement as IExpressionStatementOperation)?.Operation;
        return (value is IAwaitOperation awaited ? awaited.Operation : value) is IInvocationOperation { TargetMethod: { Name: "Fail", ContainingType.Name: "Assert" } };
    }

    // Throws, ThrowsAnyAsync, ShouldThrow, ThrowExactlyAsync; but not NotThrow, ThrowsNothing, ThrowIfNull, nor ThrowArgumentException.
    static bool IsNamedAfterThrowing(string name)
    {
        var at = name.IndexOf("Throw", StringComparison.Ordinal);
        if (at < 0) return false;
        var verb = name.Substring(0, at).TrimEnd('_');
        if (!Verbs.Contains(verb)) return false;
        var rest = name.Substring(at + "Throw".Length);
        return rest.StartsWith("s", StringComparison.Ordinal) ? !rest.StartsWith("sNo", StringComparison.Ordinal)
            : rest is "" or "Async" || rest.StartsWith("Exactly", StringComparison.Ordinal) || rest.StartsWith("Any", StringComparison.Ordinal) || rest.StartsWith("Within", StringComparison.Ordinal)
            || (verb.Length > 0 && !rest.StartsWith("No", StringComparison.Ordinal) && !rest.StartsWith("If", StringComparison.Ordinal));
    }

    // Throws.TypeOf<E>().With.Message.., but not Throws.Nothing.
    static bool IsThrowsConstraint(ArgumentSyntax argument) => argument.Expression is not AnonymousFunctionExpressionSyntax
        && argument.Expression.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax)
            .Any(node => node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "Nothing", Expression: var type }
                && (type as SimpleNameSyntax ?? (type as MemberAccessExpressionSyntax)?.Name) is { Identifier.ValueText: "Throws" });

    // Record.Exception, Record.ExceptionAsync.
    static bool IsRecord(ExpressionSyntax callee) =>
        callee is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Record" }, Name.Identifier.ValueText: "Exception" or "ExceptionAsync" };

    // Assert.Catch, Catch.Only, CaptureException: they give the exception to whoever asked for it.
    static bool CatchesForItsCaller(IMethodSymbol method) =>
        method.Name.Contains("Catch") || method.Name.Contains("Exception") || method.ContainingType.Name is "Catch" or "Assert";

    static bool GivesException(ITypeSymbol returned)
    {
        if (Awaitables.IsTaskOrValueTask(returned) && returned is INamedTypeSymbol { TypeArguments: { Length: 1 } results }) returned = results[0];
        for (var type = returned; type is not null; type = type.BaseType)
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        return false;
    }

    static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: var name } => name.Identifier.ValueText,
        MemberBindingExpressionSyntax { Name: var name } => name.Identifier.ValueText,
        _ => "",
    };
}
