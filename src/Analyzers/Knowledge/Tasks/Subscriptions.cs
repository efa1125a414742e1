using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.Analyzers;

/// <summary>Who subscribes to an event.</summary>
public static class Subscriptions
{
    static readonly ConditionalWeakTable<IEventSymbol, StrongBox<bool>> Answers = new();

    /// <summary>
    /// Whether nobody can say that an event has one handler: other assemblies see it, or several subscriptions are in sight, which are
    /// those in the files of its type: only there it can be called.
    /// </summary>
    public static bool MayBeSeveral(IEventSymbol source) => Answers.GetValue(source.OriginalDefinition, static one => new(IsSeenFromOutside(one) || AreInSight(one))).Value;

    static bool IsSeenFromOutside(IEventSymbol source) =>
        IsVisible(source)
        || source.OverriddenEvent is { } overridden && IsSeenFromOutside(overridden)
        || source.ExplicitInterfaceImplementations.Any(IsVisible)
        || source.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(source.Name)).Any(member => IsVisible(member) && SymbolEqualityComparer.Default.Equals(source.ContainingType.FindImplementationForInterfaceMember(member), source));

    static bool IsVisible(ISymbol symbol)
    {
        for (ISymbol? one = symbol; one is not null and not INamespaceSymbol; one = one.ContainingSymbol)
            if (one.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)) return false;
        return true;
    }

    static bool AreInSight(IEventSymbol source) =>
        source.ContainingType.DeclaringSyntaxReferences.Select(declaration => declaration.SyntaxTree).Distinct()
            .SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.IsKind(SyntaxKind.AddAssignmentExpression) && NameOf(assignment.Left) == source.Name)
            .Sum(Handlers) > 1;

    // add => inner.Changed += value; passes on the handlers of others.
    static int Handlers(AssignmentExpressionSyntax subscription) =>
        subscription.Right is IdentifierNameSyntax { Identifier.ValueText: "value" } && subscription.FirstAncestorOrSelf<AccessorDeclarationSyntax>() is not null ? 2 : 1;

    static string? NameOf(ExpressionSyntax target) => target switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
