using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Where a task goes: into a collection or a group, and what is forgotten on the way.</summary>
public static class MemberPlaces
{
    /// <summary>Whether nobody looks at the results of a group: it is awaited as a statement, blocked on, or kept as a plain Task.</summary>
    public static bool ForgetsResults(IInvocationOperation group)
    {
        IOperation value = group;
        while (true)
        {
            switch (value.Parent)
            {
                case IConversionOperation conversion when KnownTypes.Task.Is(conversion.Type): return true;
                case IAwaitOperation awaited: return Operations.IsDropped(awaited);
                case IInvocationOperation { TargetMethod.IsWait: true } wait when wait.Instance == value: return true;
                case IInvocationOperation { TargetMethod.IsGetResult: true } result when result.Instance == value: return Operations.IsDropped(result);
                case IInvocationOperation { TargetMethod: var method } wrapper when wrapper.Instance == value && (method.IsGetAwaiter || method.IsTaskWrapper): value = wrapper; break;
                case IArgumentOperation { Parent: IInvocationOperation wrapper } argument when wrapper.Arguments[0] == argument && TaskWrappers.GivesBack(wrapper.TargetMethod): value = wrapper; break;
                default: return false;
            }
        }
    }

    /// <summary>Whether a value is an element where it stands: of an array, a collection, or what a collection's method adds to it.</summary>
    public static bool IsElement(IOperation value) => value.Parent switch
    {
        IArrayInitializerOperation => true,
        IArgumentOperation { Parent: IInvocationOperation call } => Adds(call.TargetMethod),
        ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation } assignment => assignment.Value == value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } } assignment => assignment.Value == value && !IsRegister(indexer.ContainingType),
        { } parent => ParamsBinding.IsCollection(parent),
        _ => false,
    };

    /// <summary>Whether a method puts its argument into the collection that it is called on.</summary>
    public static bool Adds(IMethodSymbol method) =>
        CollectionMembers.TakesOne.Has(method.Name)
        && method.ContainingType.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable)
        && !IsRegister(method.ContainingType);

    // Tasks by a key are looked up, cancelled and removed one by one; nothing shows that anybody waits for them as a group.
    static bool IsRegister(INamedTypeSymbol collection) =>
        collection.Name == "IDictionary" || collection.AllInterfaces.Any(contract => contract.Name == "IDictionary");
}
