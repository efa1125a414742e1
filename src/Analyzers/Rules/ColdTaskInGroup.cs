using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A task is made by its constructor, which does not start it: what waits for it never ends, or does not wait for its async lambda.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ColdTaskInGroup() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER201";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Start the task: Task.Run, not new Task",
        "'new {0}' {1}",
        Family.Members,
        Promise.Certain,
        "The constructor of Task makes a task that runs only after a call of Start. A group with one that is never started never completes. An async lambda becomes async void in it, and the task is complete at its first await.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.ObjectCreation);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        var creation = (IObjectCreationOperation)operation.Operation;
        if (!Awaitables.IsTask(creation.Type) || creation.Arguments.Length == 0) return;
        if (Consequence(creation, context) is not var (consequence, severity)) return;

        operation.Report(Rule, Words.Place(creation), severity, creation.Type!.Name, consequence);
    }

    static (string, DiagnosticSeverity)? Consequence(IObjectCreationOperation creation, RuleContext context)
    {
        var work = creation.Arguments[0].Value;
        if (AsyncVoid.Is(work)) return ("takes an async lambda as async void: the task is complete at its first await, and an exception ends the process", Promise.Certain);
        // A task that does nothing, or that only a token can end, is a way to say "never" or "when cancelled".
        if (IsEmpty(work) || creation.Arguments.Any(argument => KnownTypes.CancellationToken.Is(argument.Value.Type))) return null;
        return ColdTasks.FateOf(creation, context) switch
        {
            ColdFate.WaitedFor => ("makes a task that nobody starts: what waits for it waits forever", Promise.Certain),
            // By the conventions of .NET a method called Async returns a started task. Another one may be a factory whose caller starts it.
            ColdFate.Returned => ("makes a task that is returned without having been started: who awaits it waits forever", ColdTasks.IsInMethodCalledAsync(creation) ? Promise.Certain : Promise.Likely),
            _ => null,
        };
    }

    static bool IsEmpty(IOperation work) =>
        work is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Syntax: AnonymousFunctionExpressionSyntax { Block.Statements.Count: 0 } } };
}
