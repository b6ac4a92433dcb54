using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OssGen.Generator.Model;

namespace OssGen.Generator.Pipeline;

/// <summary>Picks the spec files out of the project's additional files by their item metadata.</summary>
internal static class SpecFileSelector
{
    private const string RoleKey = "build_metadata.AdditionalFiles.OssSpecRole";
    private const string NamespaceKey = "build_metadata.AdditionalFiles.OssSpecNamespace";
    private const string RecordNamespaceKey = "build_metadata.AdditionalFiles.OssSpecRecordNamespace";

    /// <summary>The file with its text, once for each of its roles; nothing when it has none.</summary>
    public static ImmutableArray<SpecFile> Select(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var metadata = options.GetOptions(file);
        var roles = Roles(Value(metadata, RoleKey));
        if (roles.Count == 0)
        {
            return [];
        }

        var text = file.GetText(cancellationToken)?.ToString() ?? "";
        var (ns, records) = (Value(metadata, NamespaceKey), Value(metadata, RecordNamespaceKey));
        return [.. roles.Select(role => new SpecFile(file.Path, role, ns, records, text))];
    }

    /// <summary>The project's root namespace, or null.</summary>
    public static string? RootNamespace(AnalyzerConfigOptionsProvider options)
        => options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? name : null;

    private static string Value(AnalyzerConfigOptions metadata, string key) => metadata.TryGetValue(key, out var value) ? value.Trim() : "";

    private static List<SpecRole> Roles(string words) => [.. words.Split(',').Select(Role).OfType<SpecRole>().Distinct()];

    private static SpecRole? Role(string word) => word.Trim().ToLowerInvariant() switch
    {
        "client" => SpecRole.Client,
        "extension" => SpecRole.Extension,
        "server" => SpecRole.Server,
        "reference" => SpecRole.Reference,
        _ => null,
    };
}
