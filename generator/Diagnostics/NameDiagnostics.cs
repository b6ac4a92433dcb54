using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>The diagnostics for duplicate and reserved names.</summary>
internal static class NameDiagnostics
{
    public static readonly DiagnosticDescriptor DuplicateDeclaration = new(
        "OSSGEN020",
        "Name declared twice",
        "{0} '{1}' is {2}",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ReservedTypeName = new(
        "OSSGEN021",
        "Name not possible for a type",
        "'{0}' cannot name a {1}: {2}. Choose another name.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor DuplicateMember = new(
        "OSSGEN022",
        "Two members with one name",
        "{0} has two members named '{1}'. Give one of them another name with member=\"...\".",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ReservedMember = new(
        "OSSGEN023",
        "Name not possible for a member",
        "'{0}' cannot name a member of {1}: {2}. Give it another name with member=\"...\".",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor DuplicateWireName = new(
        "OSSGEN024",
        "Wire name declared twice",
        "{0} already has the {1} '{2}'{3}",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor DuplicateEnumValue = new(
        "OSSGEN025",
        "Two values of an enum are the same",
        "Enum '{0}' has two values with the {1} '{2}'. Remove one, or give it another name with name=\"...\".",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor GeneratedNameClash = new(
        "OSSGEN026",
        "Two generated names are the same",
        "'{0}' would be generated for {1} and for {2}. Rename one of them.",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        DuplicateDeclaration, ReservedTypeName, DuplicateMember, ReservedMember, DuplicateWireName, DuplicateEnumValue, GeneratedNameClash,
    ];
}
