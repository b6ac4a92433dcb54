using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>The diagnostics for the form of a file: its XML, elements and attributes.</summary>
internal static class FileDiagnostics
{
    public static readonly DiagnosticDescriptor MalformedXml = new(
        "OSSGEN001",
        "The file is not well-formed XML",
        "The XML cannot be read: {0} What precedes this place is still generated. Fix the XML here.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor DtdRefused = new(
        "OSSGEN002",
        "A document type declaration is refused",
        "A spec has no document type declaration, because entities could read files or grow without bound. Remove <!DOCTYPE ...> and "
            + "write the text out.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor EmptyFile = new(
        "OSSGEN003",
        "The file is empty",
        "The file has no content. Write a <spec xmlns=\"urn:ossgen:spec:1\" group=\"...\"> element, or remove the file from the OssSpec "
            + "items.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NotASpec = new(
        "OSSGEN004",
        "The root is not a spec of this language",
        "The root is <{0}> in namespace '{1}', but a spec begins with <spec xmlns=\"urn:ossgen:spec:1\" group=\"...\">. Fix the root, or "
            + "remove the file from the OssSpec items.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NewerVersion = new(
        "OSSGEN005",
        "The spec needs a newer generator",
        "The spec is written in version {0} of the language, and this generator knows {1}. Update the OssGen package, or write the spec "
            + "in version {1}.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NewerMinorVersion = new(
        "OSSGEN006",
        "The spec may need a newer generator",
        "The spec is written in version {0} of the language, and this generator knows {1}; newer words are reported as unknown. Update "
            + "the OssGen package, or lower the version.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownElement = new(
        "OSSGEN007",
        "Unknown element",
        "<{0}> isn't allowed in <{1}>. {2}Allowed here: {3}.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnknownAttribute = new(
        "OSSGEN008",
        "Unknown attribute",
        "<{1}> has no attribute '{0}'. {2}Its attributes are: {3}.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MissingAttribute = new(
        "OSSGEN009",
        "Missing attribute",
        "<{0}> lacks the attribute '{1}'. Add {1}=\"...\".",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadValue = new(
        "OSSGEN010",
        "Bad attribute value",
        "'{0}' is no value for {1}: {2}",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor OverLimit = new(
        "OSSGEN011",
        "The spec is larger than the reader takes",
        "The spec goes over a limit of the reader: {0}. Split the file, or nest less.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor StrayText = new(
        "OSSGEN012",
        "Text where none belongs",
        "<{0}> holds the text '{1}', which means nothing there. Put documentation into a <doc> child, or remove the text.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NotSuppressible = new(
        "OSSGEN013",
        "This id cannot be suppressed",
        "'{0}' is not the id of a warning, so it cannot be suppressed. Fix the cause, or correct the id.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MissingChild = new(
        "OSSGEN014",
        "Missing element",
        "<{0}> lacks a <{1}> child. Add one.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor RepeatedChild = new(
        "OSSGEN015",
        "Element occurs twice",
        "<{0}> may occur once in <{1}>. Merge the two, or remove one.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ForeignElement = new(
        "OSSGEN016",
        "Element or attribute of another namespace",
        "'{0}' belongs to the namespace '{1}', and a spec has words of urn:ossgen:spec:1 only. Remove the prefix or the word.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnknownRole = new(
        "OSSGEN017",
        "Unknown role of an OssSpec item",
        "'{0}' is no role of an OssSpec item, so nothing is generated for it. {1}Write one of: {2}.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        MalformedXml, DtdRefused, EmptyFile, NotASpec, NewerVersion, NewerMinorVersion, UnknownElement, UnknownAttribute, MissingAttribute,
        BadValue, OverLimit, StrayText, NotSuppressible, MissingChild, RepeatedChild, ForeignElement, UnknownRole,
    ];
}
