using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Calls each handler of an event by itself and gathers their tasks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MulticastAwaitFix))]
public sealed class MulticastAwaitFix() : GatherCodeFix(MulticastAwait.Id)
{
    public const string AwaitEach = "GATHER110.AwaitEach";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        IReadOnlyList<Offer> none = [];
        if (site.Call is not { } syntax || site.Model.GetOperation(syntax, cancellationToken) is not IInvocationOperation call) return Task.FromResult(none);
        if (call.TargetMethod.MethodKind != MethodKind.DelegateInvoke || Multicast.Called(call)?.Type is not INamedTypeSymbol handler) return Task.FromResult(none);
        if (!syntax.ArgumentList.Arguments.All(argument => MeansTheSameEachTime(argument, site.Model, cancellationToken))) return Task.FromResult(none);
        if (Whole(syntax, site.Model, cancellationToken) is not var (whole, source, isConditional) || !LosesNothing(whole, call)) return Task.FromResult(none);

        var gathered = Gathered(syntax, source, isConditional, handler, call.TargetMethod.ReturnType, site.Model).WithTriviaFrom(whole).WithAdditionalAnnotations(Formatter.Annotation);
        var fresh = Comments.Carry(gathered, whole);
        return Task.FromResult<IReadOnlyList<Offer>>([new Offer("Await every handler: Task.WhenAll(..)", AwaitEach, c => Imports.WithLinqAsync(site.Replace(whole, fresh), site, c))]);
    }

    /// <summary>What the gathered handlers take the place of, and the event: <c>E(x)</c>, <c>E.Invoke(x)</c>, <c>E?.Invoke(x)</c>, the last with <c>?? Task.CompletedTask</c> or without.</summary>
    static (ExpressionSyntax Whole, ExpressionSyntax Source, bool IsConditional)? Whole(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.Expression is MemberBindingExpressionSyntax)
        {
            if (call.Parent is not ConditionalAccessExpressionSyntax access) return null;
            if (access.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: var other } coalesce) return (access, access.Expression, true);
            return model.GetSymbolInfo(other, cancellationToken).Symbol is IPropertySymbol { Name: "CompletedTask" } ? (coalesce, access.Expression, true) : null;
        }

        return (call, call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } invoke ? invoke.Expression : call.Expression, false);
    }

    // Results would become an array of them. Where the call is not null, nothing else may hang on it.
    static bool LosesNothing(ExpressionSyntax whole, IInvocationOperation call)
    {
        SyntaxNode value = whole;
        while (value.Parent is ParenthesizedExpressionSyntax) value = value.Parent;
        var returnsPlain = KnownTypes.Task.Is(call.TargetMethod.ReturnType) && value.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax;
        if (value.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured }) value = configured;
        return Awaitables.IsTaskOrValueTask(call.TargetMethod.ReturnType)
            && (returnsPlain || value.Parent is AwaitExpressionSyntax { Parent: ExpressionStatementSyntax });
    }

    // An argument is evaluated for each handler now.
    static bool MeansTheSameEachTime(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.NameColon is not null) return false;
        return argument.Expression switch
        {
            LiteralExpressionSyntax or ThisExpressionSyntax => true,
            IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax or IdentifierNameSyntax } => model.GetSymbolInfo(argument.Expression, cancellationToken).Symbol switch
            {
                ILocalSymbol local => !local.IsRef && !local.Type.IsRefLikeType,
                IParameterSymbol parameter => parameter.RefKind == RefKind.None && !parameter.Type.IsRefLikeType,
                IFieldSymbol field => field.IsStatic || argument.Expression is IdentifierNameSyntax,
                _ => false,
            },
            _ => false,
        };
    }

    static ExpressionSyntax Gathered(InvocationExpressionSyntax call, ExpressionSyntax source, bool isConditional, INamedTypeSymbol handler, ITypeSymbol returned, SemanticModel model)
    {
        var position = call.SpanStart;
        var each = SyntaxFactory.IdentifierName(model.LookupSymbols(position, name: "handler").IsEmpty ? "handler" : Syntax.UnusedName(call, "subscriber", "eachHandler"));
        var started = SyntaxFactory.InvocationExpression(each, call.ArgumentList.WithoutTrivia());
        var task = Awaitables.IsValueTask(returned) ? Syntax.Call(started, "AsTask") : started;
        var select = $".GetInvocationList().Cast<{handler.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalDisplayString(model, position)}>().Select({each} => {task})";
        var handlers = isConditional
            ? $"{source.WithoutTrivia()}?{select} ?? Enumerable.Empty<{TaskOf(returned, model.Compilation).ToMinimalDisplayString(model, position)}>()"
            : source.WithoutTrivia() + select;
        return Syntax.WhenAll(SyntaxFactory.ParseExpression(handlers));
    }

    static ITypeSymbol TaskOf(ITypeSymbol returned, Compilation compilation) =>
        KnownTypes.ValueTask.Is(returned) ? KnownTypes.Task.In(compilation)!
        : KnownTypes.ValueTaskOfT.Is(returned) ? KnownTypes.TaskOfT.In(compilation)!.Construct(((INamedTypeSymbol)returned).TypeArguments[0])
        : returned;
}
