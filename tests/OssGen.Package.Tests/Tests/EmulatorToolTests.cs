using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>ossgen-emulator, installed as a tool of a repository.</summary>
[Collection(PackedCollection.Name)]
public sealed class EmulatorToolTests(PackedSite site)
{
    private const string EndpointLine = "OSS emulator listening on ";

    [Fact]
    public async Task A_local_tool_serves_calls()
    {
        var folder = await InstallAsync();
        await using var emulator = DotnetCommand.Start(
            folder, Environment, "tool", "run", "ossgen-emulator", "--", "--port", "0", "--account", "id:secret");
        var line = await emulator.ReadLineAsync();
        Assert.StartsWith(EndpointLine, line, StringComparison.Ordinal);
        using var client = new OssClient(new()
        {
            Endpoint = line![EndpointLine.Length..],
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", "secret"),
        });

        await client.PutBucketAsync("oss-test-tool");

        Assert.Equal(["oss-test-tool"], (await client.ListBucketsAsync(new())).Buckets.Select(static bucket => bucket.Name));
    }

    private Dictionary<string, string> Environment => new() { ["NUGET_PACKAGES"] = site.PackageFolder };

    private async Task<string> InstallAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "with-emulator")).FullName;
        var manifest = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, ".config")).FullName, "dotnet-tools.json");
        await File.WriteAllTextAsync(manifest, """{ "version": 1, "isRoot": true, "tools": {} }""");
        (await DotnetCommand.DotnetAsync(
            folder, Environment, "tool", "install", "OssGen.Emulator.Tool", "--source", site.Feed, "--version", site.Version))
            .Succeeded();
        return folder;
    }
}
