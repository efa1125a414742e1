using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// A fan-out over lambdas that are async or drop a task, taken apart: <c>source.ForEach(lambda)</c>, <c>Array.ForEach(source, lambda)</c>,
/// <c>Parallel.ForEach(source, options, lambda)</c>, <c>source.AsParallel().ForAll(lambda)</c>.
/// </summary>
sealed class VoidFanOutCall
{
    VoidFanOutCall(InvocationExpressionSyntax call, ExpressionSyntax source, ITypeSymbol sourceType, ExpressionSyntax? options, LambdaExpressionSyntax lambda, LambdaExpressionSyntax awaited) =>
        (Call, Source, SourceType, Options, Lambda, Awaited) = (call, source, sourceType, options, lambda, awaited);

    public InvocationExpressionSyntax Call { get; }

    /// <summary>What is fanned out over.</summary>
    public ExpressionSyntax Source { get; }

    public ITypeSymbol SourceType { get; }

    /// <summary>The ParallelOptions of a Parallel.ForEach, or null.</summary>
    public ExpressionSyntax? Options { get; }

    /// <summary>Whether the source is an asynchronous sequence.</summary>
    public bool IsAsync => Sequences.ElementType(SourceType) is null;

    /// <summary>What runs for each element: a lambda of one parameter.</summary>
    public LambdaExpressionSyntax Lambda { get; }

    /// <summary>The same as an async lambda, which waits for its tasks.</summary>
    public LambdaExpressionSyntax Awaited { get; }

    public ParameterSyntax Parameter => Lambda is SimpleLambdaExpressionSyntax simple ? simple.Parameter : ((ParenthesizedLambdaExpressionSyntax)Lambda).ParameterList.Parameters[0];

    /// <summary>The parts of a call, or null where it has others: a second lambda parameter, local state, a method group.</summary>
    public static VoidFanOutCall? Of(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0 || arguments.Any(argument => argument.NameColon is not null)) return null;
        if (arguments.Last().Expression is not LambdaExpressionSyntax lambda || ParameterCount(lambda) != 1) return null;

        var isParallel = KnownTypes.Parallel.Is(method.ContainingType);
        var sourceIsArgument = isParallel || method.IsStatic && method.ReducedFrom is null;
        if (arguments.Count != (sourceIsArgument ? 2 : 1) + (isParallel && arguments.Count == 3 ? 1 : 0)) return null;
        var options = arguments.Count == 3 ? arguments[1].Expression : null;
        if (options is not null && model.GetTypeInfo(options, cancellationToken).Type is not { Name: "ParallelOptions" }) return null;

        var source = sourceIsArgument ? arguments[0].Expression : (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        source = WithoutAsParallel(source);
        if (source is null || model.GetTypeInfo(source, cancellationToken).Type is not { } type || !IsSequence(type)) return null;
        return AwaitedLambda.Of(lambda, model, cancellationToken) is { } awaited ? new VoidFanOutCall(call, source, type, options, lambda, awaited) : null;
    }

    static bool IsSequence(ITypeSymbol type) => (Sequences.ElementType(type) ?? Sequences.AsyncElementType(type)) is not null && !Sequences.IsQueryable(type);

    static int ParameterCount(LambdaExpressionSyntax lambda) =>
        lambda is ParenthesizedLambdaExpressionSyntax list ? list.ParameterList.Parameters.Count : 1;

    // PLINQ only made the start of the work parallel.
    static ExpressionSyntax? WithoutAsParallel(ExpressionSyntax? source) =>
        source is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsParallel" } access } ? access.Expression : source;
}
