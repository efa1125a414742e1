using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Turns a fan-out that drops the work of its lambda into one that is awaited.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsyncLambdaInVoidFanOutFix))]
public sealed class AsyncLambdaInVoidFanOutFix() : GatherCodeFix(AsyncLambdaInVoidFanOut.Id)
{
    /// <summary>All at once: <c>await Task.WhenAll(source.Select(lambda))</c>.</summary>
    public const string WhenAll = "GATHER105.WhenAll";

    /// <summary>Some at a time: <c>await Parallel.ForEachAsync(source, lambda)</c>.</summary>
    public const string ForEachAsync = "GATHER105.ForEachAsync";

    /// <summary>One after the other: <c>foreach</c> with <c>await</c> in it.</summary>
    public const string Sequential = "GATHER105.Sequential";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Call is not { } call) return [];
        if (site.Model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method || !IsDropped(Whole(call), method)) return [];
        if (await AwaitPlan.FindAsync(site, call, cancellationToken).ConfigureAwait(false) is not { } plan) return [];

        var context = new Context(site, plan, call);
        var offers = method.Name switch
        {
            "Invoke" => InvokeOffers(context, cancellationToken),
            "For" => ForOffers(context, cancellationToken),
            _ => VoidFanOutCall.Of(call, method, site.Model, cancellationToken) is { } fanOut ? ForEachOffers(context, fanOut, cancellationToken) : [],
        };
        // What ran some at a time is not to run all at once.
        return KnownTypes.Parallel.Is(method.ContainingType) ? offers.OrderBy(offer => offer.Key == WhenAll).ToList() : offers.ToList();
    }

    /// <summary>The call, or the await of a call that waits for nothing: <c>await query.ForEachAsync(async x => ..)</c>.</summary>
    static ExpressionSyntax Whole(InvocationExpressionSyntax call)
    {
        ExpressionSyntax task = call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } ? configured : call;
        return task.Parent as AwaitExpressionSyntax ?? (ExpressionSyntax)call;
    }

    static bool IsDropped(ExpressionSyntax whole, IMethodSymbol method) => whole.Parent switch
    {
        ExpressionStatementSyntax => true,
        ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax => method.ReturnsVoid || whole is AwaitExpressionSyntax,
        _ => false,
    };

    static IEnumerable<Offer> ForEachOffers(Context context, VoidFanOutCall fanOut, CancellationToken cancellationToken)
    {
        // A limit on the parallelism is kept, so the unlimited form is not offered then.
        if (fanOut.Options is null && !fanOut.IsAsync)
        {
            var selector = AwaitedLambda.GivesTask(fanOut.Lambda, context.Model, cancellationToken) ? fanOut.Lambda : fanOut.Awaited;
            var operand = AwaitsItsParameter(fanOut) ? fanOut.Source : Syntax.Call(fanOut.Source, "Select", selector);
            yield return new Offer($"Await all: Task.WhenAll(..){context.Suffix}", WhenAll, async c => await Imports.WithLinqAsync(await context.AwaitAsync(Syntax.WhenAll(operand), c).ConfigureAwait(false), context.Site, c).ConfigureAwait(false));
        }

        if (KnownTypes.Parallel.Has(context.Model.Compilation, "ForEachAsync") && WithToken(fanOut.Awaited, Syntax.TokenName(fanOut.Lambda, context.Model)) is { } withToken)
        {
            ExpressionSyntax[] arguments = fanOut.Options is null ? [fanOut.Source, withToken] : [fanOut.Source, fanOut.Options, withToken];
            yield return new Offer($"Await Parallel.ForEachAsync(..){context.Suffix}", ForEachAsync, c => context.AwaitAsync(Syntax.Call(Awaiting.Qualified("System.Threading.Tasks.Parallel.ForEachAsync"), arguments), c));
        }

        if (context.Whole.Parent is ExpressionStatementSyntax statement && AwaitedLoop.CanReplace(fanOut))
            yield return new Offer($"Await one after the other: foreach{context.Suffix}", Sequential, c => context.Plan.ReplaceAsync(statement, _ => Comments.Carry(AwaitedLoop.Of(fanOut).WithTriviaFrom(statement), statement), c));
    }

    static IEnumerable<Offer> ForOffers(Context context, CancellationToken cancellationToken)
    {
        var arguments = context.Call.ArgumentList.Arguments;
        if (!KnownTypes.Parallel.Has(context.Model.Compilation, "ForAsync") || arguments.Count is < 3 or > 4) yield break;
        if (arguments.Last().Expression is not LambdaExpressionSyntax lambda || AwaitedLambda.Of(lambda, context.Model, cancellationToken) is not { } awaited) yield break;
        if (WithToken(awaited, Syntax.TokenName(lambda, context.Model)) is not { } withToken) yield break;
        var all = arguments.Take(arguments.Count - 1).Select(argument => argument.Expression).Append(withToken).ToArray();
        yield return new Offer($"Await Parallel.ForAsync(..){context.Suffix}", ForEachAsync, c => context.AwaitAsync(Syntax.Call(Awaiting.Qualified("System.Threading.Tasks.Parallel.ForAsync"), all), c));
    }

    static IEnumerable<Offer> InvokeOffers(Context context, CancellationToken cancellationToken)
    {
        var tasks = new List<ExpressionSyntax>();
        foreach (var argument in context.Call.ArgumentList.Arguments)
        {
            if (argument.NameColon is not null || argument.Expression is not LambdaExpressionSyntax lambda || TaskOf(lambda, context, cancellationToken) is not { } task) yield break;
            tasks.Add(task);
        }

        yield return new Offer($"Await all: Task.WhenAll(..){context.Suffix}", WhenAll, c => context.AwaitAsync(Syntax.WhenAll(tasks.ToArray()), c));
    }

    static ExpressionSyntax? TaskOf(LambdaExpressionSyntax lambda, Context context, CancellationToken cancellationToken)
    {
        if (lambda.Body is AwaitExpressionSyntax { Expression: var awaited } && Awaitables.IsTask(context.Model.GetTypeInfo(awaited, cancellationToken).Type)) return awaited;
        if (AwaitedLambda.GivesTask(lambda, context.Model, cancellationToken)) return lambda.ExpressionBody;
        return AwaitedLambda.Of(lambda, context.Model, cancellationToken, isAsyncOnlyIfItAwaits: true) is { } work ? Syntax.Call(Awaiting.Qualified("System.Threading.Tasks.Task.Run"), work) : null;
    }

    // async t => await t over tasks: the source itself is the group.
    static bool AwaitsItsParameter(VoidFanOutCall fanOut) =>
        fanOut.Lambda.Body is AwaitExpressionSyntax { Expression: IdentifierNameSyntax name }
        && name.Identifier.ValueText == fanOut.Parameter.Identifier.ValueText
        && Awaitables.IsTask(Sequences.ElementType(fanOut.SourceType));

    /// <summary>A lambda of one parameter with a token as its second one, as the asynchronous loops pass it.</summary>
    static LambdaExpressionSyntax? WithToken(LambdaExpressionSyntax lambda, string name)
    {
        var token = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name));
        switch (lambda)
        {
            case SimpleLambdaExpressionSyntax simple:
                var parameters = SyntaxFactory.ParameterList(Syntax.List(new[] { simple.Parameter.WithoutTrivia(), token })).WithTriviaFrom(simple.Parameter);
                return SyntaxFactory.ParenthesizedLambdaExpression(parameters, simple.Block, simple.ExpressionBody).WithModifiers(simple.Modifiers).WithArrowToken(simple.ArrowToken);
            case ParenthesizedLambdaExpressionSyntax { ReturnType: null, ParameterList.Parameters.Count: 1 } list:
                if (list.ParameterList.Parameters[0].Type is not null)
                    token = token.WithType(((TypeSyntax)SyntaxFactory.ParseTypeName("global::System.Threading.CancellationToken")).WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation).WithTrailingTrivia(SyntaxFactory.Space));
                return list.WithParameterList(list.ParameterList.WithParameters(Syntax.List(list.ParameterList.Parameters.Append(token))));
            default:
                return null;
        }
    }

    sealed class Context(FixSite site, AwaitPlan plan, InvocationExpressionSyntax call)
    {
        public FixSite Site => site;
        public SemanticModel Model => site.Model;
        public AwaitPlan Plan => plan;
        public InvocationExpressionSyntax Call => call;
        public ExpressionSyntax Whole { get; } = AsyncLambdaInVoidFanOutFix.Whole(call);
        public string Suffix => plan.TitleSuffix;

        public Task<Solution> AwaitAsync(ExpressionSyntax task, CancellationToken cancellationToken) =>
            plan.ReplaceAsync(call, _ => Comments.Carry((Whole == call ? Awaiting.Expression(task.WithTriviaFrom(call)) : task.WithTriviaFrom(call)).WithAdditionalAnnotations(Formatter.Annotation), call), cancellationToken);
    }
}
