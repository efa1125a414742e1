using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.Runtime.Tests;

/// <summary>What users can see of each target is a file that is reviewed, so that it does not change by accident.</summary>
public sealed class PublicApiTests
{
    const string Accept = "ASYNCGATHER_ACCEPT_API";

    [Theory, InlineData("netstandard2.0"), InlineData("net8.0"), InlineData("net10.0")]
    public void The_public_api_is_the_one_that_was_accepted(string target)
    {
        var file = Repository.At("tests", "Runtime.Tests", "PublicApi", target + ".txt");
        var actual = Describe(target);
        if (Environment.GetEnvironmentVariable(Accept) == "1") File.WriteAllText(file, actual);
        var accepted = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(accepted == actual, $"""
            The public API for {target} has changed. If that is meant, accept it and commit the files:
                {Accept}=1 dotnet test tests/Runtime.Tests --filter PublicApiTests
            Added:
            {Difference(actual, accepted)}
            Removed:
            {Difference(accepted, actual)}
            """);
    }

    static string Difference(string left, string right) => string.Join("\n", left.Split('\n').Except(right.Split('\n')));

    static string Describe(string target)
    {
        var library = MetadataReference.CreateFromFile(Repository.Library(target));
        var compilation = CSharpCompilation.Create("api", references: [.. Consumer.References(target), library]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(library)!;
        var text = new StringBuilder();
        foreach (var type in Types(assembly.GlobalNamespace).Where(type => type.DeclaredAccessibility == Accessibility.Public).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal))
        {
            text.Append(type.ToDisplayString(Format)).Append(Bases(type)).Append('\n');
            var members = type.GetMembers().Where(IsVisible).Select(member => $"    {member.ToDisplayString(Format)}\n");
            foreach (var member in members.Order(StringComparer.Ordinal)) text.Append(member);
        }
        return text.ToString();
    }

    static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));

    static string Bases(INamedTypeSymbol type)
    {
        var bases = new[] { type.BaseType }.Where(parent => parent is { SpecialType: SpecialType.None }).Concat(type.Interfaces);
        var names = string.Join(", ", bases.Select(parent => parent!.ToDisplayString()));
        return names.Length == 0 ? "" : " : " + names;
    }

    static bool IsVisible(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet }
        && member is not INamedTypeSymbol;

    static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeMemberKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);
}
