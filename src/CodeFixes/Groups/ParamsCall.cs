using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>A call that binds a params parameter in expanded form, and one element of it that is a collection.</summary>
sealed class ParamsCall
{
    readonly SemanticModel model;
    readonly IArgumentOperation argument;

    ParamsCall(ExpressionSyntax call, ArgumentListSyntax list, IArgumentOperation argument, ExpressionSyntax collection, SemanticModel model)
    {
        (Call, ArgumentList, Collection, this.argument, this.model) = (call, list, collection, argument, model);
        // An operation knows nothing of the parentheses around it, and of '!'.
        Elements = ParamsBinding.Elements(argument).Select(element => element.Syntax.FirstAncestorOrSelf<ExpressionSyntax>(expression => expression.Parent is ArgumentSyntax)!).ToList();
        ElementType = Sequences.ElementType(model.GetTypeInfo(collection).Type);
    }

    public ExpressionSyntax Call { get; }
    public ArgumentListSyntax ArgumentList { get; }
    public ExpressionSyntax Collection { get; }

    /// <summary>All elements of the params parameter, the collection among them.</summary>
    public IReadOnlyList<ExpressionSyntax> Elements { get; }

    /// <summary>What the collection enumerates, or null where that is not generic.</summary>
    public ITypeSymbol? ElementType { get; }

    public static ParamsCall? At(FixSite site, CancellationToken cancellationToken)
    {
        var collection = site.Node.FirstAncestorOrSelf<ExpressionSyntax>(expression => expression.Parent is ArgumentSyntax);
        if (collection?.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax or ObjectCreationExpressionSyntax } list }) return null;
        if (list.Arguments.Any(written => written.NameColon is not null)) return null;
        var call = (ExpressionSyntax)list.Parent!;
        var arguments = site.Model.GetOperation(call, cancellationToken) switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => System.Collections.Immutable.ImmutableArray<IArgumentOperation>.Empty,
        };
        return arguments.FirstOrDefault(ParamsBinding.IsExpanded) is { } expanded ? new ParamsCall(call, list, expanded, collection, site.Model) : null;
    }

    /// <summary>The argument list in which other arguments stand for the elements of the params parameter.</summary>
    public ArgumentListSyntax With(params ExpressionSyntax[] whole)
    {
        var written = ArgumentList.Arguments.GetWithSeparators().TakeWhile(item => item.AsNode() is not ArgumentSyntax argument || argument.Expression != Elements[0]);
        var between = Comments.Within(ArgumentList, trivia => trivia.SpanStart >= Elements[0].SpanStart && !Elements.Any(element => element.Span.Contains(trivia.Span)));
        var fresh = whole.Select(expression => SyntaxFactory.Argument(expression.WithoutTrivia())).ToList();
        fresh[0] = fresh[0].WithLeadingTrivia(Elements[0].GetLeadingTrivia());
        fresh[fresh.Count - 1] = fresh[fresh.Count - 1].WithTrailingTrivia(between);
        return ArgumentList.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(written.Concat(Syntax.List(fresh).GetWithSeparators())));
    }

    /// <summary>
    /// Whether the call binds with one argument for the whole params parameter, gives the same type as before, and does not take
    /// that argument as one element again.
    /// </summary>
    /// <param name="whole">The argument.</param>
    /// <param name="type">Its type, or null for a collection expression, which has none and so can never be one element.</param>
    public bool Binds(ExpressionSyntax whole, ITypeSymbol? type)
    {
        var changed = Replaced(With(whole));
        return Bound(changed) is { } method && (type is null ? TakesNulls(method) : TakesWhole(method, type));
    }

    /// <summary>The call with an explicit type argument, where that selects an overload for sequences; else null.</summary>
    public ExpressionSyntax? WithTypeArgument()
    {
        if (ElementType is null || Elements.Count != 1 || Call is not InvocationExpressionSyntax invocation) return null;
        var name = SyntaxFactory.ParseTypeName(ElementType.ToMinimalDisplayString(model, Call.SpanStart));
        ExpressionSyntax? callee = invocation.Expression switch
        {
            IdentifierNameSyntax identifier => Generic(identifier),
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax identifier } access => access.WithName(Generic(identifier)),
            _ => null,
        };
        if (callee is null) return null;
        var changed = invocation.WithExpression(callee);
        return Bound(changed) is { } method && Parameter(method) is { IsParams: false } ? changed : null;

        GenericNameSyntax Generic(IdentifierNameSyntax identifier) =>
            SyntaxFactory.GenericName(identifier.Identifier.WithoutTrivia(), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(name))).WithTriviaFrom(identifier);
    }

    /// <summary>The method that the call binds with other arguments for the params parameter, where it gives the same type as before; else null.</summary>
    public IMethodSymbol? Bound(params ExpressionSyntax[] whole) => Bound(Replaced(With(whole)));

    /// <summary>The parameter that an argument in the place of the params parameter is passed to, or one that many places behind it.</summary>
    public IParameterSymbol? Parameter(IMethodSymbol method, int behind = 0)
    {
        // An operation sees the receiver of an extension method as an argument; a symbol that is bound from syntax does not.
        var shift = method.ReducedFrom is not null && argument.Parameter!.ContainingSymbol is IMethodSymbol { ReducedFrom: null } ? 1 : 0;
        return method.Parameters.ElementAtOrDefault(argument.Parameter!.Ordinal - shift + behind);
    }

    IMethodSymbol? Bound(ExpressionSyntax changed) =>
        SymbolEqualityComparer.Default.Equals(Rebinding.TypeInPlaceOf(Call, changed, model), model.GetTypeInfo(Call).Type)
            ? Rebinding.SymbolInPlaceOf(Call, changed, model) as IMethodSymbol
            : null;

    // Spread, the elements meet the annotation of the parameter one by one, and the compiler would warn. A cast of them says nothing of nulls.
    bool TakesNulls(IMethodSymbol method) =>
        !MayBeNull(ElementType) || !model.GetNullableContext(Call.SpanStart).WarningsEnabled()
        || Parameter(method) is not { } parameter || ParamsBinding.ElementType(parameter)?.NullableAnnotation != NullableAnnotation.NotAnnotated;

    static bool MayBeNull(ITypeSymbol? type) => type is { NullableAnnotation: NullableAnnotation.Annotated }
        || (type is ITypeParameterSymbol { HasNotNullConstraint: false, HasValueTypeConstraint: false } free
            && !(free.HasReferenceTypeConstraint && free.ReferenceTypeConstraintNullableAnnotation != NullableAnnotation.Annotated)
            && free.ConstraintNullableAnnotations.All(annotation => annotation == NullableAnnotation.Annotated));

    bool TakesWhole(IMethodSymbol method, ITypeSymbol type) =>
        Parameter(method) is { } parameter && (!parameter.IsParams || model.Compilation.ClassifyCommonConversion(type, parameter.Type) is { IsImplicit: true, Exists: true });

    ExpressionSyntax Replaced(ArgumentListSyntax list) => Call switch
    {
        InvocationExpressionSyntax invocation => invocation.WithArgumentList(list),
        ObjectCreationExpressionSyntax creation => creation.WithArgumentList(list),
        var other => other,
    };
}
