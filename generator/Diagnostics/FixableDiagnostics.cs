using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>The diagnostics whose findings can have a <see cref="SpecFix"/>.</summary>
internal static class FixableDiagnostics
{
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        FileDiagnostics.UnknownElement,
        FileDiagnostics.UnknownAttribute,
        FileDiagnostics.MissingAttribute,
        FileDiagnostics.BadValue,
        NameDiagnostics.DuplicateMember,
        NameDiagnostics.ReservedMember,
        NameDiagnostics.DuplicateEnumValue,
        ReferenceDiagnostics.UnknownType,
        ReferenceDiagnostics.UnknownMembersGroup,
        ReferenceDiagnostics.UnknownPresentPath,
        ReferenceDiagnostics.UnknownTemplateMember,
        ReferenceDiagnostics.UnknownWhenHeader,
        HttpDiagnostics.UnknownLabel,
        HttpDiagnostics.NothingNamed,
        PagingDiagnostics.BadItems,
        PagingDiagnostics.BadMore,
        PagingDiagnostics.BadToken,
        ExampleDiagnostics.UnknownExampleMember,
        ServiceDiagnostics.UnknownService,
        ServiceDiagnostics.UnusedLabel,
        UsageDiagnostics.MissingDocumentation,
    ];
}
