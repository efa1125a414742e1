using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using AsyncGather.Peers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.Analyzers.Benchmarks;

/// <summary>What an editor waits for after a key was pressed: the diagnostics of the file, in a project of many.</summary>
static class Keystrokes
{
    const int Count = 60;

    /// <summary>What our rules may add to a keystroke, in milliseconds, over analyzers that do nothing. An editor always has some, which bind the file once more.</summary>
    const double Most = 5;

    /// <summary>Prints how long a keystroke takes with our rules and without. False where they are too slow.</summary>
    /// <param name="empty">The assembly of analyzers that do nothing.</param>
    public static bool Print(string empty)
    {
        var nothing = Assembly.LoadFrom(empty).GetExportedTypes().Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!).ToImmutableArray();
        ImmutableArray<DiagnosticAnalyzer>[] subjects = [[], nothing, [.. Package.Ours.Analyzers.Where(analyzer => analyzer is not DiagnosticSuppressor)]];
        var compilation = Timing.Fresh(Shapes.Ordinary(50));
        var tree = compilation.SyntaxTrees[25];
        // The first ones are compiled just in time.
        for (var key = 0; key < 20; key++) Array.ForEach(subjects, analyzers => Type(compilation, tree, key, analyzers));
        var times = subjects.Select(_ => new List<double>()).ToArray();
        for (var key = 0; key < Count; key++)
            for (var one = 0; one < subjects.Length; one++) times[one].Add(Type(compilation, tree, key, subjects[one]));

        var over = BuildCost.Median([.. times[2].Zip(times[1], (ours, none) => ours - none)]);
        Console.WriteLine($"\nA keystroke in a file of {tree.GetText().Lines.Count} lines, median of {Count}: {BuildCost.Median(times[0]):0.0} ms for the compiler's diagnostics, {BuildCost.Median(times[1]):0.0} ms with analyzers that do nothing, {BuildCost.Median(times[2]):0.0} ms with ours, which is {over:0.0} ms more (at most {Most} ms is the goal).");
        return over <= Most;
    }

    static double Type(CSharpCompilation compilation, SyntaxTree tree, int key, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var text = tree.GetText();
        var place = text.ToString().IndexOf("var result", StringComparison.Ordinal);
        var watch = Stopwatch.StartNew();
        var next = tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(place, 0), $"var x{key} = {key}; ")));
        var changed = compilation.ReplaceSyntaxTree(tree, next);
        var model = changed.GetSemanticModel(next);
        model.GetDiagnostics();
        if (!analyzers.IsEmpty) changed.WithAnalyzers(analyzers).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
        return watch.Elapsed.TotalMilliseconds;
    }
}
