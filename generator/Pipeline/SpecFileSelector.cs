using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OssGen.Generator.Model;

namespace OssGen.Generator.Pipeline;

/// <summary>Picks the spec files out of the project's additional files by their item metadata.</summary>
internal static class SpecFileSelector
{
    private const string RoleKey = "build_metadata.AdditionalFiles.OssSpecRole";
    private const string NamespaceKey = "build_metadata.AdditionalFiles.OssSpecNamespace";

    /// <summary>The file with its text, or null when it has no role or can't be read.</summary>
    public static SpecFile? Select(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var metadata = options.GetOptions(file);
        if (!metadata.TryGetValue(RoleKey, out var word) || Role(word) is not { } role)
        {
            return null;
        }

        metadata.TryGetValue(NamespaceKey, out var ns);
        var text = file.GetText(cancellationToken)?.ToString() ?? "";
        return new SpecFile(file.Path, role, ns?.Trim() ?? "", text);
    }

    /// <summary>The project's root namespace, or null.</summary>
    public static string? RootNamespace(AnalyzerConfigOptionsProvider options)
        => options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? name : null;

    private static SpecRole? Role(string word) => word.Trim().ToLowerInvariant() switch
    {
        "client" => SpecRole.Client,
        "extension" => SpecRole.Extension,
        "server" => SpecRole.Server,
        "reference" => SpecRole.Reference,
        _ => null,
    };
}
