using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What the code does with a local that holds a lazy sequence.</summary>
public enum SequenceUse
{
    /// <summary>Nothing that is known to enumerate it: an argument of an unknown method, another name for it.</summary>
    Unknown,

    /// <summary>Goes through it.</summary>
    Enumeration,

    /// <summary>Goes through a part of it: a start again where all was gone through before, and else perhaps one of several parts.</summary>
    Partial,

    /// <summary>Builds another lazy sequence on it, which somebody will go through later.</summary>
    Query,

    /// <summary>Gives the local another sequence.</summary>
    Definition,

    /// <summary>Lets somebody else assign to the local.</summary>
    Alias,
}

/// <summary>Sorts the uses of a local that holds a lazy sequence.</summary>
public static class SequenceUses
{
    /// <summary>The kind of a use and, for an enumeration or a query, the word for what does it: a method, or a statement.</summary>
    public static (SequenceUse Use, string By) Of(ILocalReferenceOperation reference, RuleContext context)
    {
        if (LocalUses.IsAssignment(reference)) return (SequenceUse.Definition, "");
        IOperation value = reference;
        var by = "";
        while (true)
        {
            switch (value.Parent)
            {
                case IConversionOperation or ITranslatedQueryOperation:
                    value = value.Parent;
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } or IAddressOfOperation or ICompoundAssignmentOperation or ICoalesceAssignmentOperation:
                case ISimpleAssignmentOperation assignment when assignment.Target == value || assignment.IsRef:
                    return (SequenceUse.Alias, "");
                case IArgumentOperation { Parent: IInvocationOperation call } argument when Sequences.ElementType(argument.Parameter?.Type) is not null:
                    if (LinqOperators.AsksWithoutGoing.Has(call.TargetMethod.Name)) return (SequenceUse.Unknown, "");
                    if (IsPartial(call)) return (SequenceUse.Partial, Words.Name(call.TargetMethod));
                    if (Enumerates(call, context)) return (SequenceUse.Enumeration, Words.Name(call.TargetMethod));
                    if (!LazyTasks.IsQuery(call)) return (SequenceUse.Unknown, "");
                    (value, by) = (call, Words.Name(call.TargetMethod));
                    break;
                case IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor } creation } argument when Sequences.ElementType(argument.Parameter?.Type) is not null && TaskCollections.IsOfTheFramework(creation.Type):
                    return (SequenceUse.Enumeration, Words.Name(constructor));
                case IForEachLoopOperation loop when loop.Collection == value:
                    return (SequenceUse.Enumeration, "foreach");
                case { Kind: ParamsBinding.Spread }:
                    return (SequenceUse.Enumeration, "..");
                default:
                    return (by.Length == 0 ? SequenceUse.Unknown : SequenceUse.Query, by);
            }
        }
    }

    static bool Enumerates(IInvocationOperation call, RuleContext context)
    {
        var method = call.TargetMethod;
        if (call.TargetMethod.IsAnyLinq) return !LazyTasks.IsQuery(call);
        return GroupMembers.WaitsForSeveral(call, context)
            || (CollectionMembers.GoesThroughArgument.Has(method.Name) && TaskCollections.IsOfTheFramework(method.ContainingType))
            || (method.Name is nameof(string.Join) or nameof(string.Concat) && method.ContainingType.SpecialType == SpecialType.System_String);
    }

    // First and then Skip(1), or Take(n) and then Skip(n), go through the sequence once between them.
    static bool IsPartial(IInvocationOperation call) =>
        call.TargetMethod.IsAnyLinq
        && LinqOperators.GoesPartly.Has(call.TargetMethod.OperatorName);
}
