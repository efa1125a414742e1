using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>What is done to one argument so that a group takes it.</summary>
enum RepairKind
{
    None,
    AsTask,
    Call,
    Run,
    DropAwait,
}

/// <summary>One argument as it will stand in the group: an operation, or a sequence of operations.</summary>
sealed class ArgumentRepair
{
    ArgumentRepair(ExpressionSyntax expression, bool isSequence, RepairKind kind, bool needsLinq = false) =>
        (Expression, IsSequence, Kind, NeedsLinq) = (expression, isSequence, kind, needsLinq);

    /// <summary>The new expression, with the comments and the layout of the old one around it.</summary>
    public ExpressionSyntax Expression { get; }

    public bool IsSequence { get; }
    public RepairKind Kind { get; }

    /// <summary>Whether the expression calls a method of System.Linq that was not called before.</summary>
    public bool NeedsLinq { get; }

    /// <summary>The same without the comments and the layout around it.</summary>
    public ArgumentRepair WithoutTrivia() => new(Expression.WithoutTrivia(), IsSequence, Kind, NeedsLinq);

    /// <summary>The repair of an argument, or null where it is nothing that can be waited for.</summary>
    public static ArgumentRepair? Of(ExpressionSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        var inner = GroupArgument.WithoutParentheses(argument);
        return GroupArgument.KindOf(argument, model, cancellationToken) switch
        {
            ArgumentKind.Task => new ArgumentRepair(argument, false, RepairKind.None),
            ArgumentKind.Tasks => new ArgumentRepair(argument, true, RepairKind.None),
            ArgumentKind.ValueTask => new ArgumentRepair(Conversions.AsTask(argument), false, RepairKind.AsTask),
            ArgumentKind.ValueTasks => OfValueTasks(argument, model, cancellationToken),
            ArgumentKind.Starter => Started(argument, Conversions.Call(argument), model, RepairKind.Call),
            ArgumentKind.MethodGroup => Started(argument, Conversions.Call(argument), model, RepairKind.Call),
            ArgumentKind.Starters => OfStarters(argument, model, cancellationToken),
            ArgumentKind.Lambda => OfLambda(argument, (AnonymousFunctionExpressionSyntax)inner, model),
            ArgumentKind.Awaited => Started(argument, GroupArgument.Operand((AwaitExpressionSyntax)inner), model, RepairKind.DropAwait),
            _ => null,
        };
    }

    /// <summary>A task that needs no repair, whether it stands in the code already or not.</summary>
    public static ArgumentRepair Unchanged(ExpressionSyntax task) => new(task, false, RepairKind.None);

    static ArgumentRepair OfValueTasks(ExpressionSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Conversions.AsTaskInSelector(argument, model, cancellationToken) is { } changed) return new ArgumentRepair(changed, true, RepairKind.AsTask);
        var name = UniqueNames.At(argument, model).Take("t");
        return new ArgumentRepair(Conversions.Select(argument, name, Conversions.AsTask(SyntaxFactory.IdentifierName(name))), true, RepairKind.AsTask, needsLinq: true);
    }

    static ArgumentRepair OfStarters(ExpressionSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = UniqueNames.At(argument, model).Take("start");
        var call = Conversions.Call(SyntaxFactory.IdentifierName(name));
        var starter = (INamedTypeSymbol)Sequences.ElementType(model.GetTypeInfo(argument, cancellationToken).Type)!;
        if (Awaitables.IsValueTask(starter.DelegateInvokeMethod!.ReturnType)) call = Conversions.AsTask(call);
        return new ArgumentRepair(Conversions.Select(argument, name, call), true, RepairKind.Call, needsLinq: true);
    }

    // A lambda that does nothing but start an operation is that operation; of any other one Task.Run makes an operation.
    static ArgumentRepair? OfLambda(ExpressionSyntax argument, AnonymousFunctionExpressionSyntax lambda, SemanticModel model)
    {
        if (lambda.ExpressionBody is { } body)
        {
            var operation = GroupArgument.WithoutParentheses(body) is AwaitExpressionSyntax awaited ? GroupArgument.Operand(awaited) : body;
            if (Started(argument, operation, model, RepairKind.Call) is { } started) return started;
        }

        return Started(argument, Conversions.Run(lambda), model, RepairKind.Run);
    }

    /// <summary>The repair by an expression that is not in the code yet; null where it does not give operations.</summary>
    static ArgumentRepair? Started(ExpressionSyntax argument, ExpressionSyntax operation, SemanticModel model, RepairKind kind)
    {
        var type = model.GetSpeculativeTypeInfo(argument.SpanStart, operation, SpeculativeBindingOption.BindAsExpression).Type;
        var fresh = InPlaceOf(argument, operation);
        return GroupArgument.KindOf(type) switch
        {
            ArgumentKind.Task => new ArgumentRepair(fresh, false, kind),
            ArgumentKind.Tasks => new ArgumentRepair(fresh, true, kind),
            ArgumentKind.ValueTask => new ArgumentRepair(Conversions.AsTask(fresh), false, kind),
            _ => null,
        };
    }

    // What is taken out of an argument takes the comments in the rest of it along.
    static ExpressionSyntax InPlaceOf(ExpressionSyntax argument, ExpressionSyntax operation)
    {
        var fresh = operation.WithoutTrivia();
        return argument.Contains(operation) ? Comments.InPlaceOf(fresh, argument, operation) : fresh.WithTriviaFrom(argument);
    }
}
