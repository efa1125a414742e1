using Microsoft.CodeAnalysis;

namespace AsyncGather.Testing;

/// <summary>The engine that needs nothing beyond Roslyn itself.</summary>
sealed class InRepositoryEngine : IEngine
{
    public async Task Judge(Trial trial)
    {
        var expected = new Expectation(trial, trial.Source);
        foreach (var framework in References.Each(trial.Case.On)) await Start(trial, expected, framework);
    }

    public async Task JudgeFix(Trial trial)
    {
        var expected = new Expectation(trial, trial.Source);
        foreach (var framework in References.Each(trial.Case.On))
            await new FixRun(trial, expected, await Start(trial, expected, framework)).Check();
    }

    public async Task JudgeNoFix(Trial trial)
    {
        var expected = new Expectation(trial, trial.Source);
        foreach (var framework in References.Each(trial.Case.On))
            await new FixRun(trial, expected, await Start(trial, expected, framework)).CheckNoOffer();
    }

    static async Task<Document> Start(Trial trial, Expectation expected, Frameworks framework)
    {
        var settings = Settings.For(trial, framework, expected.Text);
        var document = Projects.Create(settings, trial.Case, expected.Text);
        expected.Check(await Findings.Of(document.Project, Catalog.AnalyzersFor(trial)), $"On {settings.Framework}, {settings.Language}, Roslyn {Compiler.Version}:");
        return document;
    }
}
