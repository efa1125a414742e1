using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

// A test's own rules need no release tracking, no resources and no help pages.
#pragma warning disable RS1036, RS2008, RS1038, RS1041

namespace AsyncGather.Analyzers.Tests;

/// <summary>Reports every literal 13 of a method body. Its descendants do one thing wrong each.</summary>
public abstract class Thirteen(string id) : DiagnosticAnalyzer
{
    protected DiagnosticDescriptor Rule { get; } = new(id, "Thirteen", "Thirteen in '{0}'", "Luck", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected virtual GeneratedCodeAnalysisFlags Generated => GeneratedCodeAnalysisFlags.None;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(Generated);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.NumericLiteralExpression);
    }

    protected virtual void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.Node.ToString() == "13") Report(context);
    }

    protected void Report(SyntaxNodeAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), context.ContainingSymbol?.Name));
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Healthy() : Thirteen(Id)
{
    public const string Id = "FAKE01";
}

/// <summary>Replaces 13 as a good fix does; its descendants do one thing wrong each.</summary>
public abstract class ThirteenFix(string id) : CodeFixProvider
{
    public const string Key = "Twelve";

    public override ImmutableArray<string> FixableDiagnosticIds => [id];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
            context.RegisterCodeFix(CodeAction.Create("Use 12", token => ReplaceAsync(context.Document, diagnostic, token), Key), diagnostic);
        return Task.CompletedTask;
    }

    protected virtual async Task<Document> ReplaceAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        var root = (await document.GetSyntaxRootAsync(token))!;
        var literal = (LiteralExpressionSyntax)root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return document.WithSyntaxRoot(root.ReplaceNode(literal, Replace(literal)));
    }

    protected virtual ExpressionSyntax Replace(LiteralExpressionSyntax literal) =>
        SyntaxFactory.ParseExpression("12").WithTriviaFrom(literal);
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HealthyFix() : ThirteenFix(Healthy.Id);
