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
        Mentions.Of(local, within).All(IsAssigned) && !IsNamedInDisabledCode(Functions.Root(within).Syntax, local.Name);

    /// <summary>Every mention of a local in its member, nested functions included, but not its declaration.</summary>
    public static IReadOnlyList<ILocalReferenceOperation> MentionsOf(ILocalSymbol local, IOperation within) =>
        Mentions.Of(local, within).Where(reference => !reference.IsDeclaration).ToList();

    /// <summary>The only mention of a local besides its declaration, or null where there are none, several, or one in code that another build configuration compiles.</summary>
    public static ILocalReferenceOperation? OnlyMention(ILocalSymbol local, IOperation within) =>
        MentionsOf(local, within) is { Count: 1 } mentions && !IsNamedInDisabledCode(Functions.Root(within).Syntax, local.Name) ? mentions[0] : null;

    /// <summary>
    /// The value that a local is declared with, where a read in the same function is all that ever mentions the local; else null.
    /// </summary>
    public static IOperation? ValueOnlyReadBy(ILocalReferenceOperation read) =>
        OnlyMention(read.Local, read) is not null && Mentions.Initializer(read.Local, read) is { } value && Functions.Nested(value) == Functions.Nested(read) ? value : null;

    static bool IsAssigned(ILocalReferenceOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference && assignment.Parent is IExpressionStatementOperation;

    /// <summary>Whether a member has code that another build configuration compiles, and that holds a name.</summary>
    public static bool IsNamedInDisabledCode(SyntaxNode member, string name) =>
        member.ContainsDirectives
        && member.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString().Contains(name));
}
