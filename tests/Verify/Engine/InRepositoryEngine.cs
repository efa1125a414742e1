using Microsoft.CodeAnalysis;

namespace AsyncGather.Testing;

/// <summary>The engine that needs nothing beyond Roslyn itself.</summary>
sealed class InRepositoryEngine : IEngine
{
    public Task Judge(Trial trial) => OnEach(trial, (_, _) => Task.CompletedTask);

    public async Task JudgeFix(Trial trial)
    {
        var after = new Expectation(trial, trial.After!);
        FixRun? last = null;
        await OnEach(trial, (start, before) => (last = new FixRun(trial, before, after, start)).Check());
        // What a framework cannot change is looked at once.
        await last!.CheckOnce();
    }

    public Task JudgeNoFix(Trial trial) => OnEach(trial, (start, before) => new FixRun(trial, before, before, start).CheckNoOffer());

    static async Task OnEach(Trial trial, Func<Start, Expectation, Task> then)
    {
        var expected = new Expectation(trial, trial.Source);
        Start? last = null;
        foreach (var framework in References.Each(trial.Case.On))
        {
            var settings = Settings.For(trial, framework, expected.Text);
            var document = Projects.Create(settings, trial.Case, expected.Text);
            var findings = await Findings.Of(document.Project, Catalog.AnalyzersFor(trial));
            expected.Check(findings, $"On {framework}, {settings.Language}, Roslyn {Compiler.Version}:");
            last = new(settings, document, findings);
            await then(last, expected);
        }
        if (expected.Markup.Marks.Any(mark => mark.Id == trial.RuleId)) await new SourceChecks(trial, expected, last!.Settings).Check(last.Document);
    }
}

/// <summary>A case on one framework, found to be as it is marked.</summary>
sealed record Start(Settings Settings, Document Document, Findings Findings);
