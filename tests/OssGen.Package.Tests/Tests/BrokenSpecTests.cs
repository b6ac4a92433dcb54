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

    [Theory]
    [InlineData("broken.xml", "nothing.xml", "OSSGEN203", "nothing.xml does not exist")]
    [InlineData("Include=\"broken.xml\"", "Include=\"broken.xml\" Role=\"extention\"", "OSSGEN204", "the role 'extention'")]
    public async Task A_mistaken_item_is_reported_too(string good, string bad, string id, string cause)
    {
        var consumer = Consumer.Create(site, "Broken");
        var project = Path.Combine(consumer.Folder, "Broken.csproj");
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace(good, bad, StringComparison.Ordinal));
        (await consumer.DotnetAsync("restore")).Succeeded();

        var check = await consumer.DotnetAsync("msbuild", "-t:CheckOssSpecs");

        Assert.Equal([id], BuildMessage.In(check.Output).Select(static message => message.Id));
        Assert.Contains(cause, check.Output, StringComparison.Ordinal);
    }
}
