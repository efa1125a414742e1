using Microsoft.CodeAnalysis.Testing;

namespace AsyncGather.Testing;

/// <summary>Two texts that have to be the same.</summary>
static class Texts
{
    /// <summary>Fails where two texts differ in anything, and shows where.</summary>
    public static void Require(string expected, string actual, string what)
    {
        try { new DefaultVerifier().EqualOrDiff(expected, actual); }
        catch (InvalidOperationException difference) { throw new VerifyException($"{what} wrote something else.\n{difference.Message}"); }
    }
}
