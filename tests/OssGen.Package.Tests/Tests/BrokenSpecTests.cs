using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>A project whose own spec has mistakes.</summary>
[Collection(PackedCollection.Name)]
public sealed class BrokenSpecTests(PackedSite site)
{
    [Fact]
    public async Task Mistakes_are_reported_at_their_place_and_nothing_else_breaks()
    {
        var consumer = Consumer.Create(site, "Broken");

        var build = await consumer.BuildAsync();

        Assert.NotEqual(0, build.Code);
        Assert.Equal(
            [
                new("broken.xml", 3, 20, "OSSGEN020"),
                new("broken.xml", 18, 37, "OSSGEN030"),
                new("broken.xml", 22, 16, "OSSGEN020"),
            ],
            BuildMessage.In(build.Output));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_reported_too()
    {
        var consumer = Consumer.Create(site, "Broken");
        File.Delete(Path.Combine(consumer.Folder, "broken.xml"));
        (await consumer.DotnetAsync("restore")).Succeeded();

        var check = await consumer.DotnetAsync("msbuild", "-t:CheckOssSpecs");

        Assert.Equal(["OSSGEN203"], BuildMessage.In(check.Output).Select(static message => message.Id));
        Assert.Contains("broken.xml does not exist", check.Output, StringComparison.Ordinal);
    }
}
