using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Passes the values as a collection and the token beside them: whichever form binds, the shortest first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenAsParamsElementFix))]
public sealed class TokenAsParamsElementFix() : GatherCodeFix(TokenAsParamsElement.Id)
{
    /// <summary><c>F([a, b], token)</c> in C# 12, <c>F(new object[] { a, b }, token)</c> before.</summary>
    public const string Collect = "GATHER002.Collect";

    /// <summary><c>F(token, a, b)</c>.</summary>
    public const string TokenFirst = "GATHER002.TokenFirst";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(ParamsCall.At(site, cancellationToken) is { Elements.Count: > 1 } call ? Offers(site, call).Take(1).ToList() : []);

    static IEnumerable<Offer> Offers(FixSite site, ParamsCall call)
    {
        var token = call.Collection;
        var values = call.Elements.Where(element => element != token).ToArray();
        if (values.Any(value => IsToken(value, site.Model))) yield break;

        if (CollectionExpressions.AreKnownTo(call.Call))
        {
            var collection = CollectionExpressions.Of(values, _ => false);
            if (Takes(collection)) yield return Passing("Pass the values as a collection, and the token behind it", Collect, collection, token);
        }

        var array = CollectionExpressions.ArrayOf("object", values);
        if (Takes(array)) yield return Passing("Pass the values as an array, and the token behind it", Collect, array, token);

        var nullable = CollectionExpressions.ArrayOf("object?", values);
        if (site.Model.GetNullableContext(call.Call.SpanStart).AnnotationsEnabled() && Takes(nullable)) yield return Passing("Pass the values as an array, and the token behind it", Collect, nullable, token);

        var tokenFirst = values.Prepend(token).ToArray();
        if (call.Bound(tokenFirst) is { } other && KnownTypes.CancellationToken.Is(call.Parameter(other)?.Type))
            yield return Passing("Pass the token before the values", TokenFirst, tokenFirst);

        bool Takes(ExpressionSyntax whole) =>
            call.Bound(whole, token) is { } method && call.Parameter(method) is { IsParams: false } taken && KnownTypes.CancellationToken.Is(call.Parameter(method, behind: 1)?.Type) && TakesNulls(taken, whole);

        // The parameter of params may take null where the other one does not, and the compiler would warn.
        bool TakesNulls(IParameterSymbol taken, ExpressionSyntax whole)
        {
            var annotation = ParamsBinding.ElementType(taken)?.NullableAnnotation;
            var allows = annotation != NullableAnnotation.NotAnnotated;
            if (whole is ArrayCreationExpressionSyntax { Type.ElementType: var element } && (element is NullableTypeSyntax) != (annotation == NullableAnnotation.Annotated)
                && site.Model.GetNullableContext(call.Call.SpanStart).AnnotationsEnabled()) return false;
            return allows || values.All(value => site.Model.GetTypeInfo(value).Nullability.FlowState != NullableFlowState.MaybeNull);
        }

        Offer Passing(string title, string key, params ExpressionSyntax[] arguments) => new(title, key, () => site.Replace(call.ArgumentList, call.With(arguments)));
    }

    static bool IsToken(ExpressionSyntax value, SemanticModel model) => KnownTypes.CancellationToken.Is(model.GetTypeInfo(value).Type);
}
