using OssGen.Generator.Model;

namespace OssGen.Generator.Tests.Linking;

public sealed class SampleTests
{
    private static string Sample()
    {
        var document = Resources.Text("docs/spec-language.md");
        var start = document.IndexOf("```xml", StringComparison.Ordinal) + "```xml".Length;
        return document[start..document.IndexOf("```", start, StringComparison.Ordinal)].Trim();
    }

    [Fact]
    public void The_sample_of_the_documentation_links_without_findings() =>
        Assert.Equal("", string.Join("\n", Spec.Link(Sample()).Diagnostics.Select(static found => found.ToDiagnostic().ToString())));

    [Fact]
    public void The_sample_of_the_documentation_gives_the_members_it_promises()
    {
        var get = Spec.Link(Sample()).Operation("GetBucketAcl");

        Assert.Equal(["Owner", "Acl"], get.Result.Members.Select(static member => member.Name));
        Assert.Equal(["acl"], get.SignedQuery);
        Assert.Equal(new FixedPair("acl", null), Assert.Single(get.FixedQuery));
        Assert.Equal(OperationScope.Bucket, get.Scope);
    }

    [Fact]
    public void A_server_link_takes_records_from_the_package_and_emits_codecs_only()
    {
        var model = Spec.Link(SpecRole.Server, (Sample(), SpecRole.Server, "OssGen.Emulator")).Model;

        Assert.Equal("OssGen.Emulator", model.Namespace);
        Assert.All(model.Operations, static operation => Assert.Equal("OssGen", operation.Namespace));
        Assert.False(Assert.Single(model.Shapes).EmitsRecord);
        Assert.Empty(model.Enums);
    }
}
