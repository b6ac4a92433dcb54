using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks that no declared type has the name of a codec. Codecs are emitted for every shape and, in the server role, for every operation.
/// </summary>
internal static class CodecNameRule
{
    public static void Check(SpecIndex index, FindingCollector findings)
    {
        foreach (var declaration in index.EmittedTypes
            .Where(static declaration => declaration.Name.EndsWith("Codec", StringComparison.Ordinal)))
        {
            var owner = declaration.Name.Substring(0, declaration.Name.Length - "Codec".Length);
            var other = index.Type(owner)?.Spec is ShapeSpec
                ? $"the shape {owner}"
                : index.HasOperation(owner) ? $"the operation {owner}" : null;
            if (other is not null)
            {
                findings.Report(
                    NameDiagnostics.GeneratedNameClash,
                    declaration.Spec,
                    declaration.Spec.Name,
                    declaration.Name,
                    $"the {declaration.Spec.ElementName} {declaration.Name}",
                    other);
            }
        }
    }
}
