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

    // Groups need arguments of their own, since they are also tasks; a sequence of them is one of children.
    static readonly string[] Groups = ["GatherHandle`1", "GatherHandle`1[NoResult]"];

    static readonly string[] Bodies = ["Func`2[Task`1]", "Func`3[CancellationToken,Task`1]", "Func`2[Task]", "Func`3[CancellationToken,Task]"];

    [Theory, InlineData("All"), InlineData("Settled"), InlineData("Any"), InlineData("First"), InlineData("Each")]
    public void Every_verb_takes_every_kind_in_every_form(string verb)
    {
        var expected = from kind in Kinds.Concat(Groups)
                       from form in Groups.Contains(kind) ? [kind + "[]", $"ReadOnlySpan`1[{kind}]"] : new[] { kind + "[]", $"ReadOnlySpan`1[{kind}]", $"IEnumerable`1[{kind}]" }
                       from options in new[] { "", "GatherOptions " }
                       select options + form;
        Assert.Equal(expected.Order(StringComparer.Ordinal), Overloads(verb).Where(parameters => !parameters.Contains("IEnumerable`1 Func") && !parameters.Contains("IAsyncEnumerable")));
    }

    [Theory, InlineData("Map"), InlineData("Settled"), InlineData("Any"), InlineData("First"), InlineData("Each")]
    public void Every_verb_takes_a_source_with_every_body(string verb)
    {
        var expected = from body in Bodies
                       from form in new[] { $"IEnumerable`1 {body} Nullable`1[Int32] CancellationToken", $"GatherOptions IEnumerable`1 {body}" }
                       select form;
        Assert.Equal(expected.Order(StringComparer.Ordinal), Overloads(verb).Where(parameters => parameters.Contains("IEnumerable`1 Func") && !parameters.Contains("IAsyncEnumerable")));
    }

    [Theory, InlineData("Map"), InlineData("Each")]
    public void A_source_may_be_asynchronous(string verb) => Assert.Equal(
        Bodies.Select(body => $"IAsyncEnumerable`1 {body} Nullable`1[Int32] CancellationToken").Order(StringComparer.Ordinal),
        Overloads(verb).Where(parameters => parameters.Contains("IAsyncEnumerable")));

    static IEnumerable<string> Overloads(string verb) => typeof(Gather).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.Name == verb && method.GetParameters().Length > 0)
        .Select(method => string.Join(" ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))).Order(StringComparer.Ordinal);

    static string Name(Type type)
    {
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (!type.IsGenericType) return type.Name;
        var arguments = type.GetGenericArguments().Where(argument => !argument.IsGenericParameter).Select(Name).ToList();
        return arguments.Count == 0 ? type.Name : $"{type.Name}[{string.Join(",", arguments)}]";
    }
}
