using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>One database context, connection or session in several operations that run at once: it takes one at a time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedConnection() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER304";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Give each operation its own connection",
        "'{0}' takes one operation at a time, and {1}: await them one after the other, or give each its own",
        Family.State,
        Promise.Certain,
        "A DbContext, a connection and a session are not for several operations at once: Entity Framework throws 'A second operation was started on this context instance', ADO.NET says that a reader is open, or the data is mixed up.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(operation => AnalyzeCode(operation, context), OperationKind.Invocation);
        GroupMembers.Register(start, context, AnalyzeMembers);
    }

    // xs.Select(x => db.FindAsync(x)), reaching a group.
    static void AnalyzeCode(OperationAnalysisContext operation, RuleContext context)
    {
        foreach (var code in ConcurrentCode.Of((IInvocationOperation)operation.Operation, context))
        {
            var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            foreach (var place in code.AllOperations)
            {
                if (place.Operation is not IInvocationOperation use || !Connections.IsUse(use) || Connections.UsedBy(use) is not { } connection) continue;
                if (SharedVariable.Of(connection, place, code) is not { } variable || !code.IsShared(variable) || !seen.Add(variable)) continue;
                var isHere = code.Call.Syntax.Span.Contains(use.Syntax.Span);
                operation.Report(Rule, isHere ? Words.Place(use) : Words.Place(code.Call), Promise.Certain, isHere ? null : [use.Syntax.GetLocation()], Words.Short(connection.Syntax), $"'{Words.Name(code.Call.TargetMethod)}' runs several at once");
            }
        }
    }

    // Task.WhenAll(db.UsersAsync(), db.OrdersAsync()), and the same through locals and local functions.
    static void AnalyzeMembers(OperationAnalysisContext operation, IInvocationOperation group)
    {
        var earlier = new List<IOperation>();
        foreach (var member in GroupMembers.Of(group))
        {
            var connections = Connections.UsedByTask(member).ToList();
            if (connections.FirstOrDefault(one => earlier.Any(other => Variables.AreSame(one, other))) is { } shared)
            {
                operation.Report(Rule, member.Syntax.GetLocation(), Words.Short(shared.Syntax), $"another operation of '{Words.Name(group.TargetMethod)}' uses it as well");
                return;
            }

            earlier.AddRange(connections);
        }
    }
}
