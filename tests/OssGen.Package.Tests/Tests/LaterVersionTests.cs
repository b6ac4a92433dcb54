using System.Text.Json;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>The properties of Packaging.props that are set when there is a repository, and a published version.</summary>
[Collection(PackedCollection.Name)]
public sealed class LaterVersionTests(PackedSite site, LaterVersion later) : IClassFixture<LaterVersion>
{
    [Fact]
    public void The_package_names_the_repository_and_the_commit()
    {
        var metadata = later.Open("nupkg").Metadata.Elements().ToDictionary(static element => element.Name.LocalName);

        Assert.Equal(LaterVersion.Repository, metadata["projectUrl"].Value);
        Assert.Equal(
            ("git", LaterVersion.Repository, LaterVersion.Commit),
            (metadata["repository"].Attribute("type")?.Value, metadata["repository"].Attribute("url")?.Value,
                metadata["repository"].Attribute("commit")?.Value));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public void Symbols_lead_to_the_sources_of_the_commit(string framework)
    {
        var symbols = new Symbols(later.Open("snupkg").Files[$"lib/{framework}/{LaterVersion.Id}.pdb"]);

        using var json = JsonDocument.Parse(symbols.SourceLink!);
        var root = Assert.Single(json.RootElement.GetProperty("documents").EnumerateObject());
        Assert.Equal(
            ("/_/*", $"https://raw.githubusercontent.com/example/ossgen/{LaterVersion.Commit}/*"), (root.Name, root.Value.GetString()));
    }

    [Theory]
    [InlineData("OssGen")]
    [InlineData("OssGen.Emulator")]
    [InlineData("OssGen.Extensions.DependencyInjection")]
    public void Without_an_address_the_package_names_no_repository(string id)
    {
        var metadata = PackageFile.Open(Path.Combine(site.Feed, $"{id}.{site.Version}.nupkg")).Metadata;
        var symbols = PackageFile.Open(Path.Combine(site.Feed, $"{id}.{site.Version}.snupkg")).Files[$"lib/net10.0/{id}.pdb"];

        Assert.DoesNotContain(
            metadata.Elements(), static element => element.Name.LocalName == "projectUrl" || element.Attribute("url") is not null);
        Assert.Null(new Symbols(symbols).SourceLink);
    }

    [Fact]
    public async Task An_address_that_symbols_can_not_lead_to_fails_the_build()
    {
        var pack = await later.PackAtAsync("https://example.com/ossgen");

        Assert.NotEqual(0, pack.Code);
        Assert.Contains("no SourceLink can be made for it", pack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_the_version_before_has_can_not_disappear()
    {
        var pack = await later.PackWithoutHealthCheckAsync();

        Assert.NotEqual(0, pack.Code);
        Assert.Contains("CP0002", BuildMessage.In(pack.Output).Select(static message => message.Id));
        Assert.Contains("OssHealthChecksBuilderExtensions.AddOss", pack.Output, StringComparison.Ordinal);
    }
}
