using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What happens to a local variable in its member. Asked only after a rule has a suspect: it walks the member.</summary>
public static class Locals
{
    /// <summary>
    /// Whether a local is assigned and nothing else: no read, no capture, no mention in nameof, and not even in code that another
    /// build configuration compiles (<c>#if</c>).
    /// </summary>
    public static bool IsNeverRead(ILocalSymbol local, IOperation within)
    {
        var root = Functions.Root(within);
        return !root.Descendants().Any(operation => operation is ILocalReferenceOperation reference && IsRead(reference, local))
            && !IsNamedInDisabledCode(root.Syntax, local.Name);
    }

    /// <summary>
    /// The value that a local is declared with, where a read in the same function is all that ever mentions the local; else null.
    /// </summary>
    public static IOperation? ValueOnlyReadBy(ILocalReferenceOperation read)
    {
        var root = Functions.Root(read);
        IVariableDeclaratorOperation? declarator = null;
        foreach (var operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declared && SymbolEqualityComparer.Default.Equals(declared.Symbol, read.Local)) declarator = declared;
            if (operation is ILocalReferenceOperation other && other != read && SymbolEqualityComparer.Default.Equals(other.Local, read.Local)) return null;
        }

        return declarator is not null && Functions.Nested(declarator) == Functions.Nested(read) && !IsNamedInDisabledCode(root.Syntax, read.Local.Name)
            ? declarator.GetVariableInitializer()?.Value
            : null;
    }

    static bool IsRead(ILocalReferenceOperation reference, ILocalSymbol local) =>
        SymbolEqualityComparer.Default.Equals(reference.Local, local)
        && !(reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference && assignment.Parent is IExpressionStatementOperation);

    static bool IsNamedInDisabledCode(SyntaxNode member, string name) =>
        member.ContainsDirectives
        && member.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString().Contains(name));
}
