using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Starts a task where it is made: <c>Task.Run(..)</c> in place of <c>new Task(..)</c> and the call of Start.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ColdTaskInGroupFix))]
public sealed class ColdTaskInGroupFix() : GatherCodeFix(ColdTaskInGroup.Id)
{
    public const string Run = "GATHER201.Run";

    const int OfTheThread = (int)(TaskCreationOptions.PreferFairness | TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach);

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        IReadOnlyList<Offer> none = [];
        if (site.Enclosing<ObjectCreationExpressionSyntax>() is not { } syntax) return Task.FromResult(none);
        if (site.Model.GetOperation(syntax, cancellationToken) is not IObjectCreationOperation creation) return Task.FromResult(none);
        if (Started(syntax, creation, site.Model) is not { } started || Change(site, syntax, creation, started) is not { } change) return Task.FromResult(none);
        return Task.FromResult<IReadOnlyList<Offer>>([new Offer($"Start the task: {Words.Short(started.Expression.WithoutTrivia()).Replace("global::System.Threading.Tasks.", "")}(..)", Run, change)]);
    }

    /// <summary>The call that makes the same task and starts it; null where there is none of the same type.</summary>
    static InvocationExpressionSyntax? Started(ObjectCreationExpressionSyntax syntax, IObjectCreationOperation creation, SemanticModel model)
    {
        if (syntax.ArgumentList is not { Arguments: var arguments } || syntax.Initializer is not null || arguments.Any(argument => argument.NameColon is not null)) return null;
        if (Call(creation, arguments.Select(argument => argument.Expression).ToList(), model) is not var (method, passed)) return null;
        var call = Comments.Carry(Syntax.Call(Awaiting.Qualified("System.Threading.Tasks.Task." + method), passed.ToArray()).WithTriviaFrom(syntax), syntax);
        return SymbolEqualityComparer.Default.Equals(Rebinding.TypeInPlaceOf(syntax, call, model), creation.Type) ? call : null;
    }

    static (string Method, IEnumerable<ExpressionSyntax> Passed)? Call(IObjectCreationOperation creation, List<ExpressionSyntax> arguments, SemanticModel model)
    {
        var parameters = creation.Constructor!.Parameters;
        var (hasOptions, hasToken) = (parameters.Last().Type.Name == "TaskCreationOptions", parameters.Any(parameter => KnownTypes.CancellationToken.Is(parameter.Type)));
        var hasState = parameters.Length > 1 && parameters[1].Type.SpecialType == SpecialType.System_Object;
        if (!hasOptions && !hasState) return ("Run", arguments);
        if (!AsyncVoid.Is(creation.Arguments[0].Value)) return hasToken ? null : ("Factory.StartNew", arguments);
        // Options are about the thread that an async lambda leaves at its first await.
        return !hasState && model.GetConstantValue(arguments.Last()).Value is int options && (options & ~OfTheThread) == 0 ? ("Run", arguments.Take(arguments.Count - 1)) : null;
    }

    /// <summary>The change, where it is certain that nobody starts the task again.</summary>
    static Func<Solution>? Change(FixSite site, ObjectCreationExpressionSyntax syntax, IObjectCreationOperation creation, InvocationExpressionSyntax started)
    {
        if (StartOf(creation) is { Parent: IExpressionStatementOperation, Syntax: InvocationExpressionSyntax direct })
            return () => site.Replace(direct, Comments.InPlaceOf(Awaiting.Discarded(started), direct, syntax));

        var context = RuleContext.Of(site.Document.Project.AnalyzerOptions);
        var isWaitedFor = ColdTasks.FateOf(creation, context) == ColdFate.WaitedFor
            || (ColdTasks.FateOf(creation, context) == ColdFate.Returned && ColdTasks.IsInMethodCalledAsync(creation));
        if (isWaitedFor) return () => site.Replace(syntax, started);

        if (ColdTasks.LocalOf(creation) is not { } local) return null;
        var starts = Locals.MentionsOf(local, creation).Select(mention => StartOf(mention)).Where(start => start is not null).ToList();
        if (starts.Count != 1 || starts[0]!.Parent is not IExpressionStatementOperation { Syntax: ExpressionStatementSyntax statement }) return null;
        // In the same block the call of Start belongs to this task, and to no other that the local holds at times.
        if (statement.Parent is not BlockSyntax || syntax.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()?.Parent != statement.Parent) return null;
        return () =>
        {
            var root = site.Root.TrackNodes(syntax, statement);
            root = root.ReplaceNode(root.GetCurrentNode(syntax)!, started);
            return site.With(Comments.Remove(root, root.GetCurrentNode(statement)!));
        };
    }

    /// <summary>The call of Start without a scheduler on a task, or null.</summary>
    static IInvocationOperation? StartOf(IOperation task) =>
        task.Parent is IInvocationOperation { TargetMethod.Name: "Start", Arguments.IsEmpty: true } call && call.Instance == task ? call : null;
}
