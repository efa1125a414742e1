using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Takes away the task around the work: unwraps it, awaits the work in its lambda, or calls the delegate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NestedTaskInGroupFix))]
public sealed class NestedTaskInGroupFix() : GatherCodeFix(NestedTaskInGroup.Id)
{
    /// <summary><c>Task.Factory.StartNew(..).Unwrap()</c>.</summary>
    public const string Unwrap = "GATHER202.Unwrap";

    /// <summary><c>Task.Run(..)</c>, which unwraps by itself.</summary>
    public const string Run = "GATHER202.Run";

    /// <summary>Awaits what the async lambda returns.</summary>
    public const string Await = "GATHER202.Await";

    /// <summary>Passes the task, or the task that the delegate returns, without another one around it.</summary>
    public const string Pass = "GATHER202.Pass";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        var origin = OriginAt(site, cancellationToken);
        IReadOnlyList<Offer> offers = origin?.Syntax is ExpressionSyntax
            ? (NestedTasks.LacksAwait(origin) ? AwaitOffers(site, origin) : WrapperOffers(site, (IInvocationOperation)origin)).ToList()
            : [];
        return Task.FromResult(offers);
    }

    /// <summary>What wraps the work: the underlined expression, or what made the local that is passed to the underlined group.</summary>
    static IOperation? OriginAt(FixSite site, CancellationToken cancellationToken)
    {
        foreach (var expression in site.Node.AncestorsAndSelf().OfType<ExpressionSyntax>())
        {
            if (site.Model.GetOperation(expression, cancellationToken) is not { } operation) continue;
            if (NestedTasks.LacksAwait(operation)) return operation;
            if (operation is not IInvocationOperation call) continue;
            return NestedTasks.Origin(call) ?? call.Arguments.Select(argument => NestedTasks.Origin(argument.Value)).FirstOrDefault(found => found is not null);
        }

        return null;
    }

    static IEnumerable<Offer> AwaitOffers(FixSite site, IOperation origin)
    {
        var value = (ExpressionSyntax)origin.Syntax;
        var work = NestedTasks.IsStarter(origin.Type) ? Invoked(value, origin.Type!) : value;
        if (work is null || value.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not { } lambda) yield break;
        var awaited = Awaiting.Expression(work.WithTriviaFrom(value));
        if (value.Parent == lambda)
        {
            if (NestedWork.Binds(value, awaited, site.Model)) yield return new Offer($"Await '{Words.Short(work)}'", Await, () => site.Replace(value, awaited));
        }
        else if (value.Parent is ReturnStatementSyntax statement && NestedWork.AwaitedReturn(statement, awaited, lambda, HasResult(origin.Type!)) is { } fresh && NestedWork.Binds(statement, fresh, site.Model))
        {
            yield return new Offer($"Await '{Words.Short(work)}'", Await, () => site.Replace(statement, fresh));
        }
    }

    static IEnumerable<Offer> WrapperOffers(FixSite site, IInvocationOperation origin)
    {
        var wrapper = (ExpressionSyntax)origin.Syntax;
        if (origin.TargetMethod.Name == "FromResult")
        {
            if (((InvocationExpressionSyntax)wrapper).ArgumentList.Arguments[0].Expression is not { } value) yield break;
            var work = NestedTasks.ResultOf(origin.Type) is { TypeKind: TypeKind.Delegate } starter ? Invoked(value, starter) : value;
            if (work is not null && NestedWork.Binds(wrapper, work.WithTriviaFrom(wrapper), site.Model))
                yield return new Offer($"Pass '{Words.Short(work)}'", Pass, () => site.Replace(wrapper, work.WithTriviaFrom(wrapper)));
            yield break;
        }

        var unwrapped = Syntax.Call(wrapper, "Unwrap").WithTriviaFrom(wrapper);
        if (!Awaitables.IsTask(NestedTasks.ResultOf(origin.Type)) || Rebinding.TypeInPlaceOf(wrapper, unwrapped, site.Model) is not { } type) yield break;
        if (NestedWork.Binds(wrapper, unwrapped, site.Model)) yield return new Offer("Unwrap the task", Unwrap, () => site.Replace(wrapper, unwrapped));

        if (wrapper is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StartNew", Expression: var factory } }) yield break;
        if (site.Model.GetSymbolInfo(factory).Symbol is not IPropertySymbol { Name: "Factory" } property || !KnownTypes.Task.Is(property.ContainingType)) yield break;
        var run = Syntax.Call(Awaiting.Qualified("System.Threading.Tasks.Task.Run"), arguments[0].Expression).WithTriviaFrom(wrapper);
        if (SymbolEqualityComparer.Default.Equals(Rebinding.TypeInPlaceOf(wrapper, run, site.Model), type) && NestedWork.Binds(wrapper, run, site.Model))
            yield return new Offer("Use 'Task.Run'", Run, () => site.Replace(wrapper, run));
    }

    static ExpressionSyntax? Invoked(ExpressionSyntax starter, ITypeSymbol type) =>
        type is INamedTypeSymbol { DelegateInvokeMethod.Parameters.IsEmpty: true } && starter is IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
            ? Syntax.Call(starter.WithoutTrivia())
            : null;

    static bool HasResult(ITypeSymbol work) =>
        work is INamedTypeSymbol { IsGenericType: true } && (KnownTypes.TaskOfT.Is(work) || KnownTypes.ValueTaskOfT.Is(work));
}
