using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Awaits a group where its scope still holds: instead of returning it, or before the using ends instead of right behind it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GroupOutlivesScopeFix))]
public sealed class GroupOutlivesScopeFix() : GatherCodeFix(GroupOutlivesScope.Id)
{
    /// <summary>Makes the function async, so that it awaits what it returned.</summary>
    public const string Await = "GATHER106.Await";

    /// <summary>Moves the await that follows a using statement to the end of its block.</summary>
    public const string MoveIn = "GATHER106.MoveIn";

    /// <summary>Moves the await that follows a call of Dispose or Release in front of it.</summary>
    public const string MoveAhead = "GATHER106.MoveAhead";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        // Code that is being typed is not what it will be.
        if (site.Enclosing<MemberDeclarationSyntax>() is { ContainsDiagnostics: true }) return [];
        if (site.Properties.TryGetValue(GroupOutlivesScope.Holder, out var holder))
            return site.Properties[GroupOutlivesScope.Scope] switch
            {
                "using" => AwaitBehind(site, holder!) is { } late ? [new Offer($"Await '{holder}' inside of the using", MoveIn, () => site.With(late))] : [],
                "" => AwaitAhead(site, holder!) is { } early ? [new Offer($"Await '{holder}' in front of it", MoveAhead, () => site.With(early))] : [],
                _ => [],
            };

        if (site.Enclosing<ReturnStatementSyntax>() is not { } returned || await AwaitPlan.FindAsync(site, returned, cancellationToken).ConfigureAwait(false) is not { } plan) return [];
        return [new Offer($"Await the group{plan.TitleSuffix}", Await, plan.ApplyAsync)];
    }

    // using (..) { .. } await Task.WhenAll(holder);
    static SyntaxNode? AwaitBehind(FixSite site, string holder)
    {
        if (site.Enclosing<UsingStatementSyntax>() is not { Statement: BlockSyntax block, Parent: BlockSyntax parent } @using) return null;
        var index = parent.Statements.IndexOf(@using);
        if (parent.Statements.ElementAtOrDefault(index + 1) is not ExpressionStatementSyntax { Expression: AwaitExpressionSyntax } awaited) return null;
        if (!Mentions(awaited, holder)) return null;

        var moved = @using.WithStatement(block.AddStatements(awaited.WithAdditionalAnnotations(Formatter.Annotation)));
        return site.Root.ReplaceNode(parent, parent.WithStatements(parent.Statements.Replace(@using, moved).RemoveAt(index + 1)));
    }

    // client.Dispose(); await Task.WhenAll(holder);
    static SyntaxNode? AwaitAhead(FixSite site, string holder)
    {
        if (site.Enclosing<ExpressionStatementSyntax>() is not { Parent: BlockSyntax block } ended) return null;
        var index = block.Statements.IndexOf(ended);
        if (block.Statements.ElementAtOrDefault(index + 1) is not ExpressionStatementSyntax { Expression: AwaitExpressionSyntax } awaited || !Mentions(awaited, holder)) return null;
        return site.Root.ReplaceNode(block, block.WithStatements(block.Statements.RemoveAt(index + 1).Insert(index, awaited)));
    }

    static bool Mentions(SyntaxNode node, string name) => node.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);
}
