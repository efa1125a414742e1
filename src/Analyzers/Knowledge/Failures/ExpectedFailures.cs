using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Code that is there to fail: what an assertion of a throw runs. A mistake in it was made on purpose. Asked only when something is
/// about to be reported, so it may look around.
/// </summary>
public static class ExpectedFailures
{
    // The methods of a type that its assertions receive by name. An editor makes a tree for every key that is pressed: they must not be kept.
    static readonly ConditionalWeakTable<TypeDeclarationSyntax, HashSet<string>> MethodGroups = new();

    /// <summary>
    /// Whether an operation runs for an assertion of a throw: in a lambda that the assertion is given, directly or as a local; in a
    /// function that it is given by name; in a task that it waits for; or in a test that says of itself that it throws.
    /// </summary>
    public static bool Include(IOperation operation, ISymbol containing) =>
        IsAsserted(operation, isDeferred: false, mayFollow: true) || (containing is IMethodSymbol method && (SaysThatItThrows(method) || IsAssertedByName(method, operation.Syntax)));

    // From the inside out: everything around the operation may be what the assertion is given.
    static bool IsAsserted(IOperation operation, bool isDeferred, bool mayFollow)
    {
        var isInFunction = isDeferred;
        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            isInFunction |= child is IAnonymousFunctionOperation;
            // What comes out of an await is a value, as of any other call: an assertion that takes it runs nothing.
            isDeferred = child is not IAwaitOperation && (isDeferred || Awaitables.IsAwaitable(child.Type));
            if (parent is IInvocationOperation call && (isInFunction || isDeferred) && ThrowAssertions.Is(call)) return true;
            if (parent is ITryOperation { Catches.IsEmpty: false } attempt && attempt.Body == child && ThrowAssertions.IsFailure(attempt.Body.Operations.LastOrDefault())) return true;
            if (mayFollow && IsKept(child, parent)) return true;
        }

        return false;
    }

    // Action act = () => ..; act.Should().Throw<E>();
    static bool IsKept(IOperation value, IOperation parent) => parent switch
    {
        ILocalFunctionOperation function => Mentions.Of(function.Symbol, parent).Any(IsAssertedMention),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsDeferred(value.Type) && IsAssertedBehind(declarator.Symbol, parent),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment => assignment.Value == value && IsDeferred(value.Type) && IsAssertedBehind(target.Local, parent),
        _ => false,
    };

    // Up to where the local is given something else.
    static bool IsAssertedBehind(ILocalSymbol local, IOperation place) =>
        Mentions.Behind(local, place).TakeWhile(mention => mention.Parent is not ISimpleAssignmentOperation assignment || assignment.Target != mention).Any(IsAssertedMention);

    static bool IsAssertedMention(IOperation mention) => IsAsserted(mention, isDeferred: true, mayFollow: false);

    static bool IsDeferred(ITypeSymbol? type) => type is { TypeKind: TypeKind.Delegate } || Awaitables.IsAwaitable(type);

    // [ExpectedException(typeof(E))], of MSTest and of the older NUnit.
    static bool SaysThatItThrows(IMethodSymbol method) => method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ExpectedExceptionAttribute");

    // Assert.Throws<E>(Act), where Act is a method of the same class.
    static bool IsAssertedByName(IMethodSymbol method, SyntaxNode place) =>
        method is { MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: true } && place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && MethodGroups.GetValue(type, FindMethodGroups).Contains(method.Name);

    // From the calls, and not from the arguments: whether a call asserts takes as long as it has arguments.
    static HashSet<string> FindMethodGroups(TypeDeclarationSyntax type) =>
    [
        .. from call in type.DescendantNodes().OfType<InvocationExpressionSyntax>()
           where ThrowAssertions.Is(call)
           from argument in call.DescendantNodes(node => node is ExpressionSyntax or ArgumentListSyntax or ArgumentSyntax).OfType<ArgumentSyntax>()
           let name = argument.Expression as IdentifierNameSyntax ?? (argument.Expression as MemberAccessExpressionSyntax)?.Name
           where name is not null
           select name.Identifier.ValueText,
    ];
}
