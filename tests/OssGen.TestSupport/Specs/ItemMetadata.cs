using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OssGen.TestSupport.Specs;

/// <summary>Hands the generator what MSBuild would: metadata of the items and the root namespace.</summary>
internal sealed class ItemMetadata(string? rootNamespace) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(rootNamespace is null ? [] : new() { ["build_property.RootNamespace"] = rootNamespace });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is SpecSource spec
        ? new Values(new()
        {
            ["build_metadata.AdditionalFiles.OssSpecRole"] = spec.Role,
            ["build_metadata.AdditionalFiles.OssSpecNamespace"] = spec.Namespace,
            ["build_metadata.AdditionalFiles.OssSpecRecordNamespace"] = spec.RecordNamespace,
        })
        : new Values([]);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
