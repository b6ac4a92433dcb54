using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>The diagnostics for the bodies of requests and results, and for elements and shapes.</summary>
internal static class BodyDiagnostics
{
    public static readonly DiagnosticDescriptor TwoPayloads = new(
        "OSSGEN055",
        "Two kinds of payload",
        "<{0}> has {1}; a body has one kind of payload. Keep one of them.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoPayload = new(
        "OSSGEN056",
        "No payload named",
        "<{0}> does not say what it holds. Add one of {1}.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoEffect = new(
        "OSSGEN057",
        "Attribute without effect",
        "'{0}' has no effect on <{1}>: {2}. Remove it.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadAlternative = new(
        "OSSGEN058",
        "Alternatives do not fit",
        "The alternatives of {0} do not fit: {1}. Alternatives are two or more, each with a root of its own, in a body with "
            + "required=\"one\".",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadElementPath = new(
        "OSSGEN059",
        "Element name cannot be read",
        "'{0}' is no element name: {1}. Write a local name, names nested by '/', '.' for the own text, or '*' for a map.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MixedElement = new(
        "OSSGEN060",
        "Element holds text and children",
        "'{0}' is both a value and a parent of other elements in {1}. Use a shape for it, or remove one of the two.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadMap = new(
        "OSSGEN061",
        "Map does not fit",
        "{0} does not fit: {1}. Remove type or list.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor EndlessShape = new(
        "OSSGEN062",
        "Shape cannot be built",
        "{0} requires itself ({1}), so no value of it can exist. Make one of these members optional.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NotInJson = new(
        "OSSGEN063",
        "Not possible in JSON",
        "'{0}' cannot be in a JSON document: {1}. Remove the attribute or the element, or use the type json, which holds any JSON value.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor RequiredInResult = new(
        "OSSGEN068",
        "A members group of a result requires a member",
        "The members group '{0}' requires '{1}', and a result uses it: requests and results share the group's interface, and a reply may "
            + "lack any header. Remove required=\"true\", or declare the header in the operation that requires it.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadAlias = new(
        "OSSGEN069",
        "Alias is no element name",
        "The alias '{0}' does not fit: {1}. Write a local name, or names nested by '/'.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        TwoPayloads, NoPayload, NoEffect, BadAlternative, BadElementPath, MixedElement, BadMap, EndlessShape, NotInJson, RequiredInResult,
        BadAlias,
    ];
}
