using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>
/// Programs whose awaits come back to one thread: those of a desktop, a game or a component, where what stands behind an await is never run
/// by two threads at once. Whether a piece of code runs there nobody can see, so a reference to such a framework is a doubt and no proof.
/// </summary>
public static class OneThread
{
    static readonly Names Frameworks = new("""
        Avalonia.Base GodotSharp Microsoft.AspNetCore.Components Microsoft.Maui.Controls Microsoft.WinUI PresentationFramework System.Windows.Forms UnityEngine
        UnityEngine.CoreModule Uno.UI Xamarin.Forms.Core
        """);

    /// <summary>Whether awaits may come back to one thread: as <c>gather.single_threaded_context</c> says, else by the references.</summary>
    public static bool MayBe(IOperation operation, RuleContext context) =>
        context.OptionsAt(operation).SingleThreadedContext ?? operation.SemanticModel?.Compilation.ReferencedAssemblyNames.Any(assembly => Frameworks.Has(assembly.Name)) == true;
}
