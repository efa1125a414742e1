using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>A call of a group whose arguments do not compile.</summary>
sealed class FailingGroup
{
    FailingGroup(InvocationExpressionSyntax call, string name, ArgumentListSyntax arguments, IReadOnlyList<ExpressionSyntax> operands) =>
        (Call, Name, Arguments, Operands) = (call, name, arguments, operands);

    public InvocationExpressionSyntax Call { get; }

    /// <summary>What is called: WhenAll, WhenAny and so on.</summary>
    public string Name { get; }

    /// <summary>The arguments; those of an ambiguous collection expression, as if they were passed one by one.</summary>
    public ArgumentListSyntax Arguments { get; }

    /// <summary>What was passed: the nodes of the file, in the order of the arguments.</summary>
    public IReadOnlyList<ExpressionSyntax> Operands { get; }

    /// <summary>The group that has the underlined argument or name, or null where something else does not compile.</summary>
    public static FailingGroup? At(FixSite site, CancellationToken cancellationToken)
    {
        // A call that is still being typed is left alone: the rest of it may say what was meant.
        if (CallAround(site.Node) is not { ContainsDiagnostics: false } call) return null;
        var info = site.Model.GetSymbolInfo(call, cancellationToken);
        if (info.Symbol is not null || info.CandidateSymbols.IsEmpty) return null;
        if (!info.CandidateSymbols.All(symbol => IsGroup(symbol))) return null;

        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0 || arguments.Any(argument => argument.NameColon is not null || !argument.RefKindKeyword.IsKind(SyntaxKind.None))) return null;
        var name = info.CandidateSymbols[0].Name;
        return site.Node.Parent is not ArgumentSyntax && arguments.Count == 1 && SpreadArguments.Elements(arguments[0].Expression) is var (list, elements)
            ? new FailingGroup(call, name, list, elements)
            : new FailingGroup(call, name, call.ArgumentList, [.. arguments.Select(argument => argument.Expression)]);
    }

    /// <summary>Whether a method makes a group of its arguments.</summary>
    public static bool IsGroup(ISymbol symbol) => symbol.Name switch
    {
        "WhenAll" or "WhenAny" or "WaitAll" or "WaitAny" or "WhenEach" => KnownTypes.Task.Is(symbol.ContainingType),
        "All" => KnownTypes.Gather.Is(symbol.ContainingType),
        _ => false,
    };

    static InvocationExpressionSyntax? CallAround(SyntaxNode node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax parenthesized) node = parenthesized;
        return node.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == node => call,
            InvocationExpressionSyntax call when call.Expression == node => call,
            _ => null,
        };
    }
}
