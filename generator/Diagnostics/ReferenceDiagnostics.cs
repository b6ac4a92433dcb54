using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>The diagnostics for names that refer to declarations, members or headers.</summary>
internal static class ReferenceDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownType = new(
        "OSSGEN030",
        "Unknown type",
        "There is no type '{0}'. {1}Use {2}, or declare a <shape> or <enum> with this name.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnknownMembersGroup = new(
        "OSSGEN031",
        "Unknown members group",
        "There is no <members name=\"{0}\">. {1}Declare it, or correct the name.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor TypeNotHere = new(
        "OSSGEN032",
        "Type not possible here",
        "The type '{0}' cannot be used for {1}: {2}. Choose another type, or move the member.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnknownPresentPath = new(
        "OSSGEN033",
        "Member path not found",
        "'{0}' in present=\"{1}\" is no member of {2}. {3}Write the path of member or wire names from the request down, as in "
            + "Request/InputSerialization/Json.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnknownTemplateMember = new(
        "OSSGEN034",
        "Template member not found",
        "The template names '{{{0}}}', which is no member of {1}. {2}Declare it by an <element> child of the body, or correct the name.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnusedUrlEncodedBy = new(
        "OSSGEN035",
        "Nothing in the result is encoded",
        "urlEncodedBy=\"{0}\" means nothing, because no element of the result is urlEncoded. Mark the encoded elements with "
            + "urlEncoded=\"true\", or remove urlEncodedBy.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnknownWhenHeader = new(
        "OSSGEN036",
        "Header that selects the other body not found",
        "when=\"{0}\" is no header of {1}. {2}Use the wire name of one of its headers.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadChoice = new(
        "OSSGEN037",
        "Choice does not fit",
        "The choice '{0}' does not fit: {1}. A choice lists one shape under plain element names, with a tag that the shape does not have.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadHostMember = new(
        "OSSGEN038",
        "Host member does not fit",
        "host=\"{0}\" must name a member of type string: {1}. Make it so, or leave the header out.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UrlEncodedWithoutTeller = new(
        "OSSGEN039",
        "Nothing tells whether elements are encoded",
        "Elements of {0} are urlEncoded, but its {1} does not say which element tells so. Add {2}.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownType, UnknownMembersGroup, TypeNotHere, UnknownPresentPath, UnknownTemplateMember, UnusedUrlEncodedBy, UnknownWhenHeader,
        BadChoice, BadHostMember, UrlEncodedWithoutTeller,
    ];
}
