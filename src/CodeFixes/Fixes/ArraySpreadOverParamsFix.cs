using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Passes an array as one value, or the text of its elements where it would become text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArraySpreadOverParamsFix))]
public sealed class ArraySpreadOverParamsFix() : GatherCodeFix(ArraySpreadOverParams.Id)
{
    /// <summary><c>F((object)array)</c>.</summary>
    public const string OneValue = "GATHER003.OneValue";

    /// <summary><c>F(string.Join(", ", array))</c>.</summary>
    public const string Join = "GATHER003.Join";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Offer>>(Offers(site).ToList());

    static IEnumerable<Offer> Offers(FixSite site)
    {
        var array = site.Node.FirstAncestorOrSelf<ExpressionSyntax>(expression => expression.Parent is ArgumentSyntax);
        if (array?.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }) yield break;

        var becomesText = site.Properties.ContainsKey(ArraySpreadOverParams.BecomesText);
        var fresh = becomesText
            ? Syntax.Call(SyntaxFactory.ParseExpression("string.Join"), SyntaxFactory.ParseExpression("\", \""), array)
            : (ExpressionSyntax)SyntaxFactory.CastExpression(SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.ObjectKeyword)), Primary(array.WithoutTrivia()));
        if (Rebinding.TypeInPlaceOf(call, call.ReplaceNode(array, fresh), site.Model) is not { } type || !SymbolEqualityComparer.Default.Equals(type, site.Model.GetTypeInfo(call).Type)) yield break;

        yield return becomesText
            ? new Offer("Pass the text of the elements: string.Join(\", \", ..)", Join, Apply)
            : new Offer("Pass the array as one value: (object)", OneValue, Apply);

        Solution Apply() => site.Replace(array, fresh.WithTriviaFrom(array));
    }

    static ExpressionSyntax Primary(ExpressionSyntax expression) =>
        expression is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax
            ? expression
            : SyntaxFactory.ParenthesizedExpression(expression);
}
