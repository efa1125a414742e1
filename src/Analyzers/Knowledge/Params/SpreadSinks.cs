using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Calls that have a place for one value, and get the elements of an array.</summary>
public static class SpreadSinks
{
    static readonly KnownType Activator = new("System.Activator");
    static readonly KnownType Utilities = new("Microsoft.Extensions.DependencyInjection.ActivatorUtilities");
    static readonly KnownType[] Interop =
    [
        new("Microsoft.JSInterop.JSRuntimeExtensions"),
        new("Microsoft.JSInterop.JSObjectReferenceExtensions"),
        new("Microsoft.JSInterop.JSInProcessRuntimeExtensions"),
        new("Microsoft.JSInterop.JSInProcessObjectReferenceExtensions"),
    ];

    static readonly string[] AnyNumber = ["Math.max", "Math.min", "Array.of", "String.fromCharCode", "Object.assign", ".push", ".unshift", ".concat", ".append", ".classList.add", ".classList.remove"];

    /// <summary>What is wrong with an array that is spread over the params parameter of a call, or null.</summary>
    public static Spread? Wrong(IInvocationOperation call, IArgumentOperation argument, Compilation compilation)
    {
        var array = Operations.AsWritten(argument.Value);
        if (Calls.Callee(call) is not { } method || SpreadArrays.ElementOf(array.Type) is not { } element) return null;
        if (TakesOneArray(call, array.Type!, element, compilation)) return new Spread("the delegate takes the array as one argument, and the call throws") { IsCertain = true };
        if (NoConstructorTakes(call, method, array.Type!, element, compilation) is { } type) return new Spread($"a constructor of '{type.Name}' takes the array as one argument, and none takes its elements") { IsCertain = true };
        if (IsInterop(call)) return new Spread("the function gets each as an argument of its own");
        if (Template.Text(call, argument.Parameter!.Ordinal) is { } text && ScriptFunction.Parse(text) is { } function) return InFunction(function);
        return Template.Before(call, argument.Parameter!.Ordinal) is { Values: 1 } template ? InTemplate(method, template, array) : null;
    }

    // The braces of a function are no holes.
    static Spread? InFunction(ScriptFunction function) =>
        function is { Parameters: 1, TakesAnyNumber: false } ? new Spread("the function has one parameter, so the first is used and the others are lost") : null;

    // A text that is no known one may be anything: the function of a script, a route. But an array of two has one too many.
    static Spread? InTemplate(IMethodSymbol method, Template template, IOperation array)
    {
        var isComposite = FormatSinks.IsComposite(method);
        return new Spread("the text has room for one, so the first is used and the others are lost")
        {
            IsCertain = FormatSinks.IsStructured(method) || (isComposite && SpreadArrays.LengthOf(array) > 1),
            BecomesText = isComposite || (template.IsComposite && !FormatSinks.IsStructured(method)),
        };
    }

    // Delegate.DynamicInvoke, Control.Invoke, Dispatcher.BeginInvoke: a delegate of which all is known, and its arguments.
    static bool TakesOneArray(IInvocationOperation call, ITypeSymbol array, ITypeSymbol element, Compilation compilation) =>
        DelegateOf(call) is { Parameters.Length: 1 } invoke && Converts(array, invoke.Parameters[0].Type, compilation) && !Converts(element, invoke.Parameters[0].Type, compilation);

    static IMethodSymbol? DelegateOf(IInvocationOperation call)
    {
        var action = call.TargetMethod is { Name: "DynamicInvoke", ContainingType.SpecialType: SpecialType.System_Delegate }
            ? call.Instance
            : call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Delegate)?.Value;
        return (Operations.Plain(action)?.Type as INamedTypeSymbol)?.DelegateInvokeMethod;
    }

    static INamedTypeSymbol? NoConstructorTakes(IInvocationOperation call, IMethodSymbol method, ITypeSymbol array, ITypeSymbol element, Compilation compilation)
    {
        if (method.Name != "CreateInstance") return null;
        var isActivator = Activator.Is(method.ContainingType);
        if (!isActivator && !Utilities.Is(method.ContainingType)) return null;
        if (Created(call, method) is not { TypeKind: TypeKind.Class or TypeKind.Struct } type) return null;
        // With services, a constructor has other parameters, too.
        var takesArray = type.InstanceConstructors.Any(one => (!isActivator || one.Parameters.Length == 1) && one.Parameters.Any(parameter => Converts(array, parameter.Type, compilation)));
        return takesArray && !type.InstanceConstructors.Any(one => one.Parameters.Any(parameter => Converts(element, parameter.Type, compilation))) ? type : null;
    }

    static INamedTypeSymbol? Created(IInvocationOperation call, IMethodSymbol method) =>
        (method.TypeArguments.FirstOrDefault() ?? call.Arguments.Select(argument => argument.Value).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand) as INamedTypeSymbol;

    static bool IsInterop(IInvocationOperation call) =>
        call.TargetMethod.Name is "InvokeAsync" or "InvokeVoidAsync" or "Invoke" or "InvokeVoid"
        && Interop.Any(type => type.Is(call.TargetMethod.ContainingType))
        && !call.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: string name } && TakesAnyNumber(name));

    // console.log, Math.max, list.push: functions of the language that take any number.
    static bool TakesAnyNumber(string function) =>
        function.StartsWith("console.", StringComparison.Ordinal) || AnyNumber.Any(name => function.EndsWith(name, StringComparison.Ordinal)) || ScriptFunction.Parse(function) is { TakesAnyNumber: true };

    static bool Converts(ITypeSymbol from, ITypeSymbol to, Compilation compilation) => compilation.ClassifyCommonConversion(from, to) is { Exists: true, IsImplicit: true };
}

/// <summary>An array that is spread where it should be one value.</summary>
/// <param name="consequence">What comes of it.</param>
public sealed class Spread(string consequence)
{
    public string Consequence => consequence;

    /// <summary>Whether there is no code that could mean it.</summary>
    public bool IsCertain { get; set; }

    /// <summary>Whether the values become text, in which an array would be the name of its type.</summary>
    public bool BecomesText { get; set; }
}
