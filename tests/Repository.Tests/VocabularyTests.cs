using System.Reflection;
using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.RepositoryTests;

/// <summary>What the members of the framework do is said once, in Knowledge/Library: everybody else asks there, and knows no names.</summary>
public class VocabularyTests
{
    // What is called like a member of a collection, a query or a task, and is something else; with what it is.
    static readonly Dictionary<string, string[]> OtherThings = new()
    {
        // Gather.All, of our own runtime library.
        ["CompletedBy.cs"] = ["All"],
        ["ResultTypeLost.cs"] = ["All"],
        // The type of an exception.
        ["AbandonedGroup.cs"] = ["Exception"],
        ["CatchAll.cs"] = ["Exception"],
        ["DeadCatches.cs"] = ["Exception", "Empty"],
        ["ResourceParts.cs"] = ["Exception"],
        ["ThrowAssertions.cs"] = ["Exception"],
        // The extension methods over asynchronous streams that people write, as well as Parallel.ForEachAsync.
        ["FanOutBody.cs"] = ["ForEachAsync"],
        // Methods of a row collection, of Entity Framework and of texts, that take params.
        ["ElementSinks.cs"] = ["Add", "AppendFormat", "Concat", "Remove"],
        ["EntityFramework.cs"] = ["Add", "AddRange", "Find", "Remove", "RemoveRange"],
        ["TextSinks.cs"] = ["AppendJoin"],
        // A call of JavaScript.
        ["SpreadSinks.cs"] = ["Invoke"],
        // Thread.Join.
        ["LateAwait.cs"] = ["Join"],
    };

    [Fact]
    public void No_rule_compares_a_name_that_the_library_knows() => Repo.RequireNone(
        from path in Repo.Under("src/Analyzers", ".cs")
        where path.StartsWith("src/Analyzers/Rules/", StringComparison.Ordinal) || (path.StartsWith("src/Analyzers/Knowledge/", StringComparison.Ordinal) && !path.StartsWith("src/Analyzers/Knowledge/Library/", StringComparison.Ordinal))
        from literal in CSharpSyntaxTree.ParseText(Repo.Read(path), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>()
        where IsCompared(literal) && Known.Contains(literal.Token.ValueText) && !OtherThings.GetValueOrDefault(Path.GetFileName(path), []).Contains(literal.Token.ValueText)
        select $"{path} compares a name with \"{literal.Token.ValueText}\": ask CollectionMembers, LinqOperators or TaskMembers, which know it.");

    [Fact]
    public void Each_exception_is_needed() => Repo.RequireNone(
        from file in OtherThings
        let text = string.Concat(Repo.Under("src/Analyzers", "/" + file.Key).Select(Repo.Read))
        from name in file.Value
        where !text.Contains($"\"{name}\"", StringComparison.Ordinal)
        select $"{file.Key} does not mention \"{name}\" any more.");

    static readonly HashSet<string> Known =
        [.. new[] { typeof(CollectionMembers), typeof(LinqOperators), typeof(TaskMembers) }
            .SelectMany(table => table.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(field => field.FieldType == typeof(Names) && field.Name != nameof(CollectionMembers.SaysNothing))
            .SelectMany(field => ((Names)field.GetValue(null)!).All)];

    static bool IsCompared(LiteralExpressionSyntax literal) => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Parent switch
    {
        ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
        BinaryExpressionSyntax comparison => comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
        _ => false,
    };
}
