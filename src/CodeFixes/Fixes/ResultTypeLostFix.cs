using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Gathers tasks with different results in a tuple.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultTypeLostFix))]
public sealed class ResultTypeLostFix() : GatherCodeFix(ResultTypeLost.Id)
{
    /// <summary><c>Gather.Tuple(a, b)</c> in place of <c>Gather.All(a, b)</c>.</summary>
    public const string UseTuple = "GATHER404.UseTuple";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        IReadOnlyList<Offer> none = [];
        if (site.Enclosing<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } callee } call) return Task.FromResult(none);

        // Where the group is only awaited, its own type does not matter; a variable of type GatherGroup would not take the tuple.
        if (call.Parent is not AwaitExpressionSyntax { Parent: ExpressionStatementSyntax }) return Task.FromResult(none);
        var tuple = call.WithExpression(callee.WithName(SyntaxFactory.IdentifierName("Tuple").WithTriviaFrom(name)));
        return Task.FromResult(Rebinding.TypeInPlaceOf(call, tuple, site.Model) is null ? none : [new Offer("Keep the results: Gather.Tuple", UseTuple, () => site.Replace(call, tuple))]);
    }
}
