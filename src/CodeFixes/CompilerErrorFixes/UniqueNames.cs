using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Names for new variables that nothing around a place has.</summary>
sealed class UniqueNames
{
    readonly HashSet<string> taken;

    UniqueNames(HashSet<string> taken) => this.taken = taken;

    public static UniqueNames At(SyntaxNode node, SemanticModel model)
    {
        var taken = new HashSet<string>(model.LookupSymbols(node.SpanStart).Select(symbol => symbol.Name));
        // A name in a nested or a later scope is not visible here, but a variable here would hide it or be in its way.
        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>(candidate => candidate is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();
        taken.UnionWith(member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        return new UniqueNames(taken);
    }

    /// <summary>The wanted name, with a number where it is taken; it is taken from now on.</summary>
    public string Take(string wanted)
    {
        var name = wanted;
        for (var number = 2; !taken.Add(name); number++) name = wanted + number;
        return name;
    }
}
