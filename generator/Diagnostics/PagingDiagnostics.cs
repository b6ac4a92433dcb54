using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>The diagnostics for pagination.</summary>
internal static class PagingDiagnostics
{
    public static readonly DiagnosticDescriptor BadItems = new(
        "OSSGEN065",
        "Page items not found",
        "items=\"{0}\" is {1}. {2}Name a list member of the result.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadMore = new(
        "OSSGEN066",
        "Page flag not found",
        "more=\"{0}\" is {1}. {2}Name a bool member of the result, or leave it out.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadToken = new(
        "OSSGEN067",
        "Page token not found",
        "{0}=\"{1}\" is {2}. {3}A token goes from a member of the result to a member of the request with the same type.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [BadItems, BadMore, BadToken];
}
