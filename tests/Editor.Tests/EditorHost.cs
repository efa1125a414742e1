using System.Collections;
using System.Reflection;
using AsyncGather.CodeFixes;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.EditorTests;

/// <summary>An entry of the light-bulb.</summary>
/// <param name="FixAll">What "Fix all occurrences" makes of it in a scope; null for a refactoring.</param>
sealed record Offer(CodeAction Action, Func<FixAllScope, Task<CodeAction?>>? FixAll)
{
    public string Title => Action.Title;
}

/// <summary>
/// Roslyn's own host of an editor: a workspace whose projects have the analyzers as a project with the package has them, and the
/// services that Visual Studio and the language server ask for squiggles and for the light-bulb.
/// </summary>
sealed class EditorHost : IDisposable
{
    static readonly MefHostServices Services = MefHostServices.Create(MefHostServices.DefaultAssemblies);
    static readonly Assembly Features = Assembly.Load("Microsoft.CodeAnalysis.Features");
    static readonly Assembly Workspaces = typeof(Workspace).Assembly;
    static readonly object CodeFixes = Service("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService");
    static readonly object Refactorings = Service("Microsoft.CodeAnalysis.CodeRefactorings.ICodeRefactoringService");

    readonly AdhocWorkspace workspace = new(Services);

    object Diagnostics => typeof(Microsoft.CodeAnalysis.Host.SolutionServices).GetMethod("GetRequiredService")!
        .MakeGenericMethod(Features.GetType("Microsoft.CodeAnalysis.Diagnostics.IDiagnosticAnalyzerService", throwOnError: true)!).Invoke(Solution.Services, null)!;

    public Solution Solution => workspace.CurrentSolution;

    public DocumentId Open(string text, string project = "Project")
    {
        var id = Solution.Projects.SingleOrDefault(existing => existing.Name == project)?.Id ?? Add(project);
        return workspace.AddDocument(id, $"Document{Solution.GetProject(id)!.DocumentIds.Count}.cs", SourceText.From(text)).Id;
    }

    /// <summary>Replaces the text, as typing does.</summary>
    public void Type(DocumentId document, string text) => Assert.True(workspace.TryApplyChanges(Solution.WithDocumentText(document, SourceText.From(text))));

    public Task<string> TextAsync(DocumentId document) => TextAsync(Solution, document);

    public static async Task<string> TextAsync(Solution solution, DocumentId document) => (await solution.GetDocument(document)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    /// <summary>The squiggles of ours in a document, without what is hidden.</summary>
    public async Task<IReadOnlyList<Diagnostic>> SquigglesAsync(DocumentId document)
    {
        var project = Solution.GetProject(document.ProjectId)!;
        var (everyId, everyKind) = (Get(Internal("DiagnosticIdFilter"), "All"), Get(Internal("DiagnosticKind"), "All"));
        var found = await ResultAsync(Invoke(Diagnostics, "GetDiagnosticsForSpanAsync", Solution.GetDocument(document), null, everyId, null, everyKind, TestContext.Current.CancellationToken));

        static Type Internal(string name) => Workspaces.GetType($"Microsoft.CodeAnalysis.Diagnostics.{name}", throwOnError: true)!;

        var squiggles = new List<Diagnostic>();
        foreach (var data in (IEnumerable)found)
        {
            var diagnostic = (Diagnostic)await ResultAsync(data.GetType().GetMethod("ToDiagnosticAsync")!.Invoke(data, [project, TestContext.Current.CancellationToken])!);
            if (diagnostic.Id.StartsWith("GATHER", StringComparison.Ordinal) && diagnostic.Severity != DiagnosticSeverity.Hidden) squiggles.Add(diagnostic);
        }

        return squiggles;
    }

    /// <summary>What the light-bulb lists of ours for a caret or a selection: fixes first, as editors do.</summary>
    public async Task<IReadOnlyList<Offer>> BulbAsync(DocumentId document, TextSpan span) => [.. await FixesAsync(document, span), .. await RefactoringsAsync(document, span)];

    public Task<IReadOnlyList<Offer>> BulbAsync(DocumentId document, int caret) => BulbAsync(document, new TextSpan(caret, 0));

    public void Dispose() => workspace.Dispose();

    async Task<List<Offer>> FixesAsync(DocumentId document, TextSpan span)
    {
        var offers = new List<Offer>();
        var collections = (IAsyncEnumerable<object>)Invoke(CodeFixes, "StreamFixesAsync", Solution.GetDocument(document), span, null, TestContext.Current.CancellationToken);
        await foreach (var collection in collections)
        {
            if (Get(collection, "Provider") is not CodeFixProvider provider || !IsOurs(provider)) continue;
            foreach (var fix in (IEnumerable)Get(collection, "Fixes")!)
            {
                var action = (CodeAction)Get(fix, "Action")!;
                offers.Add(new Offer(action, scope => FixAllAsync(Solution.GetDocument(document)!, provider, action, scope, Get(collection, "FixAllState")!)));
            }
        }

        return offers;
    }

    async Task<List<Offer>> RefactoringsAsync(DocumentId document, TextSpan span)
    {
        var found = await ResultAsync(Invoke(Refactorings, "GetRefactoringsAsync", Solution.GetDocument(document), span, null, TestContext.Current.CancellationToken));
        return [.. from refactoring in ((IEnumerable)found).Cast<object>()
                   where IsOurs(Get(refactoring, "Provider")!)
                   from action in ((IEnumerable)Get(refactoring, "CodeActions")!).Cast<object>()
                   select new Offer((CodeAction)Get(action, "Item1")!, FixAll: null)];
    }

    static Task<CodeAction?> FixAllAsync(Document document, CodeFixProvider provider, CodeAction action, FixAllScope scope, object state) =>
        provider.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            document, provider, scope, action.EquivalenceKey!, provider.FixableDiagnosticIds, (FixAllContext.DiagnosticProvider)Get(state, "DiagnosticProvider")!, TestContext.Current.CancellationToken));

    ProjectId Add(string name)
    {
        var loader = new Loader();
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(name), VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: References.Of(Frameworks.Net10),
            analyzerReferences: new[] { typeof(Analyzers.GroupNotAwaited), typeof(GroupNotAwaitedFix) }.Select(type => new AnalyzerFileReference(type.Assembly.Location, loader)));
        workspace.AddProject(project);
        return project.Id;
    }

    static bool IsOurs(object provider) => provider.GetType().Assembly == typeof(GroupNotAwaitedFix).Assembly;

    static object Service(string name)
    {
        var type = Features.GetType(name, throwOnError: true)!;
        var exports = typeof(MefHostServices).GetInterfaces().Single(face => face.Name == "IMefHostExportProvider").GetMethods().Single(method => method.GetGenericArguments().Length == 1);
        return Get(((IEnumerable)exports.MakeGenericMethod(type).Invoke(Services, null)!).Cast<object>().Single(), "Value")!;
    }

    static object Invoke(object service, string method, params object?[] arguments) =>
        service.GetType().GetInterfaces().SelectMany(face => face.GetMethods()).First(candidate => candidate.Name == method).Invoke(service, arguments)!;

    static async Task<object> ResultAsync(object task)
    {
        await (Task)task;
        return Get(task, "Result")!;
    }

    static object? Get(object instance, string member)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var type = instance as Type ?? instance.GetType();
        return type.GetProperty(member, All) is { } property ? property.GetValue(instance) : type.GetField(member, All)!.GetValue(instance);
    }

    // The assemblies that the tests are built with are the ones that the project has.
    sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
