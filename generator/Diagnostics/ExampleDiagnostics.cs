using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>The diagnostics for the examples of operations.</summary>
internal static class ExampleDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownExampleMember = new(
        "OSSGEN070",
        "Example names an unknown member",
        "The example '{0}' sets '{1}', which is no member of {2}. {3}Correct the name, or declare the member.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MissingExampleMember = new(
        "OSSGEN071",
        "Example lacks a required member",
        "The example '{0}' lacks the required member '{1}' of {2}. Add it to <call>.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadRequestLine = new(
        "OSSGEN072",
        "Example's request does not fit its operation",
        "The request of example '{0}' does not fit: {1}. Correct the request or the operation.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadResponse = new(
        "OSSGEN073",
        "Example's response cannot be read",
        "The response of example '{0}' does not fit: {1}. Correct the response or the operation.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadExampleValue = new(
        "OSSGEN074",
        "Example's value does not fit",
        "The value of '{1}' in example '{0}' does not fit: {2}. Write the value as the member holds it.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownExampleMember, MissingExampleMember, BadRequestLine, BadResponse, BadExampleValue,
    ];
}
