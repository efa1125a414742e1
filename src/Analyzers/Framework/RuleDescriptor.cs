using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>Makes the descriptors of rules, which differ in little.</summary>
static class RuleDescriptor
{
    // The parameters are called as those of DiagnosticDescriptor: by these names RS2000 and its like, which track the releases of rules, know them.
    public static DiagnosticDescriptor Create(string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity, string description, bool isEnabledByDefault = true) =>
        new(id, title, messageFormat, category, defaultSeverity, isEnabledByDefault, description, HelpLink.For(id));
}
