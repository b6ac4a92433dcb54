using OssGen.Generator.Model;
using OssGen.Generator.Tests.Linking;

namespace OssGen.Generator.Tests.Schema;

public sealed class ShippedSpecTests
{
    [Theory]
    [InlineData("client")]
    [InlineData("server")]
    public void The_shipped_specs_link_without_findings(string roleName)
    {
        var role = roleName == "client" ? SpecRole.Client : SpecRole.Server;
        var files = Resources.Under("spec").Where(static name => name.EndsWith(".xml", StringComparison.Ordinal)).Select(name => (Resources.Text(name), role, "OssGen")).ToArray();

        var linked = Spec.Link(role, files);

        Assert.Equal(28, linked.Model.Operations.Count);
        Assert.Equal("", string.Join("\n", linked.Diagnostics.Select(static found => found.ToDiagnostic().ToString())));
    }
}
