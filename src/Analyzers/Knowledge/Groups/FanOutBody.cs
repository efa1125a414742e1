using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.Analyzers;

/// <summary>What a method of the source does with a delegate that it is given.</summary>
public enum FanOutBody
{
    /// <summary>The method is in another assembly, or it gives the delegate to somebody else.</summary>
    Unknown,

    /// <summary>It calls the delegate in a loop, or lets a known fan-out do so.</summary>
    Calls,

    /// <summary>It only keeps the delegate, or calls it once.</summary>
    Keeps,
}

/// <summary>Reads what a method does with a delegate: from the text, since the method may stand in another file.</summary>
public static class FanOutBodies
{
    public static FanOutBody Of(IMethodSymbol method, IParameterSymbol callback)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        var function = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        if (function is null || method.IsAbstract) return FanOutBody.Unknown;

        var isGiven = false;
        foreach (var mention in function.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (mention.Identifier.ValueText != callback.Name) continue;
            if (IsCalled(mention) && IsInLoop(mention, function)) return FanOutBody.Calls;
            if (mention.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }) continue;
            if (NameOf(call) is nameof(Parallel.ForEach) or nameof(ParallelEnumerable.ForAll) or "ForEachAsync") return FanOutBody.Calls;
            isGiven |= NameOf(call) is not ("nameof" or "ThrowIfNull");
        }

        return isGiven ? FanOutBody.Unknown : FanOutBody.Keeps;
    }

    // action(item), action.Invoke(item), action?.Invoke(item)
    static bool IsCalled(IdentifierNameSyntax mention) => mention.Parent switch
    {
        InvocationExpressionSyntax call => call.Expression == mention,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Action.Invoke), Parent: InvocationExpressionSyntax } access => access.Expression == mention,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: nameof(Action.Invoke) } } } access => access.Expression == mention,
        _ => false,
    };

    static bool IsInLoop(SyntaxNode node, SyntaxNode function)
    {
        for (; node != function; node = node.Parent!)
            if (node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax) return true;
        return false;
    }

    static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
