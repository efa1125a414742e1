using System.Collections.Immutable;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.Analyzers.Tests;

/// <summary>Sets of references that lack what every rule asks for.</summary>
static class Library
{
    // As much as the compiler itself needs to bind something.
    const string Core = """
        namespace System
        {
            public class Object { } public class String { } public class Exception { }
            public class Attribute { } public enum AttributeTargets { All = 1 }
            public class AttributeUsageAttribute : Attribute { public AttributeUsageAttribute(AttributeTargets on) { } public bool AllowMultiple { get; set; } public bool Inherited { get; set; } }
            public class ParamArrayAttribute : Attribute { }
            public abstract class ValueType { } public abstract class Enum : ValueType { } public abstract class Delegate { } public abstract class MulticastDelegate : Delegate { }
            public abstract class Array { } public struct Void { } public struct Boolean { } public struct Int32 { } public struct IntPtr { } public struct Nullable<T> where T : struct { }
            public delegate void Action(); public delegate void Action<in T>(T value); public delegate T Func<out T>(); public delegate R Func<in T, out R>(T value);
        }
        namespace System.Runtime.CompilerServices { public class ExtensionAttribute : Attribute { } }
        namespace System.Collections.Generic { public interface IEnumerable<out T> { } public class List<T> : IEnumerable<T> { } }
        """;

    public static ImmutableArray<MetadataReference> None => [];

    /// <summary>No Task anywhere.</summary>
    public static ImmutableArray<MetadataReference> WithoutTasks { get; } = Build(Core);

    /// <summary>A Task that cannot do anything, and no other type that rules know.</summary>
    public static ImmutableArray<MetadataReference> WithABareTask { get; } = Build(Core + "namespace System.Threading.Tasks { public class Task { } }");

    /// <summary>A Task whose methods have the right names and nothing else.</summary>
    public static ImmutableArray<MetadataReference> WithAStrangeTask { get; } = Build(Core + """
        namespace System.Threading.Tasks
        {
            public class Task<A, B> { }
            public class Task
            {
                public static void WhenAll() { }
                public static int WhenAll<T>(T one) => 0;
                public static T WhenAny<T>(T one) => one;
                public static Task WhenAll(System.Collections.Generic.List<Task> list, int more = 1) => null!;
                public Task ConfigureAwait(params object[] any) => this;
            }
            public class Parallel { public void ForEachAsync() { } public static void ForEach<T>(System.Collections.Generic.IEnumerable<T> s, System.Action<T> a) { } }
        }
        namespace System.Linq { public class Enumerable<T> { } public static class Enumerable { public static int Select(this object any, int one) => 0; } }
        """);

    /// <summary>.NET 10 without some of its assemblies.</summary>
    public static ImmutableArray<MetadataReference> Net10Without(params string[] names) =>
        [.. References.Of(Frameworks.Net10).Where(reference => !names.Contains(Path.GetFileNameWithoutExtension(reference.Display)))];

    static ImmutableArray<MetadataReference> Build(string source)
    {
        var compilation = CSharpCompilation.Create("Core", [CSharpSyntaxTree.ParseText(source)], options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return [MetadataReference.CreateFromStream(image)];
    }
}
