using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>Findings about the generator itself.</summary>
internal static class DefectDiagnostics
{
    public static readonly DiagnosticDescriptor EmitterFailed = new(
        "OSSGEN090",
        "The generator has a defect",
        "{0} of {1} could not be generated: {2} in {3}: {4} The rest is generated. This is a defect of OssGen and not of the spec: report it to OssGen's maintainers with this message and that part of the spec.",
        SpecDiagnostics.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [EmitterFailed];
}
