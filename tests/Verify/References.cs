using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.Testing;

/// <summary>The reference assemblies of each framework, loaded once and shared by all cases.</summary>
public static class References
{
    // Everything that a console project gets; the folder also holds native and designer assemblies.
    static readonly string[] Net472 = ["mscorlib", "System", "System.Core", "System.Data", "System.Net.Http", "System.Numerics", "System.Runtime.Serialization", "System.Xml", "System.Xml.Linq"];

    static readonly ConcurrentDictionary<Frameworks, Lazy<ImmutableArray<MetadataReference>>> Loaded = new();

    static readonly ConcurrentDictionary<Frameworks, Lazy<ImmutableArray<MetadataReference>>> WithScaffold = new();

    /// <summary>The references of one framework.</summary>
    public static ImmutableArray<MetadataReference> Of(Frameworks one) => Loaded.GetOrAdd(one, key => new(() => Load(key))).Value;

    /// <summary>What a case is compiled with: the references of a framework, and the scaffold where the case uses it.</summary>
    public static ImmutableArray<MetadataReference> For(Case with, Frameworks one) =>
        with.Shape == Shape.File ? Of(one) : WithScaffold.GetOrAdd(one, static key => new(() => Of(key).Add(CompiledScaffold(key)))).Value;

    /// <summary>The preprocessor symbols of one framework, as the SDK defines them.</summary>
    public static ImmutableArray<string> Symbols(Frameworks one) => one switch
    {
        Frameworks.Net8 => ["NET", "NET8_0", "NET6_0_OR_GREATER", "NET8_0_OR_GREATER"],
        Frameworks.Net10 => ["NET", "NET10_0", "NET6_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"],
        Frameworks.Net11 => ["NET", "NET11_0", "NET6_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "NET11_0_OR_GREATER"],
        Frameworks.NetStandard20 => ["NETSTANDARD", "NETSTANDARD2_0", "NETSTANDARD2_0_OR_GREATER"],
        _ => ["NETFRAMEWORK", "NET472", "NET472_OR_GREATER"],
    };

    /// <summary>
    /// The single frameworks of a set that a case is tried on, oldest first. Of .NET 8, 10 and 11 each compiler takes those that people compile
    /// for with it: the oldest .NET 8, the middle one .NET 10, the newest .NET 11.
    /// </summary>
    public static IEnumerable<Frameworks> Each(Frameworks set) =>
        new[] { Frameworks.Net472, Frameworks.NetStandard20, Frameworks.Net8, Frameworks.Net10, Frameworks.Net11 }.Where(one => set.HasFlag(one) && !IsTriedElsewhere(one, set));

    static bool IsTriedElsewhere(Frameworks one, Frameworks set) => one switch
    {
        Frameworks.Net8 => (Compiler.IsTheMiddle && set.HasFlag(Frameworks.Net10)) || (!Compiler.IsTheOldest && !Compiler.IsTheMiddle && set.HasFlag(Frameworks.Net11)),
        Frameworks.Net10 => Compiler.IsTheOldest ? set.HasFlag(Frameworks.Net8) : !Compiler.IsTheMiddle && set.HasFlag(Frameworks.Net11),
        Frameworks.Net11 => (Compiler.IsTheOldest || Compiler.IsTheMiddle) && (set & (Frameworks.Net8 | Frameworks.Net10)) != 0,
        _ => false,
    };

    // As an assembly: as a file it would be bound and analyzed again in every case, which costs more than the case itself.
    static PortableExecutableReference CompiledScaffold(Frameworks one)
    {
        var tree = CSharpSyntaxTree.ParseText(Sources.Scaffold, new CSharpParseOptions(preprocessorSymbols: Symbols(one)));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithNullableContextOptions(NullableContextOptions.Enable);
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("Scaffold", [tree], Of(one), options).Emit(image);
        if (!result.Success) throw new VerifyException($"The scaffold does not compile on {one}:\n{string.Join("\n", result.Diagnostics)}");
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    static ImmutableArray<MetadataReference> Load(Frameworks one)
    {
        var folder = typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == one.ToString()).Value!;
        var files = one == Frameworks.Net472 ? Net472.Select(name => Path.Combine(folder, name + ".dll")) : Directory.EnumerateFiles(folder, "*.dll");
        return [.. files.Select(file => MetadataReference.CreateFromFile(file))];
    }
}
