using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Names for tasks, after what starts them: <c>userTask</c> for <c>UserAsync()</c>.</summary>
static class TaskNames
{
    public static IReadOnlyList<string> Of(IReadOnlyList<ExpressionSyntax> tasks, AwaitExpressionSyntax awaited, SemanticModel model, CancellationToken cancellationToken)
    {
        var unique = UniqueNames.At(awaited, model);
        var wanted = tasks.Select(Wanted).ToList();
        // Of two calls of one method the variables tell more than a number does.
        if (wanted.Distinct().Count() < wanted.Count && Variables(awaited) is { } variables && variables.Count == wanted.Count)
            wanted = [.. variables.Select(variable => variable + "Task")];
        return [.. tasks.Select((task, index) => IsLocal(task, model, cancellationToken) ? task.ToString() : unique.Take(wanted[index]))];
    }

    // A variable is its own name: nothing starts when it is read. A property may start something each time.
    static bool IsLocal(ExpressionSyntax task, SemanticModel model, CancellationToken cancellationToken) =>
        task is IdentifierNameSyntax && model.GetSymbolInfo(task, cancellationToken).Symbol is ILocalSymbol or IParameterSymbol;

    static string Wanted(ExpressionSyntax task)
    {
        var name = GroupArgument.WithoutParentheses(task) switch
        {
            InvocationExpressionSyntax { Expression: SimpleNameSyntax called } => called.Identifier.ValueText,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } => called.Name.Identifier.ValueText,
            SimpleNameSyntax called => called.Identifier.ValueText,
            MemberAccessExpressionSyntax called => called.Name.Identifier.ValueText,
            _ => "",
        };
        foreach (var suffix in new[] { "Async", "Task" })
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal)) name = name.Substring(0, name.Length - suffix.Length);
        name = name.TrimStart('_');
        return name.Length == 0 ? "task" : char.ToLowerInvariant(name[0]) + name.Substring(1) + "Task";
    }

    static List<string>? Variables(AwaitExpressionSyntax awaited) => awaited.Parent is AssignmentExpressionSyntax { Left: var left } && left is DeclarationExpressionSyntax or TupleExpressionSyntax
        ? [.. ((AssignmentExpressionSyntax)awaited.Parent).Left.DescendantNodes().Select(Variable).OfType<string>()]
        : null;

    static string? Variable(SyntaxNode node) => node switch
    {
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        IdentifierNameSyntax { Parent: ArgumentSyntax } variable => variable.Identifier.ValueText,
        _ => null,
    };
}
