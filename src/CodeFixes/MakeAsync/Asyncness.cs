using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Whether a function can become async without breaking its callers, its contract or the language's rules.</summary>
static class Asyncness
{
    /// <summary>The symbol of a method, local function or lambda.</summary>
    public static IMethodSymbol? Symbol(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken) =>
        (function is AnonymousFunctionExpressionSyntax ? model.GetSymbolInfo(function, cancellationToken).Symbol : model.GetDeclaredSymbol(function, cancellationToken)) as IMethodSymbol;

    /// <summary>
    /// Whether a function may get the async modifier and, where it returns nothing, the return type Task. Its callers are another
    /// question: see <see cref="CallSites"/>.
    /// </summary>
    public static bool CanBecomeAsync(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken)
    {
        if (function is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)) return false;
        if (Symbol(function, model, cancellationToken) is not { } method) return false;
        if (method.Parameters.Any(parameter => parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType)) return false;
        if (method.ReturnsByRef || method.ReturnsByRefReadonly || HasWhatAsyncForbids(function, model, cancellationToken)) return false;
        return method.ReturnsVoid
            ? CanReturnTask(function, method, model)
            : ReturnRewriter.CanRewrite(function, method, model, cancellationToken);
    }

    static bool HasWhatAsyncForbids(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken) =>
        EnclosingFunction.OwnNodes(function).Any(node => node is YieldStatementSyntax) || HasWhatCannotOutliveAnAwait(function, model, cancellationToken);

    /// <summary>Whether a function keeps references or spans: no await may stand between where they are set and where they are used.</summary>
    public static bool HasWhatCannotOutliveAnAwait(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken) =>
        EnclosingFunction.OwnNodes(function).Any(node => node switch
        {
            RefTypeSyntax or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax => true,
            VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax =>
                model.GetDeclaredSymbol(node, cancellationToken) is ILocalSymbol local && (local.IsRef || local.Type.IsRefLikeType),
            _ => false,
        });

    static bool CanReturnTask(SyntaxNode function, IMethodSymbol method, SemanticModel model)
    {
        if (function is AnonymousFunctionExpressionSyntax lambda) return Rebinding.AcceptsAsync(lambda, model);
        if (function is LocalFunctionStatementSyntax) return true;
        return !SignatureIsDecidedElsewhere(method) && !IsEventHandler(method) && !method.GetAttributes().Any(RequiresVoid);
    }

    static bool SignatureIsDecidedElsewhere(IMethodSymbol method) =>
        method.IsOverride || method.IsVirtual || method.IsAbstract || method.IsExtern || method.MethodKind != MethodKind.Ordinary
        || method.PartialDefinitionPart is not null || method.PartialImplementationPart is not null
        || ImplementsInterface(method);

    /// <summary>Whether a method is what an interface of its type asks for, by name or explicitly.</summary>
    public static bool ImplementsInterface(IMethodSymbol method) =>
        !method.ExplicitInterfaceImplementations.IsEmpty
        || method.ContainingType.AllInterfaces.SelectMany(i => i.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    static bool IsEventHandler(IMethodSymbol method) =>
        method.Parameters.Length == 2 && method.Parameters[0].Type.SpecialType == SpecialType.System_Object && DerivesFromEventArgs(method.Parameters[1].Type);

    static bool DerivesFromEventArgs(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (type is { Name: "EventArgs", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        return false;
    }

    // The compiler demands void of these two.
    static bool RequiresVoid(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ConditionalAttribute" or "UnmanagedCallersOnlyAttribute" };
}
