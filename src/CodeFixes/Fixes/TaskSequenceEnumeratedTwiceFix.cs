using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Keeps the tasks of a sequence in a list, so that each of them is started once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TaskSequenceEnumeratedTwiceFix))]
public sealed class TaskSequenceEnumeratedTwiceFix() : GatherCodeFix(TaskSequenceEnumeratedTwice.Id)
{
    public const string ToList = "GATHER203.ToList";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (AwaitedQuery.WholeValue(site.Node) is not { } query) yield break;
        if (site.Model.GetTypeInfo(query, cancellationToken).Type is not { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } type) yield break;
        // Whoever takes the tasks in parts starts them in parts: a list would start all of them at once.
        if (!Awaitables.IsAwaitableSequence(type)) yield break;
        if (query.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } variable }) yield break;
        // A local declared with var becomes a list everywhere.
        if (declaration.Type.IsVar && !Uses(variable, site.Model, cancellationToken).All(use => TakesAList(use, site.Model, cancellationToken))) yield break;

        yield return new Offer("Start the tasks once: add ToList()", ToList, () =>
            site.With(Imports.WithLinq(site.Root.ReplaceNode(query, Syntax.Call(query, "ToList").WithTriviaFrom(query)), site.Model, site.Node.SpanStart)));
    }

    static IEnumerable<IdentifierNameSyntax> Uses(VariableDeclaratorSyntax variable, SemanticModel model, CancellationToken cancellationToken)
    {
        var local = model.GetDeclaredSymbol(variable, cancellationToken);
        var scope = variable.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? variable.SyntaxTree.GetRoot(cancellationToken);
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == variable.Identifier.ValueText && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local));
    }

    // Reverse is a method of List that returns nothing; a type argument that is inferred would change with the type.
    static bool TakesAList(IdentifierNameSyntax use, SemanticModel model, CancellationToken cancellationToken) => use.Parent switch
    {
        ForEachStatementSyntax loop => loop.Expression == use,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name: IdentifierNameSyntax { Identifier.ValueText: not "Reverse" } } access => access.Expression == use,
        ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent.Parent: InvocationExpressionSyntax call } =>
            model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && method.OriginalDefinition.Parameters.All(parameter => parameter.Type is not ITypeParameterSymbol),
        ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax } => true,
        _ => false,
    };
}
