using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>The warnings about declarations that are unused or undocumented.</summary>
internal static class UsageDiagnostics
{
    public static readonly DiagnosticDescriptor UnusedShape = new(
        "OSSGEN080",
        "Shape is never used",
        "No operation reaches the shape '{0}'. Use it, remove it, or suppress this warning with suppress=\"OSSGEN080\".",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnusedEnum = new(
        "OSSGEN081",
        "Enum is never used",
        "No member has the type '{0}'. Use it, remove it, or suppress this warning with suppress=\"OSSGEN081\".",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnusedMembersGroup = new(
        "OSSGEN082",
        "Members group is never used",
        "No operation uses the members group '{0}'. Use it, remove it, or suppress this warning with suppress=\"OSSGEN082\".",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MissingDocumentation = new(
        "OSSGEN083",
        "Documentation is missing",
        "{0} '{1}' has no documentation, so users see none in their editor. Write a sentence, or suppress this warning with "
            + "suppress=\"OSSGEN083\".",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnusedService = new(
        "OSSGEN084",
        "Service is never used",
        "No operation belongs to the service '{0}'. Use it, remove it, or suppress this warning with suppress=\"OSSGEN084\".",
        SpecDiagnosticIndex.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [UnusedShape, UnusedEnum, UnusedMembersGroup, MissingDocumentation, UnusedService];
}
