using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What happens to a local variable in its member. Asked only after a rule has a suspect: it walks the member, once.</summary>
public static class Locals
{
    /// <summary>
    /// Whether a local is assigned and nothing else: no read, no capture, no mention in nameof, and not even in code that another
    /// build configuration compiles (<c>#if</c>).
    /// </summary>
    public static bool IsNeverRead(ILocalSymbol local, IOperation within) =>
        LocalMentions.Of(local, within).All(IsAssigned) && !IsNamedInDisabledCode(Functions.Root(within).Syntax, local.Name);

    static bool IsAssigned(ILocalReferenceOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference && assignment.Parent is IExpressionStatementOperation;

    static bool IsNamedInDisabledCode(SyntaxNode member, string name) =>
        member.ContainsDirectives
        && member.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString().Contains(name));
}
