using OssGen.Generator.Tests.Linking;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Driver;

/// <summary>The repository's own spec files.</summary>
internal static class ShippedSpec
{
    public static SpecSource[] As(string role, string ns)
        => [
            .. Resources.Under("spec")
                .Where(static name => name.EndsWith(".xml", StringComparison.Ordinal))
                .Select(name => new SpecSource(name, Resources.Text(name), role, ns)),
        ];
}
