using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Work that sees to its own failures: where nobody waits for it, no exception is lost. Asked only after a rule has a suspect, since
/// it reads the functions that the work runs.
/// </summary>
public sealed class OwnFailures
{
    readonly HashSet<ISymbol> locals = new(SymbolEqualityComparer.Default);

    // A function that calls itself is known by what it does beside that.
    readonly Dictionary<SyntaxNode, bool> functions = [];

    OwnFailures() { }

    /// <summary>
    /// Whether a value is made of work, and all of it handles its own failures: a task, a group, a collection, a query, or a delegate.
    /// What cannot fail, as a delay, does not count.
    /// </summary>
    public static bool AreHandledBy(IOperation value) => new OwnFailures().AreHandled(value);

    bool AreHandled(IOperation? value) => WorkIn(value).ToList() is { Count: > 0 } work && work.All(HandlesItself);

    // The calls and delegates that a value is made of. Of others' tasks, in a field or a parameter, it is the mention.
    IEnumerable<IOperation> WorkIn(IOperation? value)
    {
        value = Operations.Plain(value);
        return value switch
        {
            ITranslatedQueryOperation query => WorkIn(query.Operation),
            IConditionalAccessOperation access => WorkIn(access.WhenNotNull),
            ICoalesceOperation coalesce => WorkIn(coalesce.Value).Concat(WorkIn(coalesce.WhenNull)),
            IConditionalOperation choice => WorkIn(choice.WhenTrue).Concat(WorkIn(choice.WhenFalse)),
            ILocalReferenceOperation { Local: var local } => locals.Add(local) ? StartedWork.ValuesOf(local, value).SelectMany(WorkIn) : [],
            ITupleOperation or IAnonymousObjectCreationOperation => PairedTasks.Parts(value).SelectMany(WorkIn),
            IObjectCreationOperation creation => creation.Arguments.Select(argument => argument.Value).Concat(creation.Initializer?.Initializers.OfType<IInvocationOperation>().SelectMany(add => add.Arguments).Select(argument => argument.Value) ?? []).SelectMany(WorkIn),
            IInvocationOperation call => WorkOf(call),
            { Kind: ParamsBinding.Spread } => value.ChildOperations.SelectMany(WorkIn),
            not null when ParamsBinding.IsCollection(value) => ParamsBinding.ElementsOf(value).SelectMany(WorkIn),
            not null when IsOfWork(value.Type) => [value],
            _ => [],
        };
    }

    IEnumerable<IOperation> WorkOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (CannotFail(method)) return [];
        if (method.IsTaskWrapper) return WorkIn(Operations.Receiver(call));
        // A query: what its selectors start, or what it runs over. A group, Task.Run and StartNew: what they are given.
        if (method.IsAnyLinq || (method.IsExtensionMethod && IsOfTasks(Operations.Receiver(call)?.Type)))
        {
            var given = call.Arguments.Select(argument => argument.Value).ToList();
            return (given.Any(IsStarter) ? given.Where(IsStarter) : given.Where(value => IsOfTasks(Operations.Plain(value)?.Type))).SelectMany(WorkIn);
        }

        return method.IsStatic && IsOfTheFramework(method) || method.IsStartNew ? call.Arguments.SelectMany(argument => WorkIn(argument.Value))
            : IsOfWork(call.Type) ? [call] : [];
    }

    bool HandlesItself(IOperation work) => work switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => HandlesItself(lambda.Syntax, lambda.Symbol, work.SemanticModel),
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } => HandlesItself(method, work.SemanticModel),
        IInvocationOperation { TargetMethod.IsContinueWith: true } call => LooksAtWhatItContinues(call),
        IInvocationOperation { TargetMethod: var method } => HandlesItself(method, work.SemanticModel),
        _ => false,
    };

    bool HandlesItself(IMethodSymbol method, SemanticModel? model)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        return !method.IsAbstract && method.DeclaringSyntaxReferences.Any(declaration => HandlesItself(declaration.GetSyntax(), method, model));
    }

    bool HandlesItself(SyntaxNode function, IMethodSymbol symbol, SemanticModel? model)
    {
        if (functions.TryGetValue(function, out var known)) return known;
        functions[function] = false;
        return functions[function] = CatchAll.IsAround(function, symbol, call => HandlesItself(call, model));
    }

    // Of another file nothing but the text is known here.
    bool HandlesItself(ExpressionSyntax call, SemanticModel? model)
    {
        if (model is null || model.SyntaxTree != call.SyntaxTree || model.GetOperation(call) is not { } value) return false;
        return value is IInvocationOperation { TargetMethod: var method } && !IsOfWork(value.Type) ? HandlesItself(method, model) : AreHandled(value);
    }

    // t => Log(t.Exception)
    static bool LooksAtWhatItContinues(IInvocationOperation call) =>
        call.Arguments.Select(argument => Operations.Plain(argument.Value)).OfType<IDelegateCreationOperation>().FirstOrDefault()?.Target is IAnonymousFunctionOperation lambda
        && lambda.Body.Descendants().Any(operation => operation is IParameterReferenceOperation { Parameter: { Ordinal: 0 } antecedent } && SymbolEqualityComparer.Default.Equals(antecedent.ContainingSymbol, lambda.Symbol));

    static bool CannotFail(IMethodSymbol method) => (TaskMembers.Pauses.Has(method.Name) || method.IsFromResult) && IsOfTheFramework(method);

    static bool IsOfTheFramework(IMethodSymbol method) =>
        Awaitables.IsTaskOrValueTask(method.ContainingType) || KnownTypes.Parallel.Is(method.ContainingType) || KnownTypes.UniTask.Is(method.ContainingType) || KnownTypes.ValueTaskEx.Is(method.ContainingType) || KnownTypes.Gather.Is(method.ContainingType);

    static bool IsStarter(IOperation argument) => Operations.Plain(argument)?.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } returned } && IsOfTasks(returned);

    static bool IsOfWork(ITypeSymbol? type) => IsOfTasks(type) || type is INamedTypeSymbol { TypeKind: TypeKind.Delegate };

    static bool IsOfTasks(ITypeSymbol? type) => Awaitables.IsAwaitable(type) || Awaitables.IsAwaitableSequence(type) || PairedTasks.IsPair(type) || PairedTasks.IsPair(Sequences.ElementType(type));
}
