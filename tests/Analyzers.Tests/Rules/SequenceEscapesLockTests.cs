using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class SequenceEscapesLockTests
{
    [Theory]
    [InlineData("IEnumerable<int> M() { lock (gate) { return [|ids.Select(i => i)|]; } }")]
    [InlineData("IEnumerable<int> M() { lock (gate) return [|ids.Where(i => i > 1).OrderBy(i => i)|]; }")]
    [InlineData("Dictionary<int, string> map = new(); IEnumerable<string> M() { lock (map) { if (map.Count == 0) return new string[0]; return [|map.Values.Where(v => v.Length > 1)|]; } }")]
    public Task A_query_over_a_field_that_leaves_its_lock_is_reported(string source) => Verify<SequenceEscapesLock>.Reports(source, new Case { Severity = DiagnosticSeverity.Info });

    [Theory]
    [InlineData("IEnumerable<int> M() { lock (gate) { return ids.Select(i => i).ToList(); } }")]
    [InlineData("IEnumerable<int> M() { return ids.Select(i => i); }")]
    [InlineData("int M() { lock (gate) { return ids.Where(i => i > 1).Count(); } }")]
    [InlineData("IEnumerable<int> M(List<int> own) { lock (gate) { return own.Select(i => i); } }")]
    [InlineData("System.Collections.Immutable.ImmutableList<int> all = System.Collections.Immutable.ImmutableList<int>.Empty; IEnumerable<int> M() { lock (gate) { return all.Select(i => i); } }")]
    [InlineData("Func<IEnumerable<int>> M() { lock (gate) { return () => ids.Select(i => i); } }")]
    public Task A_list_or_a_query_without_a_lock_is_silent(string source) => Verify<SequenceEscapesLock>.IsSilent(source);

    [Fact]
    public Task A_list_is_returned() => Verify<SequenceEscapesLock>.Fixes("IEnumerable<int> M() { lock (gate) { return [|ids.Select(i => i)|]; } }", "IEnumerable<int> M() { lock (gate) { return ids.Select(i => i).ToList(); } }");
}
