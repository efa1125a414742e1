using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

// Nothing loads these but the tests, which name them.
#pragma warning disable RS1001

namespace AsyncGather.Analyzers.Tests;

/// <summary>Reports every literal 13. Its descendants do one thing wrong each.</summary>
public abstract class Thirteen : DiagnosticAnalyzer
{
    readonly DiagnosticDescriptor rule;

    protected Thirteen(string id, params string[] tags) => rule = new(id, "Thirteen", "Thirteen in '{0}'", "Luck", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: tags);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [rule];

    protected virtual GeneratedCodeAnalysisFlags Generated => GeneratedCodeAnalysisFlags.None;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(Generated);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var seen = 0;
            start.RegisterSyntaxNodeAction(node => { if (node.Node.ToString() == "13") Report(node, Interlocked.Increment(ref seen)); }, SyntaxKind.NumericLiteralExpression);
        });
    }

    protected virtual void Report(SyntaxNodeAnalysisContext context, int number) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, context.Node.GetLocation(), context.ContainingSymbol?.Name));
}

public sealed class Healthy() : Thirteen(Id)
{
    public const string Id = "FAKE01";
}

public sealed class Throwing() : Thirteen("FAKE02")
{
    protected override void Report(SyntaxNodeAnalysisContext context, int number) => throw new InvalidOperationException("bad luck");
}

public sealed class LoudInGeneratedCode() : Thirteen("FAKE03")
{
    protected override GeneratedCodeAnalysisFlags Generated => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;
}

public sealed class OncePerCompilation() : Thirteen("FAKE04")
{
    protected override void Report(SyntaxNodeAnalysisContext context, int number)
    {
        if (number == 1) base.Report(context, number);
    }
}

public sealed class FarFromItsNode() : Thirteen("FAKE09")
{
    protected override void Report(SyntaxNodeAnalysisContext context, int number) =>
        context.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], context.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.ReturnType.GetLocation(), "M"));
}

public sealed class CannotBeSilenced() : Thirteen("FAKE05", WellKnownDiagnosticTags.NotConfigurable);

public sealed class FixedByMishap() : Thirteen(Id)
{
    public const string Id = "FAKE06";
}

public sealed class FixedWithoutKey() : Thirteen(Id)
{
    public const string Id = "FAKE07";
}

public sealed class NeverFixed() : Thirteen("FAKE08");

/// <summary>Makes 13 a 12, as a good fix does; its descendants do one thing wrong each, and their names are their keys.</summary>
public abstract class Twelve(string id = Healthy.Id) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [id];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    protected virtual string? Key => GetType().Name;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var literal = (LiteralExpressionSyntax)root.FindNode(context.Span, getInnermostNodeForTie: true);
        context.RegisterCodeFix(CodeAction.Create("Use 12", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(literal, Replace(literal)))), Key), context.Diagnostics);
    }

    protected virtual ExpressionSyntax Replace(LiteralExpressionSyntax literal) => Parse("12", literal);

    protected static ExpressionSyntax Parse(string text, SyntaxNode old) => SyntaxFactory.ParseExpression(text).WithTriviaFrom(old);
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class Good : Twelve;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ChangesNothing : Twelve
{
    protected override ExpressionSyntax Replace(LiteralExpressionSyntax literal) => literal;
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DoesNotCompile : Twelve
{
    protected override ExpressionSyntax Replace(LiteralExpressionSyntax literal) => Parse("twelve", literal);
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddsWarning : Twelve
{
    protected override ExpressionSyntax Replace(LiteralExpressionSyntax literal) => Parse("((Func<int>)(() => { int unused = 0; return 12; }))()", literal);
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NeverRests : Twelve
{
    protected override ExpressionSyntax Replace(LiteralExpressionSyntax literal) => Parse("(13)", literal);
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LosesComments : Twelve
{
    protected override ExpressionSyntax Replace(LiteralExpressionSyntax literal) => SyntaxFactory.ParseExpression("12");
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class WritesLineFeeds : Twelve
{
    protected override ExpressionSyntax Replace(LiteralExpressionSyntax literal) => Parse("(\n12)", literal);
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ForgetsParentheses : Twelve
{
    protected override ExpressionSyntax Replace(LiteralExpressionSyntax literal) => Parse("6 + 6", literal);
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HasNoFixAll : Twelve
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FixesAllOnlyInDocument : Twelve
{
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        if (context.Scope != FixAllScope.Document) return document;
        var root = (await document.GetSyntaxRootAsync(context.CancellationToken))!;
        return document.WithSyntaxRoot(root.ReplaceNodes(diagnostics.Select(one => root.FindNode(one.Location.SourceSpan, getInnermostNodeForTie: true)), (_, literal) => Parse("12", literal)));
    });
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FixesAllButOne : Twelve
{
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var root = (await document.GetSyntaxRootAsync(context.CancellationToken))!;
        return document.WithSyntaxRoot(root.ReplaceNode(root.FindNode(diagnostics[0].Location.SourceSpan, getInnermostNodeForTie: true), SyntaxFactory.ParseExpression("12")));
    });
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class Mishap() : Twelve(FixedByMishap.Id)
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => throw new InvalidOperationException("bad luck");
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HasNoKey() : Twelve(FixedWithoutKey.Id)
{
    protected override string? Key => null;
}

/// <summary>Declares a name that the compiler does not know: CS0103.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseZero : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["CS0103"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        if (root.FindNode(context.Span, getInnermostNodeForTie: true) is not IdentifierNameSyntax { Identifier.Text: "zero" } name) return;
        var zero = SyntaxFactory.ParseExpression("0").WithTriviaFrom(name);
        context.RegisterCodeFix(CodeAction.Create("Use 0", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(name, zero))), nameof(UseZero)), context.Diagnostics);
    }
}

public sealed class NotExported : Twelve;
