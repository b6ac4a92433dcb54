using OssGen.TestSupport.GoldenFiles;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>The generated parts of the site's navigation.</summary>
public sealed class SiteContentsTests
{
    [Fact]
    public void The_contents_of_operations_are_up_to_date() => GoldenText.Compare("docs/operations/toc.yml", OperationsContents.Write());

    [Fact]
    public void The_contents_of_the_API_are_up_to_date() => GoldenText.Compare("docs/api/toc.yml", ApiContents.Write());
}
