namespace AsyncGather.Runtime.Tests;

/// <summary>Measures the memory of the process: nothing else runs beside it.</summary>
[CollectionDefinition(nameof(Contract.LettingGoTests), DisableParallelization = true)]
public sealed class Alone;
