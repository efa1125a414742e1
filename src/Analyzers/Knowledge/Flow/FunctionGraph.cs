using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// The control flow graph of one function: a member's body, an initializer, a lambda, a local function or a top-level program.
/// It is built when a rule first asks, once per function, and shared by all rules.
/// </summary>
public sealed class FunctionGraph
{
    // The key is the operation of the function, so the graphs live as long as the compiler keeps the tree they were made from.
    static readonly ConditionalWeakTable<IOperation, FunctionGraph> Shared = new();

    readonly ControlFlowGraph? flow;
    readonly Lazy<bool> isBroken;
    readonly Lazy<Dictionary<SyntaxNode, IFlowAnonymousFunctionOperation>> lambdas;
    readonly Lazy<FlowIndex> index;

    FunctionGraph(IOperation function)
    {
        Function = function;
        flow = Build(function);
        isBroken = new(() => function.Syntax.ContainsDiagnostics || function.Descendants().Any(IsBroken));
        lambdas = new(() => Lambdas(flow!));
        index = new(() => new FlowIndex(flow!));
    }

    /// <summary>The function as it stands in the operation tree: the lambda, the local function, or the root of the member.</summary>
    public IOperation Function { get; }

    /// <summary>The blocks of the function. Lambdas and local functions inside of it have graphs of their own.</summary>
    public ControlFlowGraph Flow => flow!;

    /// <summary>Where the blocks mention which variables.</summary>
    public FlowIndex Index => index.Value;

    /// <summary>
    /// The graph of the nearest function around an operation; null where the code does not compile, or where there is no flow
    /// (an attribute). Works on operations that an analyzer is given and on those of <see cref="SemanticModel.GetOperation"/>.
    /// </summary>
    public static FunctionGraph? Around(IOperation operation) => Of(FunctionAround(operation));

    /// <summary>The graph of a lambda, a local function or the root operation of a member; null as for <see cref="Around"/>.</summary>
    public static FunctionGraph? Of(IOperation function)
    {
        var graph = Cached(function);
        return graph.flow is null || graph.isBroken.Value ? null : graph;
    }

    static FunctionGraph Cached(IOperation function) => Shared.GetValue(function, static f => new FunctionGraph(f));

    static IOperation FunctionAround(IOperation operation) => Functions.Nested(operation) ?? Functions.Root(operation);

    /// <summary>Characters of the largest function that a graph is made for. A larger one is generated or hopeless: no report is worth the time of a build.</summary>
    const int LargestFunction = 100_000;

    /// <summary>Statements around the innermost one, with their blocks and clauses: the compiler takes time by the square of that for a graph.</summary>
    const int DeepestStatement = 100;

    // Code that is being typed reaches corners of the compiler's flow analysis that throw. No graph means no report.
    static ControlFlowGraph? Build(IOperation function)
    {
        if (function.Syntax.Span.Length > LargestFunction || IsTooDeep(function.Syntax)) return null;
        try
        {
            return function switch
            {
                IAnonymousFunctionOperation lambda => LambdaIn(Cached(FunctionAround(lambda)), lambda),
                ILocalFunctionOperation local => Cached(FunctionAround(local)).flow?.GetLocalFunctionControlFlowGraph(local.Symbol),
                IMethodBodyOperation body => ControlFlowGraph.Create(body),
                IConstructorBodyOperation body => ControlFlowGraph.Create(body),
                // The arrow of a property is a block without a method around it.
                IBlockOperation body => ControlFlowGraph.Create(body),
                IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
                IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
                IParameterInitializerOperation initializer => ControlFlowGraph.Create(initializer),
                _ => null,
            };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return null;
        }
    }

    static bool IsTooDeep(SyntaxNode function)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((function, 0));
        while (open.Count > 0)
        {
            var (node, depth) = open.Pop();
            if (depth > DeepestStatement) return true;
            foreach (var child in node.ChildNodes())
                if (child is StatementSyntax or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax or SwitchSectionSyntax) open.Push((child, depth + 1));
        }

        return false;
    }

    static ControlFlowGraph? LambdaIn(FunctionGraph parent, IAnonymousFunctionOperation lambda) =>
        parent.flow is { } flow && parent.lambdas.Value.TryGetValue(lambda.Syntax, out var inFlow) ? flow.GetAnonymousFunctionControlFlowGraph(inFlow) : null;

    static Dictionary<SyntaxNode, IFlowAnonymousFunctionOperation> Lambdas(ControlFlowGraph flow)
    {
        var found = new Dictionary<SyntaxNode, IFlowAnonymousFunctionOperation>();
        foreach (var operation in flow.Blocks.SelectMany(Operations).SelectMany(o => o.DescendantsAndSelf()))
            if (operation is IFlowAnonymousFunctionOperation lambda) found[lambda.Syntax] = lambda;
        return found;
    }

    /// <summary>What a block does, in the order in which it runs, with the value that it branches on or returns at the end.</summary>
    public static IEnumerable<IOperation> Operations(BasicBlock block) =>
        block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations;

    static bool IsBroken(IOperation operation) => operation is IInvalidOperation || operation.Type is IErrorTypeSymbol;
}
