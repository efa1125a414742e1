using System.Reflection;

namespace AsyncGather.Runtime.Tests;

/// <summary>The verbs are one table: each takes every kind of child in every form.</summary>
public sealed class OverloadTests
{
    static readonly string[] Kinds =
    [
        "Task`1", "Func`1[Task`1]", "Func`2[CancellationToken,Task`1]", "GatherChild`1",
        "Task", "Func`1[Task]", "Func`2[CancellationToken,Task]", "GatherChild`1[NoResult]",
    ];

    [Theory, InlineData("All"), InlineData("Settled"), InlineData("Any"), InlineData("First"), InlineData("Each")]
    public void Every_verb_takes_every_kind_in_every_form(string verb)
    {
        var overloads = typeof(Gather).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.Name == verb && method.GetParameters().Length > 0)
            .Select(method => string.Join(" ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))).Order(StringComparer.Ordinal);
        var expected = from kind in Kinds
                       from form in new[] { kind + "[]", $"ReadOnlySpan`1[{kind}]", $"IEnumerable`1[{kind}]" }
                       from options in new[] { "", "GatherOptions " }
                       select options + form;
        Assert.Equal(expected.Order(StringComparer.Ordinal), overloads);
    }

    static string Name(Type type)
    {
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (!type.IsGenericType) return type.Name;
        var arguments = type.GetGenericArguments().Where(argument => !argument.IsGenericParameter).Select(Name).ToList();
        return arguments.Count == 0 ? type.Name : $"{type.Name}[{string.Join(",", arguments)}]";
    }
}
