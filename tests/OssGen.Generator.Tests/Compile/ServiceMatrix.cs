using System.Globalization;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Compile;

/// <summary>
/// Services with every set of attributes, and operations of each with every kind of path: what is generated compiles without a warning, for
/// the library, for extensions and for servers.
/// </summary>
public sealed class ServiceMatrix
{
    private static readonly string[] s_attributes =
    [
        "product=\"gadgets\"", "internal=\"{region}-internal.gadgets.example\"", "bucketHost=\"{Bucket}-{account}\"",
        "resource=\"acs:{region}::\"", "bucketResource=\"acs:{region}:{account}:{Bucket}\"", "userAgent=\"gadgets-client\"",
        "errors=\"message\"",
    ];

    private static readonly string[] s_paths = ["/", "/{Bucket}", "/{Bucket}/{Key}", "/gadgets", "/gadgets/{Id}/parts/{Part}?full"];

    private static SpecSource Spec { get; } = SpecSource.Of(
        "services", string.Concat(Enumerable.Range(0, 1 << s_attributes.Length).Select(Service)), "extension", "Contoso");

    [Fact]
    public void Every_service_compiles_for_the_client() => AssertCompiles(GeneratorRun.Of(Spec.As("client", "OssGen")));

    [Fact]
    public void Every_service_compiles_for_extensions_and_servers() => AssertCompiles(GeneratorRun.Of(Spec, Spec.As("server", "Contoso")));

    private static void AssertCompiles(GeneratorRun run)
    {
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints());
    }

    private static string Service(int set)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Service{set}");
        var attributes = s_attributes.Where((_, bit) => (set & (1 << bit)) != 0);
        return $"""
            <service name="{name}" endpoint="{"{region}"}.gadgets.example" {string.Join(' ', attributes)}><doc>Gadgets.</doc></service>
            {string.Concat(s_paths.Select((path, number) => Operation(name, path, number)))}
            """;
    }

    private static string Operation(string service, string path, int number)
    {
        var labels = new[] { "Id", "Part" }.Where(label => path.Contains("{" + label + "}", StringComparison.Ordinal))
            .Select(static label => $"""<label name="{label}">A label.</label>""");
        return $"""
            <operation name="Get{service}Path{number}" method="GET" path="{path}" service="{service}">
              <doc>Returns a gadget.</doc>{string.Concat(labels)}
            </operation>
            """;
    }
}
