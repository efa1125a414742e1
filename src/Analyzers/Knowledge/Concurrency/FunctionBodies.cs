using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Where the body of a function is: of a delegate, of a local function, of a method of the same type in the same file.</summary>
public static class FunctionBodies
{
    /// <summary>The function that a delegate calls: a lambda, or what a method group stands for; null where it comes from elsewhere.</summary>
    public static IOperation? Of(IOperation value, IOperation within) => Operations.Plain(value) switch
    {
        IAnonymousFunctionOperation lambda => lambda,
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda,
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } => Of(method, within),
        ILocalReferenceOperation local when Mentions.Initializer(local.Local, local) is { } initial && initial.Syntax.Span.End <= local.Syntax.SpanStart && !Mentions.Of(local.Local, local).Any(IsAssigned) => Of(initial, within),
        _ => null,
    };

    /// <summary>The body of a local function, or of a method of the type that an operation stands in; null for all others.</summary>
    public static IOperation? Of(IMethodSymbol method, IOperation within)
    {
        if (method.MethodKind == MethodKind.LocalFunction) return Mentions.LocalFunction(method, within);
        if (method is not { MethodKind: MethodKind.Ordinary, IsVirtual: false, IsAbstract: false, IsOverride: false, DeclaringSyntaxReferences: { Length: 1 } declarations }) return null;
        if (declarations[0].SyntaxTree != within.Syntax.SyntaxTree || within.SemanticModel is not { } model) return null;
        var declaration = declarations[0].GetSyntax();
        var type = declaration.Parent;
        return type is not null && type.Span.Contains(within.Syntax.Span) ? model.GetOperation(declaration) : null;
    }

    static bool IsAssigned(IOperation mention) => mention.Parent is IAssignmentOperation assignment && assignment.Target == mention;
}
