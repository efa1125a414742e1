using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class FixesTests
{
    [Fact]
    public Task A_good_fix_passes() => Verify<Healthy>.Fixes(
        "int M() => [|13|] + [|13|];",
        "int M() => 12 + 12;",
        HealthyFix.Key);
}
