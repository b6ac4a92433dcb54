using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>The diagnostics for the HTTP requests of operations.</summary>
internal static class HttpDiagnostics
{
    public static readonly DiagnosticDescriptor BadPath = new(
        "OSSGEN040",
        "Path cannot be read",
        "The path '{0}' cannot be read: {1}. A path is '/', '/{{Bucket}}' or '/{{Bucket}}/{{Key}}', with '?name' or '?name=value&other' "
            + "behind it; in a service, also text and labels such as '/things/{{Id}}'.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnknownLabel = new(
        "OSSGEN041",
        "Unknown label",
        "The label '{{{0}}}' means nothing. {1}Labels are {{Bucket}}, {{Bucket?}}, {{Key}} and those of <label> children; all else goes "
            + "into queries and headers.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MisplacedLabel = new(
        "OSSGEN042",
        "Label in a place without meaning",
        "The label '{{{0}}}' can't be used here: {1}. Write /{{Bucket}} or /{{Bucket}}/{{Key}}.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BodyNotAllowed = new(
        "OSSGEN044",
        "Method that has no body",
        "{0} uses {1}, whose {2} carries no body. Remove it, or use another method.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor HeaderTaken = new(
        "OSSGEN045",
        "Header belongs to the client",
        "The header '{0}' is set by the client itself ({1}). Remove it from the spec.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor QueryTaken = new(
        "OSSGEN046",
        "Query name belongs to the signature",
        "The query name '{0}' carries a presigned URL's signature. Remove it from the spec.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor AttributesConflict = new(
        "OSSGEN047",
        "Attributes that exclude each other",
        "<{0}> has {1}, which exclude each other: {2}. Remove one of them.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NothingNamed = new(
        "OSSGEN048",
        "Nothing says what is sent",
        "<{0}> needs {1}. Add it.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor PrefixCovers = new(
        "OSSGEN049",
        "Header falls under a header map",
        "The header '{0}' falls under the map with prefix '{1}', so its value would be sent twice. Remove the header, or narrow the "
            + "prefix.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor RoutingTie = new(
        "OSSGEN050",
        "Two operations cannot be told apart",
        "{0} and {1} are both {2}, and a request of {0} can fit {1} as well or better. Give one of them a fixed query pair, or a required "
            + "query name or header, that the other lacks.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadDefault = new(
        "OSSGEN051",
        "Value does not fit its type",
        "'{0}' is no {1}. Correct the value or the type.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadCopySource = new(
        "OSSGEN052",
        "Copy source is incomplete",
        "The copy source '{0}' does not fit: {1}. Write two or three <part> children: source bucket, source key, and source version id.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor EmptyRange = new(
        "OSSGEN053",
        "Range holds no value",
        "min=\"{0}\" is greater than max=\"{1}\". Exchange them.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        BadPath, UnknownLabel, MisplacedLabel, BodyNotAllowed, HeaderTaken, QueryTaken, AttributesConflict, NothingNamed, PrefixCovers,
        RoutingTie, BadDefault, BadCopySource, EmptyRange,
    ];
}
