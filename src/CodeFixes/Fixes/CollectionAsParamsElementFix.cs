using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Passes the elements of a collection to a params parameter: whichever form binds, the shortest first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CollectionAsParamsElementFix))]
public sealed class CollectionAsParamsElementFix() : GatherCodeFix(CollectionAsParamsElement.Id)
{
    /// <summary><c>F([.. xs])</c>, C# 12.</summary>
    public const string Spread = "GATHER001.Spread";

    /// <summary><c>F(xs.Cast&lt;object&gt;())</c>.</summary>
    public const string Cast = "GATHER001.Cast";

    /// <summary><c>F(xs.ToArray())</c>.</summary>
    public const string ToArray = "GATHER001.ToArray";

    /// <summary><c>F(xs.Cast&lt;object&gt;().ToArray())</c>.</summary>
    public const string CastToArray = "GATHER001.CastToArray";

    /// <summary><c>F&lt;int&gt;(xs)</c>: the overload for sequences, by its type argument.</summary>
    public const string SequenceOverload = "GATHER001.SequenceOverload";

    /// <summary><c>F</c> becomes the method that takes a collection.</summary>
    public const string OtherMethod = "GATHER001.OtherMethod";

    /// <summary>The elements of the array become the values of a row of test data.</summary>
    public const string Elements = "GATHER001.Elements";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Properties.ContainsKey(CollectionAsParamsElement.ElementsAreWrongToo)) return Task.FromResult<IReadOnlyList<Offer>>([]);
        if (site.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } row) return Task.FromResult<IReadOnlyList<Offer>>(InRow(site, row).ToList());
        var offers = ParamsCall.At(site, cancellationToken) is { } call ? Offers(site, call) : Instead(site).Concat(AsSeveral(site));
        return Task.FromResult<IReadOnlyList<Offer>>(offers.Take(1).ToList());
    }

    // [InlineData(new[] { 1, 2 })] where the test has as many parameters.
    static IEnumerable<Offer> InRow(FixSite site, AttributeArgumentSyntax row)
    {
        var initializer = row.Expression switch
        {
            ArrayCreationExpressionSyntax array => array.Initializer,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer,
            _ => null,
        };
        if (initializer is null || row.Parent is not AttributeArgumentListSyntax arguments || row.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>()?.ParameterList.Parameters.Count != initializer.Expressions.Count) yield break;
        // The commas of the array become those of the row, with the comments at them.
        var values = initializer.Expressions.Select(value => SyntaxFactory.AttributeArgument(value)).ToList();
        values[0] = values[0].WithLeadingTrivia(row.GetLeadingTrivia());
        values[values.Count - 1] = values[values.Count - 1].WithTrailingTrivia(row.GetTrailingTrivia());
        var list = SyntaxFactory.SeparatedList(values, initializer.Expressions.GetSeparators().Take(values.Count - 1));
        var all = arguments.Arguments.GetWithSeparators().ReplaceRange((SyntaxNodeOrToken)row, list.GetWithSeparators());
        yield return new Offer("Pass the elements as values", Elements, () => site.Replace(arguments, arguments.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(all))));
    }

    // Only where nobody looks at the result: that of the other method is another one.
    static IEnumerable<Offer> Instead(FixSite site)
    {
        if (!site.Properties.TryGetValue(CollectionAsParamsElement.Instead, out var name) || name is null) yield break;
        if (site.Node.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax or AwaitExpressionSyntax { Parent: ExpressionStatementSyntax } } call) yield break;
        var old = call.Expression as IdentifierNameSyntax ?? (call.Expression as MemberAccessExpressionSyntax)?.Name as IdentifierNameSyntax;
        if (old is null) yield break;
        var other = SyntaxFactory.IdentifierName(name).WithTriviaFrom(old);
        if (Rebinding.SymbolInPlaceOf(call, call.ReplaceNode(old, other), site.Model) is IMethodSymbol { Parameters: { IsEmpty: false } parameters } && !parameters[0].IsParams)
            yield return new Offer($"Use '{name}'", OtherMethod, () => site.Replace(old, other));
    }

    // string.Format("{0} {1}", ids): the overload for one object, beside the one with params.
    static IEnumerable<Offer> AsSeveral(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { NameColon: null, Expression: var collection, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } || list.Arguments.Last().Expression != collection) return [];
        var forms = new List<(string Title, string Key, ExpressionSyntax Fresh)>();
        if (CollectionExpressions.AreKnownTo(call)) forms.Add(($"Spread the elements of '{collection}'", Spread, CollectionExpressions.Of([collection], _ => true)));
        forms.Add(($"Pass the elements of '{collection}': ToArray()", ToArray, Syntax.Call(collection, "ToArray")));
        forms.Add(($"Pass the elements of '{collection}': Cast<object>().ToArray()", CastToArray, Syntax.Call(Generic(collection, "Cast", "object"), "ToArray")));
        return forms.Where(form => TakesSeveral(form.Fresh)).Select(form => new Offer(form.Title, form.Key, () => site.Replace(collection, form.Fresh.WithTriviaFrom(collection))));

        // In normal form: a call in expanded form would take the array as one element again.
        bool TakesSeveral(ExpressionSyntax fresh)
        {
            var changed = call.ReplaceNode(collection, fresh);
            if (!SymbolEqualityComparer.Default.Equals(Rebinding.TypeInPlaceOf(call, changed, site.Model), site.Model.GetTypeInfo(call).Type)) return false;
            if (Rebinding.SymbolInPlaceOf(call, changed, site.Model) is not IMethodSymbol { Parameters: { IsEmpty: false } parameters } || !parameters[parameters.Length - 1].IsParams) return false;
            var type = site.Model.GetSpeculativeTypeInfo(collection.SpanStart, fresh, SpeculativeBindingOption.BindAsExpression).Type;
            return type is null or IErrorTypeSymbol || site.Model.Compilation.ClassifyCommonConversion(type, parameters[parameters.Length - 1].Type) is { Exists: true, IsImplicit: true };
        }
    }

    static IEnumerable<Offer> Offers(FixSite site, ParamsCall call)
    {
        var compilation = site.Model.Compilation;
        var quoted = $"'{call.Collection}'";

        if (CollectionExpressions.AreKnownTo(call.Call))
        {
            var spread = CollectionExpressions.Of(call.Elements, element => element == call.Collection);
            if (call.Binds(spread, type: null)) yield return Passing(spread, $"Spread the elements of {quoted}", Spread);
        }

        var cast = WithTheOthers(call, Generic(call.Collection, "Cast", "object"));
        if (call.Binds(cast, compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T).Construct(compilation.ObjectType)))
            yield return Passing(cast, $"Pass the elements of {quoted}: Cast<object>()", Cast);

        var array = Syntax.Call(call.Collection, "ToArray");
        if (call.Elements.Count == 1 && call.ElementType is { } element && call.Binds(array, compilation.CreateArrayTypeSymbol(element)))
            yield return Passing(array, $"Pass the elements of {quoted}: ToArray()", ToArray);

        var objects = Syntax.Call(cast, "ToArray");
        if (call.Binds(objects, compilation.CreateArrayTypeSymbol(compilation.ObjectType)))
            yield return Passing(objects, $"Pass the elements of {quoted}: Cast<object>().ToArray()", CastToArray);

        if (call.WithTypeArgument() is { } explicitly)
            yield return new Offer("Use the overload for sequences", SequenceOverload, () => site.Replace(call.Call, explicitly));

        Offer Passing(ExpressionSyntax whole, string title, string key) => new(title, key, () => site.Replace(call.ArgumentList, call.With(whole)));
    }

    // The other elements go before and behind the sequence, in their order.
    static ExpressionSyntax WithTheOthers(ParamsCall call, ExpressionSyntax sequence)
    {
        var position = call.Collection.SpanStart;
        foreach (var element in call.Elements.Where(element => element.SpanStart < position).Reverse()) sequence = Syntax.Call(sequence, "Prepend", element);
        foreach (var element in call.Elements.Where(element => element.SpanStart > position)) sequence = Syntax.Call(sequence, "Append", element);
        return sequence;
    }

    static InvocationExpressionSyntax Generic(ExpressionSyntax target, string name, string argument)
    {
        var call = Syntax.Call(target, name);
        var access = (MemberAccessExpressionSyntax)call.Expression;
        return call.WithExpression(access.WithName(SyntaxFactory.GenericName(SyntaxFactory.Identifier(name), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.ParseTypeName(argument))))));
    }
}
