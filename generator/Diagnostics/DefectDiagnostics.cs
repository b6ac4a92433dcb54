using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>
/// The diagnostics for defects of the generator. Their arguments are the part that failed and the strings returned by
/// <see cref="DefectText"/>.
/// </summary>
internal static class DefectDiagnostics
{
    private const string Advice =
        "This is a defect of OssGen and not of the spec: report it to OssGen's maintainers with this message and ";

    public static readonly DiagnosticDescriptor EmitterFailed = Descriptor(
        "OSSGEN090",
        "{0} of {1} could not be generated: {2} in {3}: {4} The rest is generated. " + Advice + "that part of the spec.");

    public static readonly DiagnosticDescriptor ReaderFailed = Descriptor(
        "OSSGEN091",
        "The file {0} could not be read: {1} in {2}: {3} What other files declare is generated. " + Advice + "the file.");

    public static readonly DiagnosticDescriptor LinkerFailed = Descriptor(
        "OSSGEN092",
        "{0} of {1} could not be linked: {2} in {3}: {4} The rest is generated. " + Advice + "that part of the spec.");

    public static readonly DiagnosticDescriptor CheckFailed = Descriptor(
        "OSSGEN093",
        "The check {0} could not be run: {1} in {2}: {3} The code is generated, but what the check finds is not reported. "
            + Advice + "the spec.");

    public static readonly DiagnosticDescriptor LinkFailed = Descriptor(
        "OSSGEN094",
        "What is emitted into the namespace {0} could not be linked: {1} in {2}: {3} None of it is generated. " + Advice + "the spec.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [EmitterFailed, ReaderFailed, LinkerFailed, CheckFailed, LinkFailed];

    private static DiagnosticDescriptor Descriptor(string id, string message)
        => new(
            id,
            "The generator has a defect",
            message,
            SpecDiagnosticIndex.Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            customTags: WellKnownDiagnosticTags.NotConfigurable);
}
