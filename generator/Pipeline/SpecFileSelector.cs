using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OssGen.Generator.Model;

namespace OssGen.Generator.Pipeline;

/// <summary>Selects the spec files from the project's additional files, based on their item metadata.</summary>
internal static class SpecFileSelector
{
    public const string RoleKey = "build_metadata.AdditionalFiles.OssSpecRole";
    public const string NamespaceKey = "build_metadata.AdditionalFiles.OssSpecNamespace";

    /// <summary>The role of the files of the package itself.</summary>
    public const string ClientRole = "client";

    /// <summary>The role of files that add operations to the client.</summary>
    public const string ExtensionRole = "extension";

    /// <summary>The role of files whose names other files can use.</summary>
    public const string ReferenceRole = "reference";

    private const string RecordNamespaceKey = "build_metadata.AdditionalFiles.OssSpecRecordNamespace";

    private static readonly Dictionary<string, SpecRole> s_roles = new(StringComparer.OrdinalIgnoreCase)
    {
        [ClientRole] = SpecRole.Client,
        [ExtensionRole] = SpecRole.Extension,
        ["server"] = SpecRole.Server,
        [ReferenceRole] = SpecRole.Reference,
    };

    /// <summary>The names of the roles that the item metadata can specify.</summary>
    public static IEnumerable<string> Roles => s_roles.Keys;

    /// <summary>
    /// Returns an additional file with its text, once for each of its roles. Returns an empty array when the metadata of the file has no
    /// role.
    /// </summary>
    public static ImmutableArray<SpecFile> Select(
        AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var metadata = options.GetOptions(file);
        var words = Value(metadata, RoleKey).Split(',').Select(static word => word.Trim()).Where(static word => word.Length > 0).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var unknown = words.Find(static word => !s_roles.ContainsKey(word));
        var roles = words.Where(static word => s_roles.ContainsKey(word))
            .Select(static word => s_roles[word])
            .Distinct()
            .DefaultIfEmpty(SpecRole.Reference);
        var text = file.GetText(cancellationToken)?.ToString() ?? "";
        var (ns, records) = (Value(metadata, NamespaceKey), Value(metadata, RecordNamespaceKey));
        return [.. roles.Select(role => new SpecFile(file.Path, role, unknown, ns, records, text))];
    }

    /// <summary>Determines whether an additional file has a role.</summary>
    public static bool IsSpec(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        Value(options.GetOptions(file), RoleKey).Length > 0;

    /// <summary>Returns the project's root namespace, or null when the project has none.</summary>
    public static string? RootNamespace(AnalyzerConfigOptionsProvider options)
        => options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? name : null;

    private static string Value(AnalyzerConfigOptions metadata, string key) => metadata.TryGetValue(key, out var value) ? value.Trim() : "";
}
