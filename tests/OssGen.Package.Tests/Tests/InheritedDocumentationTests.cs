using System.Xml.Linq;
using OssGen.PublicDocs;
using OssGen.TestSupport.Folders;

namespace OssGen.Package.Tests;

/// <summary>The step of Release builds that leaves internal members out of the documentation (error OSSGENDOC1).</summary>
public sealed class InheritedDocumentationTests
{
    private static readonly HashSet<string> Visible = ["T:Shop", "M:Shop.Open"];

    [Fact]
    public async Task What_documents_an_internal_member_is_left_out()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["shop.xml"], Documentation("<summary>Opens it.</summary>"));

        var dangling = DocumentationFile.Reduce(folder["shop.xml"], Visible);

        Assert.Empty(dangling);
        Assert.Equal(["T:Shop", "M:Shop.Open"], Documented(folder["shop.xml"]));
    }

    [Fact]
    public async Task A_public_member_that_inherits_from_an_internal_one_is_reported_by_every_build()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["shop.xml"], Documentation("<inheritdoc cref=\"M:Till.Open\"/>"));

        var first = DocumentationFile.Reduce(folder["shop.xml"], Visible);
        var second = DocumentationFile.Reduce(folder["shop.xml"], Visible);

        Assert.Equal(["M:Shop.Open"], first);
        Assert.Equal(first, second);
    }

    private static string Documentation(string open) =>
        $"""
        <doc>
          <members>
            <member name="T:Shop"><summary>A shop.</summary></member>
            <member name="M:Shop.Open">{open}</member>
            <member name="M:Till.Open"><summary>Opens the till.</summary></member>
          </members>
        </doc>
        """;

    private static IEnumerable<string> Documented(string path) =>
        XDocument.Load(path).Descendants("member").Select(static member => member.Attribute("name")!.Value);
}
