using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>How code is named in a message, and where a message points.</summary>
public static class Words
{
    /// <summary>A call as its reader names it: <c>Task.WhenAll</c>, whatever its type arguments.</summary>
    public static string Name(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.Constructor } => $"new {method.ContainingType.Name}",
        { AssociatedSymbol: IPropertySymbol { IsIndexer: true } } => $"{method.ContainingType.Name}[]",
        // A member of an extension block stands in a type without a name.
        { ContainingType.Name: "" } => method.Name,
        _ => $"{method.ContainingType.Name}.{method.Name}",
    };

    /// <summary>What starts a task as its reader names it: a call, a method group, a local function or a delegate by its own name.</summary>
    public static string NameOf(IOperation starting) => starting switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } called } => Short(called.Syntax),
        IInvocationOperation { TargetMethod: var method } => OfFunction(method),
        IMethodReferenceOperation { Method: var method } => OfFunction(method),
        _ => Short(starting.Syntax),
    };

    static string OfFunction(IMethodSymbol method) => method.MethodKind == MethodKind.LocalFunction ? method.Name : Name(method);

    /// <summary>What a group waits for: <c>'tasks'</c> where the argument has a name, else "its operations".</summary>
    public static string Operands(IInvocationOperation group)
    {
        var arguments = (group.Syntax as InvocationExpressionSyntax)?.ArgumentList.Arguments;
        return arguments is { Count: 1 } && arguments.Value[0].Expression is IdentifierNameSyntax name ? $"'{name.Identifier.ValueText}'" : "its operations";
    }

    /// <summary>A value as a message quotes it: <c>'ids'</c> where it has a short text of its own, else "the collection".</summary>
    public static string Quote(IOperation value)
    {
        var text = value.Syntax.ToString();
        return text.Length <= 40 && !text.Contains('\n') ? $"'{text}'" : "the collection";
    }

    /// <summary>Code as a message quotes it: the first line, and no more than 40 characters of it.</summary>
    public static string Short(SyntaxNode syntax)
    {
        var lines = syntax.ToString().Split('\n');
        var line = lines.Length > 1 && syntax is InvocationExpressionSyntax { Expression: var called } ? called.ToString().Split('\n')[0].TrimEnd() : lines[0].TrimEnd();
        return line.Length <= 40 ? line : line.Substring(0, 40) + "..";
    }

    /// <summary>What a call is made on, as a message quotes it: <c>'sem'</c> where it has a short text of its own, else the words given.</summary>
    public static string Receiver(IInvocationOperation call, string otherwise)
    {
        var text = (call.Syntax as InvocationExpressionSyntax)?.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Expression.ToString(),
            MemberBindingExpressionSyntax { Parent.Parent: ConditionalAccessExpressionSyntax access } => access.Expression.ToString(),
            _ => "",
        };
        return text.Length is > 0 and <= 40 && !text.Contains('\n') ? $"'{text}'" : otherwise;
    }

    /// <summary>
    /// The narrowest place a reader would underline: the call, with what stands before its <c>?.</c>, or only what is called where the call runs over several lines.
    /// </summary>
    public static Location Place(IOperation call)
    {
        var syntax = call.Syntax;
        var whole = syntax;
        while (whole.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == whole) whole = access;
        var location = whole.GetLocation();
        var lines = location.GetLineSpan();
        if (lines.StartLinePosition.Line == lines.EndLinePosition.Line) return location;
        if (syntax is ObjectCreationExpressionSyntax creation) return Location.Create(syntax.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(creation.SpanStart, creation.Type.Span.End));
        if (syntax is MemberAccessExpressionSyntax property) return property.Name.GetLocation();
        if (syntax is not InvocationExpressionSyntax invocation) return location;
        return invocation.Expression is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            ? CalleeOf(invocation).GetLocation()
            : invocation.Expression.GetLocation();
    }

    /// <summary>The same, but where that lies apart from the operation that a rule was called for, the whole call: an editor shows nothing that does.</summary>
    public static Location Place(IOperation call, IOperation calledFor) =>
        Place(call) is var place && place.SourceSpan.IntersectsWith(calledFor.Syntax.Span) ? place : call.Syntax.GetLocation();

    static SyntaxNode CalleeOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        // Task.WhenAll as a whole; but in a chain over several lines only the last name.
        MemberAccessExpressionSyntax { Expression: SimpleNameSyntax or PredefinedTypeSyntax } access => access,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        var other => other,
    };
}
