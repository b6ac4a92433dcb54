using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OssGen.Generator.Pipeline;

namespace OssGen.Tool.Checking;

/// <summary>Passes the metadata of <see cref="SpecInput"/> to the generator, in place of MSBuild.</summary>
internal sealed class ItemMetadata : AnalyzerConfigOptionsProvider
{
    private static readonly Values s_none = new(null);

    public override AnalyzerConfigOptions GlobalOptions => s_none;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is SpecInput spec ? new Values(spec) : s_none;

    private sealed class Values(SpecInput? spec) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                SpecFileSelector.RoleKey => spec?.Role,
                SpecFileSelector.NamespaceKey => spec?.Namespace,
                _ => null,
            };
            return value is not null;
        }
    }
}
