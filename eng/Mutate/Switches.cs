using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace AsyncGather.Mutate;

/// <summary>
/// Writes all mutants of a file into it at once, each behind a switch, so that they are compiled once. A part that declares a
/// variable is left alone: what is behind it could not be compiled without it.
/// </summary>
sealed class Switches(string file, List<Mutant> mutants) : CSharpSyntaxRewriter
{
    /// <summary>The class that the switches ask. It is compiled into each assembly that has mutants.</summary>
    public const string Class = """
        namespace AsyncGather.Mutate;

        static class Switch
        {
            static readonly int On = int.Parse(System.Environment.GetEnvironmentVariable("GATHER_MUTANT") ?? "0");

            public static bool Is(int number) => On == number;
        }
        """;

    // a && b: without a, without b; a || b the same.
    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (node.Kind() is not (SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)) return visited;
        var isAnd = node.IsKind(SyntaxKind.LogicalAndExpression);
        return visited
            .WithLeft(Declares(node.Left) || node.Left.IsKind(node.Kind()) ? visited.Left : Without(node.Left, visited.Left, isAnd))
            .WithRight(Declares(node.Right) ? visited.Right : Without(node.Right, visited.Right, isAnd));
    }

    // x.Dispose(); left out. In braces, or the else of an if around it would be that of the switch.
    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var visited = (ExpressionStatementSyntax)base.VisitExpressionStatement(node)!;
        if (node.ContainsDirectives || Declares(node) || GivesAValue(node)) return visited;
        Add(node, $"'{OneLine(node)}' is left out");
        return ParseStatement($"{{ if (!AsyncGather.Mutate.Switch.Is({mutants.Count})) {visited.ToFullString()}\n}}");
    }

    // if (x) return; without the guard.
    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        return node.Else is null && Leaves(node.Statement) && !Declares(node.Condition) ? visited.WithCondition(Without(node.Condition, visited.Condition, neutral: false)) : visited;
    }

    // "A" when x => without x.
    public override SyntaxNode? VisitWhenClause(WhenClauseSyntax node)
    {
        var visited = (WhenClauseSyntax)base.VisitWhenClause(node)!;
        return Declares(node.Condition) ? visited : visited.WithCondition(Without(node.Condition, visited.Condition, neutral: true).WithLeadingTrivia(Space));
    }

    // x is "A" or "B": without "B". x is { P: 1, Q: 2 }: without Q.
    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitIsPatternExpression(node)!;
        if (Declares(node)) return visited;
        foreach (var (what, pattern) in Weaker(node.Pattern))
            visited = Choose(node, $"{what} is taken out of the pattern", node.WithPattern(pattern).WithoutTrivia(), visited);
        return visited;
    }

    // Any for All.
    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (node is not { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: var name } } access, ArgumentList.Arguments: [{ Expression: var predicate }] }) return visited;
        // A method group begins with a capital letter; what is passed to Gather.All does not.
        if (!(predicate is LambdaExpressionSyntax || (predicate is IdentifierNameSyntax { Identifier.ValueText: var method } && char.IsUpper(method[0])))) return visited;
        if (name is not ("Any" or "All") || Declares(node) || node.Ancestors().Any(ancestor => ancestor is ConditionalAccessExpressionSyntax)) return visited;
        var other = node.WithExpression(access.WithName(IdentifierName(name == "Any" ? "All" : "Any"))).WithoutTrivia();
        return Choose(node, $"'{name}' is turned round", other, visited);
    }

    ExpressionSyntax Without(ExpressionSyntax original, ExpressionSyntax visited, bool neutral) =>
        Choose(original, $"'{OneLine(original)}' is taken as {(neutral ? "true" : "false")}", LiteralExpression(neutral ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression), visited);

    ParenthesizedExpressionSyntax Choose(SyntaxNode place, string change, ExpressionSyntax changed, ExpressionSyntax unchanged)
    {
        Add(place, change);
        return (ParenthesizedExpressionSyntax)ParseExpression($"(AsyncGather.Mutate.Switch.Is({mutants.Count}) ? ({changed.ToFullString()}\n) : ({unchanged.ToFullString()}\n))");
    }

    void Add(SyntaxNode place, string change) => mutants.Add(new Mutant(mutants.Count + 1, file, place.GetLocation().GetLineSpan().StartLinePosition.Line + 1, NameOf(MemberAround(place)), change));

    static MemberDeclarationSyntax MemberAround(SyntaxNode place) => place.Ancestors().OfType<MemberDeclarationSyntax>().First();

    static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => member.Kind().ToString(),
    };

    static string OneLine(SyntaxNode node) => node.ToString().ReplaceLineEndings(" ");

    // Without it a local, a variable of a pattern or an out parameter may have no value, and the file does not compile.
    static bool GivesAValue(ExpressionStatementSyntax statement)
    {
        var assigned = statement.DescendantNodes().OfType<AssignmentExpressionSyntax>().SelectMany(one => one.Left.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText).ToHashSet();
        return MemberAround(statement).DescendantNodes().Any(declared => declared switch
        {
            VariableDeclaratorSyntax { Initializer: null } variable => assigned.Contains(variable.Identifier.ValueText),
            SingleVariableDesignationSyntax variable => assigned.Contains(variable.Identifier.ValueText),
            ParameterSyntax parameter => parameter.Modifiers.Any(SyntaxKind.OutKeyword) && assigned.Contains(parameter.Identifier.ValueText),
            _ => false,
        });
    }

    static IEnumerable<(string, PatternSyntax)> Weaker(PatternSyntax pattern)
    {
        foreach (var part in pattern.DescendantNodesAndSelf())
        {
            if (part is BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } or) yield return (or.Right.ToString(), pattern.ReplaceNode(or, or.Left));
            if (part is SubpatternSyntax { Parent: PropertyPatternClauseSyntax } property) yield return (property.ToString(), pattern.RemoveNode(property, SyntaxRemoveOptions.KeepNoTrivia)!);
        }
    }

    static bool Leaves(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        YieldStatementSyntax yield => yield.IsKind(SyntaxKind.YieldBreakStatement),
        BlockSyntax { Statements: [var only] } => Leaves(only),
        _ => false,
    };

    // Variables of a lambda stay in it.
    static bool Declares(SyntaxNode node) =>
        node.DescendantNodesAndSelf(child => child is not AnonymousFunctionExpressionSyntax).Any(child => child is SingleVariableDesignationSyntax or DeclarationExpressionSyntax);
}
