using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>The diagnostics for services, and for the hosts and resource names of their operations.</summary>
internal static class ServiceDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownService = new(
        "OSSGEN075",
        "Unknown service",
        "There is no <service name=\"{0}\">. {1}Declare it, or correct the name.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadPlaceholders = new(
        "OSSGEN076",
        "Placeholders cannot be read",
        "'{0}' cannot be the {1} of <{2}>: {3}. Placeholders are {{region}}, {{account}}, and members such as {{Bucket}}.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoPlaceholderValue = new(
        "OSSGEN077",
        "Placeholder without a value",
        "'{{{0}}}', which the {1} of the service {2} names, has no value in {3}: {4}",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnusedLabel = new(
        "OSSGEN078",
        "Label is in no path or host",
        "The label '{0}' is neither in the path of {1} nor in the host of its service. {2}Correct the name, or remove the label.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [UnknownService, BadPlaceholders, NoPlaceholderValue, UnusedLabel];
}
