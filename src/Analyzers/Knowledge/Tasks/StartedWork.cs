using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Which operations a group is made of: those in the expression itself, and those that were put into its lists and locals before.</summary>
public sealed class StartedWork(IOperation expression, RuleContext context)
{
    readonly List<IOperation> pieces = Pieces(expression);

    /// <summary>The use that the work still makes of a variable after its tasks were started, the most direct one first.</summary>
    public PendingUse? UseOf(ISymbol variable)
    {
        var own = Uses(variable).ToList();
        if (own.Count > 0) return own.FirstOrDefault(use => use.IsDirect) ?? own[0];
        var derived = Derived(variable).SelectMany(local => Uses(local).Select(use => new PendingUse(use.Operation, use.IsDirect && KnownTypes.CancellationToken.Is(local.Type)))).ToList();
        return derived.FirstOrDefault(use => use.IsDirect) ?? derived.FirstOrDefault();
    }

    /// <summary>Whether tasks are started in the expression itself, not only collected by it.</summary>
    public bool StartsTasks => expression.Descendants().Any(operation => operation is IInvocationOperation call && Awaitables.IsAwaitable(call.Type));

    IEnumerable<PendingUse> Uses(ISymbol variable) =>
        from piece in pieces
        from mention in piece.DescendantsAndSelf()
        where mention is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation && SymbolEqualityComparer.Default.Equals(Operations.Variable(mention), variable)
        let use = PendingUse.Of(mention, piece, context)
        where use is not null
        select use;

    // var service = scope.ServiceProvider.GetRequiredService<T>(); var token = source.Token;
    IEnumerable<ILocalSymbol> Derived(ISymbol variable) =>
        from piece in pieces
        from reference in piece.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
        where reference.Type is { IsReferenceType: true, SpecialType: SpecialType.None } ? Sequences.ElementType(reference.Type) is null : KnownTypes.CancellationToken.Is(reference.Type)
        from value in ValuesOf(reference.Local, expression)
        where !SymbolEqualityComparer.Default.Equals(reference.Local, variable) && CameOutOf(value, variable)
        select reference.Local;

    static bool CameOutOf(IOperation value, ISymbol variable)
    {
        for (var source = Operations.Plain(value); source is not null;)
        {
            if (SymbolEqualityComparer.Default.Equals(Operations.Variable(source), variable)) return true;
            if (source is IInvocationOperation or IMemberReferenceOperation && !KnownTypes.CancellationToken.Is(source.Type) && !ResourceParts.MayEnd(source)) return false;
            source = Operations.Plain(source switch
            {
                IInvocationOperation call => Operations.Receiver(call),
                IMemberReferenceOperation member => member.Instance,
                IConditionalAccessOperation access => access.Operation,
                _ => null,
            });
        }

        return false;
    }

    static List<IOperation> Pieces(IOperation expression)
    {
        var found = new List<IOperation> { expression };
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var next = 0; next < found.Count; next++)
            foreach (var operation in found[next].DescendantsAndSelf()) found.AddRange(Behind(operation, found[next], expression, seen));
        return found;
    }

    // What a task, a list of them, or a delegate or function that is called for them, comes from.
    static IEnumerable<IOperation> Behind(IOperation operation, IOperation piece, IOperation expression, HashSet<ISymbol> seen) => operation switch
    {
        ILocalReferenceOperation { Local: var local } reference when IsOfTasks(reference.Type) || (MakesTasks(reference.Type) && IsCalledForTasks(reference, piece)) => seen.Add(local) ? ValuesOf(local, expression).ToList() : [],
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } function } call when Awaitables.IsAwaitable(call.Type) && PendingUse.IsPending(call, piece) => Body(function, expression, seen),
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function } when Awaitables.IsAwaitable(function.ReturnType) => Body(function, expression, seen),
        _ => [],
    };

    // One that the expression itself stands in is not what the expression comes from.
    static IEnumerable<IOperation> Body(IMethodSymbol function, IOperation expression, HashSet<ISymbol> seen) =>
        seen.Add(function.OriginalDefinition) && Mentions.LocalFunction(function, expression) is { } body && !body.Syntax.Span.Contains(expression.Syntax.Span) ? [body] : [];

    static bool IsOfTasks(ITypeSymbol? type) => Awaitables.IsAwaitable(type) || Awaitables.IsAwaitableSequence(type);

    static bool MakesTasks(ITypeSymbol? type) => type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } returned } && Awaitables.IsAwaitable(returned);

    static bool IsCalledForTasks(ILocalReferenceOperation reference, IOperation piece) => reference.Parent is not IInvocationOperation call || call.Instance != reference || PendingUse.IsPending(call, piece);

    /// <summary>What a local was initialized with, what was assigned to it or its elements, and what was added to it, in the member around an operation.</summary>
    public static IEnumerable<IOperation> ValuesOf(ILocalSymbol local, IOperation within) =>
        (Mentions.Initializer(local, within) is { } value ? [value] : Enumerable.Empty<IOperation>()).Concat(Mentions.Of(local, within).SelectMany(PutInto));

    // local = .., local[0] = .., local.Add(..)
    static IEnumerable<IOperation> PutInto(ILocalReferenceOperation mention)
    {
        var variable = Operations.Outer(mention);
        var target = variable.Parent is IArrayElementReferenceOperation or IPropertyReferenceOperation { Arguments.Length: > 0 } ? variable.Parent : variable;
        return target.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Target == target => [assignment.Value],
            IInvocationOperation call when call.Instance == variable && call.TargetMethod.Fills => call.Arguments.Select(argument => argument.Value),
            _ => [],
        };
    }
}
