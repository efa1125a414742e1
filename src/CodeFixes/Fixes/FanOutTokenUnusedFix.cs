using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Passes the token of the loop to the call in its body.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FanOutTokenUnusedFix))]
public sealed class FanOutTokenUnusedFix() : GatherCodeFix(FanOutTokenUnused.Id)
{
    /// <summary><c>Do(i, token)</c>, or <c>Do(i, cancellationToken: token)</c>.</summary>
    public const string PassOn = "GATHER407.PassOn";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Call is not { } call || site.Model.GetOperation(call, cancellationToken) is not IInvocationOperation invocation) yield break;
        if (call.Ancestors().OfType<LambdaExpressionSyntax>().FirstOrDefault() is not ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } parameters }) yield break;
        if (invocation.Arguments.FirstOrDefault(argument => KnownTypes.CancellationToken.Is(argument.Parameter?.Type)) is not { Parameter: { } parameter } token) yield break;

        var name = SyntaxFactory.IdentifierName(parameters.Last().Identifier.ValueText);
        var passed = token.ArgumentKind == Microsoft.CodeAnalysis.Operations.ArgumentKind.DefaultValue
            ? call.AddArgumentListArguments(SyntaxFactory.Argument(SyntaxFactory.NameColon(parameter.Name), default, name).WithAdditionalAnnotations(Formatter.Annotation))
            : call.ReplaceNode(((ArgumentSyntax)token.Syntax).Expression, name.WithTriviaFrom(((ArgumentSyntax)token.Syntax).Expression));
        yield return new Offer($"Pass '{name}' on", PassOn, () => site.Replace(call, passed));
    }
}
