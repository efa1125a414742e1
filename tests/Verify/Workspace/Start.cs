using Microsoft.CodeAnalysis;

namespace AsyncGather.Testing;

/// <summary>A case as an IDE holds it, on the newest of its frameworks: what the checks begin with that Microsoft.CodeAnalysis.Testing has no place for.</summary>
sealed record Start(Settings Settings, Document Document, Listing Source)
{
    public static Start Of(Trial trial)
    {
        var source = new Listing(trial, trial.Source);
        var settings = Settings.For(trial, References.Each(trial.Case.On).Last(), source.Text);
        return new(settings, Projects.Create(settings, trial.Case, source.Text), source);
    }
}
