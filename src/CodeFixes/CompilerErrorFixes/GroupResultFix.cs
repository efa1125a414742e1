using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Makes a value of what an awaited group gives: an array of results, or the task that was first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GroupResultFix))]
public sealed class GroupResultFix() : GatherCodeFix("CS0029")
{
    /// <summary>Awaits the only task of a group itself.</summary>
    public const string Single = "GroupResult.Single";

    /// <summary>Awaits the task that Task.WhenAny gives.</summary>
    public const string AwaitFirst = "GroupResult.AwaitFirst";

    /// <summary>Makes the collection that is wanted of the array of results.</summary>
    public const string Collection = "GroupResult.Collection";

    /// <summary>Gives the variable the type of the array.</summary>
    public const string ArrayType = "GroupResult.ArrayType";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Node is not AwaitExpressionSyntax { ContainsDiagnostics: false } awaited) return [];
        var model = site.Model;
        var type = model.GetTypeInfo(awaited, cancellationToken).Type;
        var offers = new List<Offer>();

        if (Awaited.Call(awaited, model, cancellationToken, "WhenAny") is not null && KnownTypes.TaskOfT.Is(type))
            await Add("Await the task that is first", AwaitFirst, Outcome.Statement(awaited), awaited, Awaiting.Expression(awaited)).ConfigureAwait(false);

        if (type is not IArrayTypeSymbol array || Awaited.Call(awaited, model, cancellationToken, "WhenAll", "All") is not { } call) return offers;
        if (call.ArgumentList.Arguments is { Count: 1 } only && GroupArgument.KindOf(only[0].Expression, model, cancellationToken) == ArgumentKind.Task)
            await Add("Await the only task itself", Single, Outcome.Statement(awaited), call, only[0].Expression.WithTriviaFrom(call)).ConfigureAwait(false);
        if (!await AddCollection(Spread(), false).ConfigureAwait(false))
            await AddCollection(Conversions.Call(awaited, "ToList"), true).ConfigureAwait(false);
        if (Awaited.StatementOf(awaited) is LocalDeclarationStatementSyntax { Declaration: var declaration } && IsOneOf(declaration.Type, array))
            await Add($"Change the type of '{declaration.Variables[0].Identifier.ValueText}' to '{Display(array)}'", ArrayType, Outcome.Member(awaited), declaration.Type, SyntaxFactory.ParseTypeName(Display(array)).WithTriviaFrom(declaration.Type)).ConfigureAwait(false);
        return offers;

        async Task<bool> Add(string title, string key, SyntaxNode scope, SyntaxNode old, SyntaxNode fresh, bool needsLinq = false)
        {
            if (await Outcome.TryAsync(site, scope, old, fresh, needsLinq, cancellationToken).ConfigureAwait(false) is not { } root) return false;
            offers.Add(new Offer(title, key, () => site.With(root)));
            return true;
        }

        async Task<bool> AddCollection(ExpressionSyntax? collection, bool needsLinq) =>
            collection is not null && await Add("Make a collection of the results", Collection, Outcome.Statement(awaited), awaited, collection, needsLinq).ConfigureAwait(false);

        bool IsOneOf(TypeSyntax declared, IArrayTypeSymbol results) =>
            model.GetTypeInfo(declared, cancellationToken).Type is { } wanted && model.Compilation.ClassifyCommonConversion(results.ElementType, wanted).IsImplicit;

        ExpressionSyntax? Spread() => CollectionExpressions.AreKnownTo(awaited) ? CollectionExpressions.Of([awaited], _ => true).WithTriviaFrom(awaited) : null;

        string Display(ITypeSymbol shown) => shown.ToMinimalDisplayString(model, awaited.SpanStart);
    }
}
