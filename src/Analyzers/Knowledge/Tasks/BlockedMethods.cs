using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.Analyzers;

/// <summary>Private methods that are synchronous in all but their signature: whoever calls them blocks until they are done.</summary>
public static class BlockedMethods
{
    // By type: each suspect in it asks.
    static readonly ConditionalWeakTable<SyntaxNode, Dictionary<string, (int Mentions, int Blocked)>> Names = new();

    /// <summary>
    /// Whether a method is private and every mention of its name in its type is a call that the caller blocks on. Names are all that is
    /// compared: an overload that somebody awaits counts as this method.
    /// </summary>
    public static bool IsOnlyBlockedOn(IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private }) return false;
        var (mentions, blocked) = (0, 0);
        foreach (var part in method.ContainingType.DeclaringSyntaxReferences)
        {
            if (!Names.GetValue(part.GetSyntax(), NamesIn).TryGetValue(method.Name, out var found)) continue;
            mentions += found.Mentions;
            blocked += found.Blocked;
        }

        return mentions > 0 && mentions == blocked;
    }

    static Dictionary<string, (int Mentions, int Blocked)> NamesIn(SyntaxNode type)
    {
        var found = new Dictionary<string, (int Mentions, int Blocked)>();
        foreach (var name in type.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            found.TryGetValue(name.Identifier.ValueText, out var counts);
            found[name.Identifier.ValueText] = (counts.Mentions + 1, counts.Blocked + (IsBlockedOn(name) ? 1 : 0));
        }

        return found;
    }

    static bool IsMember(SyntaxNode? access, Names names) => access is MemberAccessExpressionSyntax member && names.Has(member.Name.Identifier.ValueText);

    // F(..).Wait(), this.F(..).Result, F(..).ConfigureAwait(false).GetAwaiter().GetResult()
    static bool IsBlockedOn(SimpleNameSyntax name)
    {
        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (called.Parent is not InvocationExpressionSyntax call || call.Expression != called) return false;
        SyntaxNode task = call;
        while (task.Parent is { } parent && (parent is ParenthesizedExpressionSyntax || IsMember(parent, TaskMembers.Wraps) || (parent is InvocationExpressionSyntax && task is MemberAccessExpressionSyntax))) task = parent;
        return IsMember(task.Parent, TaskMembers.Waits);
    }
}
