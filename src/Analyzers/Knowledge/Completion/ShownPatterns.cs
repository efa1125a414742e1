using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What a pattern is matched with.</summary>
enum MatchedValue
{
    Other,
    Task,
    Status,
}

/// <summary>Patterns that match only a task that is complete: <c>{ IsCompletedSuccessfully: true }</c>, and <c>RanToCompletion</c> of its status.</summary>
static class ShownPatterns
{
    const int RanToCompletion = 5;

    /// <summary>Whether a match, or where <paramref name="isMatch"/> is false its failure, says that the task is complete.</summary>
    public static bool Show(IPatternOperation pattern, bool isMatch, MatchedValue value) => value != MatchedValue.Other && pattern switch
    {
        INegatedPatternOperation not => Show(not.Pattern, !isMatch, value),
        IBinaryPatternOperation both => IsEither(both, isMatch)
            ? Show(both.LeftPattern, isMatch, value) || Show(both.RightPattern, isMatch, value)
            : Show(both.LeftPattern, isMatch, value) && Show(both.RightPattern, isMatch, value),
        IConstantPatternOperation constant => isMatch && value == MatchedValue.Status && IsSuccess(constant.Value),
        IRecursivePatternOperation parts => isMatch && value == MatchedValue.Task && parts.PropertySubpatterns.Any(IsShown),
        _ => false,
    };

    /// <summary>Whether a value is TaskStatus.RanToCompletion. A task that failed is complete too, but whoever reads its result gets an exception.</summary>
    public static bool IsSuccess(IOperation value) => value.ConstantValue is { HasValue: true, Value: RanToCompletion } && value.Type?.Name == "TaskStatus";

    // Of "a and b" one that shows it is enough where both match, of "a or b" where both do not.
    static bool IsEither(IBinaryPatternOperation both, bool isMatch) => both.OperatorKind == BinaryOperatorKind.And == isMatch;

    static bool IsShown(IPropertySubpatternOperation part) => part.Member is IPropertyReferenceOperation { Property: var property } && property switch
    {
        { SaysComplete: true } => part.Pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: true } },
        { IsStatus: true } => Show(part.Pattern, true, MatchedValue.Status),
        _ => false,
    };
}
