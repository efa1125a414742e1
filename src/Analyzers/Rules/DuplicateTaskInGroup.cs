using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>The same task is in a group twice: another one was meant, or it is waited for once anyway.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateTaskInGroup() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER205";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Put each task into the group once",
        "'{0}' is in '{1}' twice: pass another task, or leave it out",
        Family.Members,
        Promise.Certain,
        "A group gains nothing from a task that it has already. Usually a line was copied, and the task that was meant in its place is not waited for.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        GroupMembers.Register(start, context, Analyze);

    static void Analyze(OperationAnalysisContext operation, IInvocationOperation call)
    {
        var earlier = new Dictionary<ISymbol, List<IOperation>>(SymbolEqualityComparer.Default);
        foreach (var member in GroupMembers.Of(call))
        {
            if (Operations.Variable(member) is not { } variable || !Awaitables.IsAwaitable(member.Type)) continue;
            if (!earlier.TryGetValue(variable, out var same)) earlier[variable] = same = [];
            if (same.Any(one => IsSameVariable(one, member)))
                operation.Report(Rule, member.Syntax.GetLocation(), member.Syntax.ToString(), Words.Name(call.TargetMethod));
            else
                same.Add(member);
        }
    }

    // A property may give another task each time, as a method does.
    static bool IsSameVariable(IOperation? one, IOperation? other) => (one, other) switch
    {
        (ILocalReferenceOperation a, ILocalReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Local, b.Local),
        (IParameterReferenceOperation a, IParameterReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Parameter, b.Parameter),
        (IFieldReferenceOperation a, IFieldReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Field, b.Field) && (a.Field.IsStatic || IsSameVariable(a.Instance, b.Instance)),
        (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        _ => false,
    };
}
