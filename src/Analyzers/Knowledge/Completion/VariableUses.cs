using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What a member does with one of its variables, as far as it matters to whether the variable still holds the same tasks.</summary>
sealed class VariableUses
{
    readonly ISymbol variable;
    readonly IOperation function;
    readonly HashSet<SyntaxNode> changingLambdas = [];

    VariableUses(ISymbol variable, IOperation function)
    {
        (this.variable, this.function) = (variable, function);
        foreach (var operation in Functions.Root(function).DescendantsAndSelf())
            if (SymbolEqualityComparer.Default.Equals(Variable(operation), variable)) Add(operation);
        if (!IsDeclaredIn(function)) HasUnseenChange |= IsAssigned || IsChanged;
    }

    /// <summary>Whether the variable is assigned after its declaration.</summary>
    public bool IsAssigned { get; private set; }

    /// <summary>Whether something is put into the collection that the variable holds.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Whether the collection has another name by which it may be changed: it was stored, or passed to a method that takes a collection.</summary>
    public bool Escapes { get; private set; }

    /// <summary>Whether the variable or its collection may change while the function is not looking: in another function.</summary>
    public bool HasUnseenChange { get; private set; }

    /// <summary>What <paramref name="function"/>, and all that surrounds it, does with a variable.</summary>
    public static VariableUses Of(ISymbol variable, IOperation function) => new(variable, function);

    /// <summary>Whether a lambda, which is called where it stands, changes the variable or its collection.</summary>
    public bool IsChangedBy(SyntaxNode lambda) => changingLambdas.Contains(lambda);

    /// <summary>Whether an operation is a mention of a variable that assigns it or puts something into its collection.</summary>
    public static bool MayChange(IOperation operation, ISymbol variable) =>
        SymbolEqualityComparer.Default.Equals(Variable(operation), variable) && (IsAssignment(operation) || IsChange(operation));

    static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    void Add(IOperation reference)
    {
        var (isAssigned, isChanged) = (IsAssignment(reference), IsChange(reference));
        IsAssigned |= isAssigned;
        IsChanged |= isChanged;
        Escapes |= !isAssigned && !isChanged && !IsHarmless(reference);
        HasUnseenChange |= IsAliased(reference);
        if (!(isAssigned || isChanged) || Functions.Nested(reference) == NestedFunction) return;
        if (Functions.Nested(reference) is IAnonymousFunctionOperation lambda && Functions.Nested(lambda) == NestedFunction && IsCalledAtOnce(lambda)) changingLambdas.Add(lambda.Syntax);
        else HasUnseenChange = true;
    }

    IOperation? NestedFunction => function is IAnonymousFunctionOperation or ILocalFunctionOperation ? function : null;

    bool IsDeclaredIn(IOperation function)
    {
        var owner = variable.ContainingSymbol;
        return function switch
        {
            IAnonymousFunctionOperation lambda => SymbolEqualityComparer.Default.Equals(owner, lambda.Symbol),
            ILocalFunctionOperation local => SymbolEqualityComparer.Default.Equals(owner, local.Symbol),
            _ => owner is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction },
        };
    }

    static bool IsAssignment(IOperation reference)
    {
        if (reference is ILocalReferenceOperation { IsDeclaration: true }) return false;
        // A member of the variable, as the item of a tuple, counts as the variable.
        while (reference.Parent is IFieldReferenceOperation { Field.IsReadOnly: false } field && field.Instance == reference) reference = field;
        return reference.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == reference,
            IIncrementOrDecrementOperation => true,
            ITupleOperation tuple => IsDeconstructed(tuple),
            var parent => IsByReference(parent),
        };
    }

    static bool IsDeconstructed(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation or IConversionOperation) tuple = tuple.Parent;
        return tuple.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == tuple;
    }

    static bool IsByReference(IOperation? parent) => parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out };

    // ref var first = ref tasks[0]; whoever has the reference can change what it refers to at any time.
    static bool IsAliased(IOperation reference) =>
        reference.Syntax.FirstAncestorOrSelf<SyntaxNode>(node => node is RefExpressionSyntax or StatementSyntax) is RefExpressionSyntax
        || reference.Syntax.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression };

    // list.Add(..), tasks[i] = .., ref tasks[i]
    static bool IsChange(IOperation reference)
    {
        var holder = Operations.Outer(reference);
        return holder.Parent switch
        {
            IInvocationOperation call when call.Instance == holder => !call.TargetMethod.AddsNothing && CollectionShapes.ShapeOf(reference.Type) != CollectionShape.None,
            IArrayElementReferenceOperation element when element.ArrayReference == holder => IsAssignment(element),
            IPropertyReferenceOperation { Property.IsIndexer: true } element when element.Instance == holder => IsAssignment(element),
            _ => false,
        };
    }

    bool IsHarmless(IOperation reference)
    {
        var value = Operations.Outer(reference);
        // Through a read-only interface nobody changes the collection, and what never changes may have any number of names.
        if (CollectionShapes.ShapeOf(reference.Type) == CollectionShape.None || CollectionMembers.IsImmutable(reference.Type) || IsReadOnly(value.Type)) return true;
        return value.Parent switch
        {
            IInvocationOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation or IForEachLoopOperation or IBinaryOperation or INameOfOperation => true,
            IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } => true,
            // What is returned leaves the function; out of a lambda it only leaves the lambda.
            IReturnOperation { Kind: OperationKind.Return } => Functions.Nested(reference) == NestedFunction,
            IArgumentOperation { Parent: IInvocationOperation call } => call.TargetMethod.IsLinq || call.TargetMethod.GathersTasks || call.TargetMethod.BlocksOnTasks,
            IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
            // A spread copies.
            { } parent => ParamsBinding.IsSpread(parent),
            null => false,
        };
    }

    static bool IsReadOnly(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IReadOnlyCollection" or "IReadOnlyList" or "IReadOnlyDictionary" or "IReadOnlySet" }
            or INamedTypeSymbol { Name: "ReadOnlySpan" };

    // List.ForEach and its like call their lambda before they return.
    static bool IsCalledAtOnce(IAnonymousFunctionOperation lambda) =>
        !lambda.Symbol.IsAsync && LambdaResults.Receiver(lambda)?.TargetMethod is { } method && FanOut.IsVoidFanOut(method);
}
