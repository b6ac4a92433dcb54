using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Diagnostics;

/// <summary>An index of all diagnostics for spec files. An ID is never reused; docs/diagnostics.md has a section for each ID.</summary>
internal static class SpecDiagnosticIndex
{
    public const string Category = "OssGen.Spec";

    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId = Index(
        FileDiagnostics.All,
        NameDiagnostics.All,
        ReferenceDiagnostics.All,
        HttpDiagnostics.All,
        BodyDiagnostics.All,
        PagingDiagnostics.All,
        ExampleDiagnostics.All,
        ServiceDiagnostics.All,
        UsageDiagnostics.All,
        DefectDiagnostics.All);

    public static IEnumerable<DiagnosticDescriptor> All => s_byId.Values;

    public static DiagnosticDescriptor ById(string id) => s_byId[id];

    /// <summary>Determines whether an ID identifies a warning. A spec can suppress only warnings.</summary>
    public static bool IsWarning(string id) => s_byId.TryGetValue(id, out var found) && found.DefaultSeverity == DiagnosticSeverity.Warning;

    private static Dictionary<string, DiagnosticDescriptor> Index(params IReadOnlyList<DiagnosticDescriptor>[] subjects)
    {
        var byId = new Dictionary<string, DiagnosticDescriptor>(StringComparer.Ordinal);
        foreach (var subject in subjects)
        {
            foreach (var descriptor in subject)
            {
                byId.Add(descriptor.Id, descriptor);
            }
        }

        return byId;
    }
}
