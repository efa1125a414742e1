using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AsyncGather.CodeFixes;

/// <summary>Gathers tasks with different results in a tuple, or declares a variable with the type that its tasks have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultTypeLostFix))]
public sealed class ResultTypeLostFix() : GatherCodeFix(ResultTypeLost.Id)
{
    /// <summary><c>Gather.Tuple(a, b)</c> in place of <c>Gather.All(a, b)</c>.</summary>
    public const string UseTuple = "GATHER404.UseTuple";

    /// <summary><c>List&lt;Task&lt;int&gt;&gt;</c> in place of <c>List&lt;Task&gt;</c>, and no cast.</summary>
    public const string Declare = "GATHER404.Declare";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>((Cast(site, cancellationToken) is { } erased ? Declared(site, erased, cancellationToken) : Gathered(site)).ToList());

    static IEnumerable<Offer> Gathered(FixSite site)
    {
        if (site.Call is not { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } callee } call) yield break;
        // Where the group is only awaited, its own type does not matter; a variable of type GatherGroup would not take the tuple.
        if (call.Parent is not AwaitExpressionSyntax { Parent: ExpressionStatementSyntax }) yield break;
        var tuple = call.WithExpression(callee.WithName(SyntaxFactory.IdentifierName("Tuple").WithTriviaFrom(name)));
        if (Rebinding.TypeInPlaceOf(call, tuple, site.Model) is not null) yield return new Offer("Keep the results: Gather.Tuple", UseTuple, () => site.Replace(call, tuple));
    }

    static ErasedResults? Cast(FixSite site, CancellationToken cancellationToken)
    {
        var context = RuleContext.Of(site.Document.Project.AnalyzerOptions);
        foreach (var node in site.Node.AncestorsAndSelf().TakeWhile(node => node is ExpressionSyntax or ForEachStatementSyntax))
            if (site.Model.GetOperation(node, cancellationToken) is { } operation && ErasedResults.Of(operation, context) is { } erased) return erased;
        return null;
    }

    static IEnumerable<Offer> Declared(FixSite site, ErasedResults erased, CancellationToken cancellationToken)
    {
        if (erased.Holder.DeclaringSyntaxReferences is not { Length: 1 } references || references[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration }) yield break;
        // The type of the local, of the new list or of the new array.
        var types = declaration.Type.DescendantNodesAndSelf().Concat(declaration.Variables[0].Initializer?.Value is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax ? TypeOf(declaration.Variables[0].Initializer!.Value)?.DescendantNodesAndSelf() ?? [] : [])
            .OfType<SimpleNameSyntax>().Where(name => KnownTypes.Task.Is(site.Model.GetSymbolInfo(name, cancellationToken).Symbol as ITypeSymbol)).ToList();
        if (types.Count == 0) yield break;

        var type = SyntaxFactory.ParseTypeName(erased.Task.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).WithAdditionalAnnotations(Simplifier.Annotation);
        var (old, fresh) = WithoutCast(erased.Place.Syntax);
        yield return new Offer($"Declare '{erased.Holder.Name}' with the type of its tasks", Declare, () => site.With(
            site.Root.ReplaceNodes<SyntaxNode, SyntaxNode>(old is null ? types : [.. types, old], (node, _) => node == old ? fresh! : type.WithTriviaFrom(node))));
    }

    static TypeSyntax? TypeOf(ExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax list => list.Type,
        ArrayCreationExpressionSyntax array => array.Type,
        _ => null,
    };

    // ((Task<int>)all[0]).Result, all.Cast<Task<int>>().Sum(..)
    static (SyntaxNode? Old, SyntaxNode? Fresh) WithoutCast(SyntaxNode place)
    {
        var value = place switch
        {
            CastExpressionSyntax cast => cast.Expression,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            _ => null,
        };
        if (value is null) return default;
        var whole = place.Parent is ParenthesizedExpressionSyntax parentheses ? parentheses : place;
        return (whole, Comments.InPlaceOf(Syntax.Operand(value), whole, value));
    }
}
