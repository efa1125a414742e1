using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A collection of tasks that each turn of a loop adds to and nothing empties, so that a group of it grows from turn to turn.</summary>
public static class GrowingGroup
{
    // Looked for in a whole type: once for a field, however many loops fill it.
    static readonly ConditionalWeakTable<INamedTypeSymbol, ConcurrentDictionary<IFieldSymbol, bool>> Emptied = new();

    /// <summary>The variable whose tasks a group waits for in a turn that has put one of its own in before, or null where the collection does not grow.</summary>
    public static ISymbol? Of(IInvocationOperation group, IOperation statement, IBlockOperation turn, ISymbol containing)
    {
        if (Operations.Variable(WithoutCopy(group.Arguments[0].Value)) is not { Kind: SymbolKind.Local or SymbolKind.Field or SymbolKind.Parameter } variable) return null;
        if (!TaskCollections.IsOfTheFramework(Variables.TypeOf(variable)) || EndsAfterOneTurn(turn)) return null;

        if (!Mentions.AreInOneFunction(variable, group)) return null;

        var adds = 0;
        foreach (var mention in Mentions.In(variable, turn))
        {
            if (group.Syntax.Span.Contains(mention.Syntax.Span)) continue;
            if (!IsAddIn(turn, mention) || mention.Syntax.SpanStart > statement.Syntax.SpanStart) return null;
            adds++;
        }

        return adds == 1 && IsDeclaredOutside(variable, turn) && !IsEmptiedElsewhere(variable, containing) ? variable : null;
    }

    // Task.WhenAll(tasks.ToArray())
    static IOperation WithoutCopy(IOperation value) =>
        Operations.Plain(value) is IInvocationOperation { TargetMethod.CopiesElements: true } copy && Operations.Source(copy) is { } source ? source : value;

    // The statement tasks.Add(..) that every turn comes to.
    static bool IsAddIn(IBlockOperation turn, IOperation mention) =>
        Operations.Outer(mention) is { Parent: IInvocationOperation { Arguments.Length: 1, TargetMethod: var method, Parent: IExpressionStatementOperation { Parent: var parent } } call } list
        && parent == turn && call.Instance == list && CollectionMembers.TakesOne.Has(method.Name) && Awaitables.IsTask(Operations.AsWritten(call.Arguments[0].Value).Type);

    // A loop that is left at the end of its first turn takes another try, not another element.
    static bool EndsAfterOneTurn(IBlockOperation turn) =>
        turn.Operations.Any(statement => statement is IReturnOperation { Kind: OperationKind.Return } or IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo } or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation });

    static bool IsDeclaredOutside(ISymbol variable, IBlockOperation turn) =>
        variable is not ILocalSymbol local || local.DeclaringSyntaxReferences.All(declaration => !turn.Syntax.Span.Contains(declaration.Span));

    // A field may be emptied by any method of the type, as by the operations themselves when they end.
    static bool IsEmptiedElsewhere(ISymbol variable, ISymbol containing)
    {
        if (variable is not IFieldSymbol field) return variable is IParameterSymbol { RefKind: not RefKind.None };
        if (field.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal) return true;
        return containing.ContainingType is not { } type || Emptied.GetValue(type, static _ => new(SymbolEqualityComparer.Default)).GetOrAdd(field, one => IsEmptiedIn(type, one));
    }

    static bool IsEmptiedIn(INamedTypeSymbol type, IFieldSymbol field) =>
        type.DeclaringSyntaxReferences.Any(part => part.GetSyntax().DescendantTokens().Any(token => token.ValueText == field.Name && token.Parent is IdentifierNameSyntax name && Empties(name)));

    static bool Empties(IdentifierNameSyntax name)
    {
        ExpressionSyntax value = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : name;
        return value.Parent switch
        {
            MemberAccessExpressionSyntax member when member.Expression == value => TakesElements(member.Name),
            MemberBindingExpressionSyntax or RefExpressionSyntax => true,
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } } => TakesElements(member.Name),
            AssignmentExpressionSyntax assignment => assignment.Left == value && !assignment.Ancestors().Any(node => node is ConstructorDeclarationSyntax),
            ArgumentSyntax argument => !argument.RefOrOutKeyword.IsKind(SyntaxKind.None),
            _ => false,
        };
    }

    static bool TakesElements(SimpleNameSyntax member) =>
        member.Identifier.ValueText is var called && (CollectionMembers.Removes.Has(called) || CollectionMembers.Clears.Has(called) || CollectionMembers.TakesOut.Has(called));
}
