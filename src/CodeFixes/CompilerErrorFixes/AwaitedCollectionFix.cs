using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Makes a group of a list, an array or a tuple of operations that is awaited as if it were one operation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitedCollectionFix))]
public sealed class AwaitedCollectionFix() : GatherCodeFix("CS1061", "CS1929")
{
    /// <summary>Awaits all operations of the collection.</summary>
    public const string WhenAll = "AwaitedCollection.WhenAll";

    /// <summary>Awaits all operations of a tuple whose results are used, and makes a tuple of the results.</summary>
    public const string NameTasks = "AwaitedCollection.NameTasks";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (Operand(site.Node) is not { ContainsDiagnostics: false } operand || operand.FirstAncestorOrSelf<AwaitExpressionSyntax>(a => a.Contains(operand)) is not { } awaited) return [];
        // In a function that is not async another error remains, whatever is awaited.
        if (EnclosingFunction.Of(awaited) is { } function ? !EnclosingFunction.IsAsync(function) : !EnclosingFunction.IsTopLevel(awaited)) return [];
        if (awaited.Parent is not ExpressionStatementSyntax && operand is TupleExpressionSyntax)
            return await NamedTasks.TryAsync(site, awaited, cancellationToken).ConfigureAwait(false) is { } named
                ? [new Offer("Await all tasks of the tuple", NameTasks, () => site.With(named))] : [];

        if (Arguments(operand, site.Model, cancellationToken) is not var (list, repairs)) return [];
        var scope = Outcome.Statement(awaited);
        foreach (var way in Regrouping.Ways(list, repairs, nameof(WhenAll), site.Root))
        {
            var group = SyntaxFactory.InvocationExpression(Awaiting.Qualified("System.Threading.Tasks.Task.WhenAll"), way.Arguments).WithTriviaFrom(operand);
            if (await Outcome.TryAsync(site, scope, operand, group, way.NeedsLinq, cancellationToken).ConfigureAwait(false) is not { } root) continue;
            return [new Offer($"Await all tasks of {Name(operand)}", WhenAll, () => site.With(root))];
        }

        return [];
    }

    /// <summary>What is awaited: of <c>await x</c>, and of <c>await x.ConfigureAwait(false)</c>, it is x.</summary>
    static ExpressionSyntax? Operand(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax awaited => awaited.Expression,
        // The compiler underlines the receiver or the name, as there is an extension method of the name or none.
        ExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "WaitAsync", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax } } access } => access.Expression,
        _ => null,
    };

    static (ArgumentListSyntax List, List<ArgumentRepair> Repairs)? Arguments(ExpressionSyntax operand, SemanticModel model, CancellationToken cancellationToken)
    {
        var repairs = new List<ArgumentRepair>();
        if (operand is TupleExpressionSyntax tuple)
        {
            foreach (var element in tuple.Arguments)
            {
                if (ArgumentRepair.Of(element.Expression, model, cancellationToken) is not { } repair) return null;
                repairs.Add(repair);
            }

            var unnamed = SyntaxFactory.SeparatedList(tuple.Arguments.Select(element => element.WithNameColon(null)), tuple.Arguments.GetSeparators());
            return (SyntaxFactory.ArgumentList(tuple.OpenParenToken.WithLeadingTrivia(), unnamed, tuple.CloseParenToken.WithTrailingTrivia()), repairs);
        }

        if (model.GetTypeInfo(operand, cancellationToken).Type is INamedTypeSymbol { IsTupleType: true } type && operand is IdentifierNameSyntax)
        {
            if (!type.TupleElements.All(element => GroupArgument.KindOf(element.Type) == ArgumentKind.Task)) return null;
            repairs.AddRange(type.TupleElements.Select(element => ArgumentRepair.Unchanged(Conversions.Member(operand, element.Name))));
        }
        else if (GroupArgument.KindOf(operand, model, cancellationToken) is ArgumentKind.Tasks or ArgumentKind.ValueTasks)
            repairs.Add(ArgumentRepair.Of(GroupArgument.WithoutParentheses(operand), model, cancellationToken)!.WithoutTrivia());
        else return null;

        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return (SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(repairs.Select(repair => SyntaxFactory.Argument(repair.Expression)), Enumerable.Repeat(comma, repairs.Count - 1))), repairs);
    }

    static string Name(ExpressionSyntax operand) => operand switch
    {
        IdentifierNameSyntax name => $"'{name.Identifier.ValueText}'",
        TupleExpressionSyntax => "the tuple",
        _ => "the sequence",
    };
}
