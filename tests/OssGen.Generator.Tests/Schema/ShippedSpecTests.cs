using System.Xml.Linq;
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
        var files = Resources.Under("spec")
            .Where(static name => name.EndsWith(".xml", StringComparison.Ordinal))
            .Select(name => (Resources.Text(name), role, "OssGen"))
            .ToArray();

        var linked = Spec.Link(role, files);

        Assert.Equal(
            files.Sum(
                static file => XDocument.Parse(file.Item1).Root!.Elements().Count(static child => child.Name.LocalName == "operation")),
            linked.Model.Operations.Count);
        Assert.Equal("", string.Join("\n", linked.Diagnostics.Select(static found => found.ToDiagnostic().ToString())));
    }
}
