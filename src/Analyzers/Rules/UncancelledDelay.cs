using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A time limit made of Task.WhenAny and Task.Delay: the timer runs on for its whole time when the work is done.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncancelledDelay() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER402";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Limit the time of a task with WaitAsync",
        "This delay runs on when '{0}' is complete, with its timer{1}; 'WaitAsync' has a time limit without one",
        Family.Outcome,
        Promise.Likely,
        "Task.WhenAny ends with the first of its tasks and cancels none of the others. A delay that nobody cancels keeps its timer until its time is over, once for each call, and one with a token keeps a registration at the token.",
        isEnabledByDefault: false);

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Await);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        if (Race.Of((IAwaitOperation)operation.Operation, context) is not { } race) return;
        var elements = race.Elements.Count == 1 && ParamsBinding.IsCollection(race.Elements[0]) ? ParamsBinding.ElementsOf(race.Elements[0]) : race.Elements;
        if (elements.Count != 2) return;
        if (!KnownTypes.Task.Has(operation.Compilation, "WaitAsync")) return;
        // Either may stand first; of two delays none is a limit of the other.
        var (first, second) = (Delay(elements[0]), Delay(elements[1]));
        if ((first ?? second) is not { } delay || (first is not null && second is not null)) return;
        var work = delay == first ? elements[1] : elements[0];
        if (!Limits.CanRunOut(delay.Arguments[0])) return;
        var token = delay.Arguments.FirstOrDefault(argument => KnownTypes.CancellationToken.Is(argument.Parameter?.Type) && argument.ArgumentKind == ArgumentKind.Explicit && Limits.CanBeCancelled(argument));
        if (token is not null && IsCancelledHere(token.Value)) return;

        operation.Report(Rule, Words.Place(delay, race.Value), Words.Short(work.Syntax), token is null ? "" : " and a registration at the token");
    }

    // Inline: a delay in a local may be used for more than one race.
    static IInvocationOperation? Delay(IOperation element) => Operations.Plain(element) is IInvocationOperation { TargetMethod.IsDelay: true } delay ? delay : null;

    // using var stop = new CancellationTokenSource(); .. stop.Cancel(); or somebody gets the source who may do so.
    static bool IsCancelledHere(IOperation token) => Operations.Plain(token) is not IPropertyReferenceOperation { Instance: { } source } || Operations.Variable(source) is not { } variable
        ? Operations.Variable(token) is ILocalSymbol
        : variable is not ILocalSymbol || Mentions.Of(variable, token).Any(mention => mention.Parent is IInvocationOperation call ? call.TargetMethod.IsCancel : mention.Parent is not IPropertyReferenceOperation);
}
