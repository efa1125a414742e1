using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Which operations a group is made of: those in the expression itself, and those that were put into its lists and locals before.</summary>
public sealed class StartedWork(IOperation expression, RuleContext context)
{
    readonly List<IOperation> pieces = Pieces(expression, context.Types);

    /// <summary>The use that the work still makes of a variable after its tasks were started, the most direct one first.</summary>
    public PendingUse? UseOf(ISymbol variable)
    {
        var own = Uses(variable).ToList();
        if (own.Count > 0) return own.FirstOrDefault(use => use.IsDirect) ?? own[0];
        return Derived(variable).SelectMany(Uses).Select(use => new PendingUse(use.Call, isDirect: false)).FirstOrDefault();
    }

    /// <summary>Whether tasks are started in the expression itself, not only collected by it.</summary>
    public bool StartsTasks => expression.Descendants().Any(operation => operation is IInvocationOperation call && Awaitables.IsAwaitable(call.Type, context.Types));

    IEnumerable<PendingUse> Uses(ISymbol variable) =>
        from piece in pieces
        from mention in piece.DescendantsAndSelf()
        where mention is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation && SymbolEqualityComparer.Default.Equals(Variables.Symbol(mention), variable)
        let use = PendingUse.Of(mention, piece, context)
        where use is not null
        select use;

    // var service = scope.ServiceProvider.GetRequiredService<T>();
    IEnumerable<ISymbol> Derived(ISymbol variable) =>
        from piece in pieces
        from reference in piece.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
        where reference.Type is { IsReferenceType: true, SpecialType: SpecialType.None } && Sequences.ElementType(reference.Type) is null
        from value in ValuesOf(reference.Local, expression)
        where !SymbolEqualityComparer.Default.Equals(reference.Local, variable) && CameOutOf(value, variable)
        select (ISymbol)reference.Local;

    static bool CameOutOf(IOperation value, ISymbol variable)
    {
        for (var source = Variables.Plain(value); source is not null;)
        {
            if (SymbolEqualityComparer.Default.Equals(Variables.Symbol(source), variable)) return true;
            source = Variables.Plain(source switch
            {
                IInvocationOperation call => GroupCalls.Receiver(call),
                IMemberReferenceOperation member => member.Instance,
                IConditionalAccessOperation access => access.Operation,
                _ => null,
            });
        }

        return false;
    }

    static List<IOperation> Pieces(IOperation expression, KnownTypes types)
    {
        var found = new List<IOperation> { expression };
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var next = 0; next < found.Count; next++)
            foreach (var reference in found[next].DescendantsAndSelf().OfType<ILocalReferenceOperation>())
                if (IsOfTasks(reference.Type, types) && seen.Add(reference.Local)) found.AddRange(ValuesOf(reference.Local, expression));
        return found;
    }

    static bool IsOfTasks(ITypeSymbol? type, KnownTypes types) => Awaitables.IsAwaitable(type, types) || Awaitables.IsAwaitableSequence(type, types);

    /// <summary>What a local was initialized with, what was assigned to it or its elements, and what was added to it, in the member around an operation.</summary>
    public static IEnumerable<IOperation> ValuesOf(ILocalSymbol local, IOperation within) =>
        Functions.Root(within).Descendants().SelectMany(operation => operation switch
        {
            IVariableDeclaratorOperation declarator when Is(declarator.Symbol, local) && declarator.GetVariableInitializer() is { } initializer => [initializer.Value],
            ISimpleAssignmentOperation assignment when Escapes.Target(assignment.Target) is { } target && Is(target, local) => [assignment.Value],
            IInvocationOperation call when Escapes.IsAdding(call.TargetMethod) && Is(Variables.Symbol(call.Instance), local) => call.Arguments.Select(argument => argument.Value),
            _ => Enumerable.Empty<IOperation>(),
        });

    static bool Is(ISymbol? symbol, ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(symbol, local);
}
