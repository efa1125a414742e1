namespace AsyncGather.Check.Reports;

/// <summary>What there is to say at the end.</summary>
/// <param name="Outcome">What there is now, without what a baseline knows.</param>
/// <param name="Repaired">How many places the fixes repaired; null where they were not asked for.</param>
/// <param name="Known">How many findings a baseline knows.</param>
sealed record Report(Target Target, Outcome Outcome, int? Repaired, int Known)
{
    /// <summary>The projects that could not be looked at, with the reasons.</summary>
    public IEnumerable<(string Project, IReadOnlyList<BuildError> Errors)> Unseen =>
        Outcome.Unseen.GroupBy(error => error.Project).OrderBy(errors => errors.Key, StringComparer.Ordinal)
            .Select(errors => (Path.IsPathRooted(errors.Key) ? Target.Show(errors.Key) : errors.Key, (IReadOnlyList<BuildError>)[.. errors]));
}
