using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

// Nothing loads these but the tests, which name them.
#pragma warning disable RS1001

namespace AsyncGather.Analyzers.Tests;

/// <summary>Reports every wait there is, as other packages do, under one of their ids. Where it points differs from package to package.</summary>
public abstract class Alarm : DiagnosticAnalyzer
{
    readonly DiagnosticDescriptor rule;

    protected Alarm(string id) => rule = new(id, "Blocking", "'{0}' blocks", "Usage", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            node =>
            {
                var access = (MemberAccessExpressionSyntax)node.Node;
                if (access.Name.Identifier.ValueText is "Result" or "Wait" or "GetResult" or "WaitAll" or "Read")
                    node.ReportDiagnostic(Diagnostic.Create(rule, Place(access), access.Name.Identifier.ValueText));
            },
            SyntaxKind.SimpleMemberAccessExpression);
    }

    protected abstract Location Place(MemberAccessExpressionSyntax access);
}

public sealed class AlarmAtName() : Alarm("VSTHRD103")
{
    protected override Location Place(MemberAccessExpressionSyntax access) => access.Name.GetLocation();
}

public sealed class AlarmAtMember() : Alarm("S4462")
{
    protected override Location Place(MemberAccessExpressionSyntax access) => access.GetLocation();
}

public sealed class AlarmAtCall() : Alarm("CA1849")
{
    protected override Location Place(MemberAccessExpressionSyntax access) => (access.Parent is InvocationExpressionSyntax call ? call : (SyntaxNode)access).GetLocation();
}

public sealed class AlarmOfSomebodyElse() : Alarm("OTHER1")
{
    protected override Location Place(MemberAccessExpressionSyntax access) => access.Name.GetLocation();
}
