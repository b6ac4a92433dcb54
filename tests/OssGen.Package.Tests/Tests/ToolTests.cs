using System.Text.Json;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>osscmd and ossgen as dotnet tools.</summary>
[Collection(PackedCollection.Name)]
public sealed class ToolTests(PackedSite site)
{
    [Theory]
    [InlineData("osscmd", "osscmd")]
    [InlineData("OssGen.Tool", "ossgen")]
    public async Task Installed_from_a_folder_it_runs_and_says_its_version(string id, string command)
    {
        var tools = Path.Combine(site.Folder, "tools", command);
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = site.PackageFolder };

        (await DotnetCommand.DotnetAsync(
            site.Folder, environment, "tool", "install", id, "--tool-path", tools, "--source", site.Feed, "--version", site.Version))
            .Succeeded();
        var run = (await DotnetCommand.RunAsync(
            Path.Combine(tools, OperatingSystem.IsWindows() ? command + ".exe" : command), site.Folder, environment, "--version"))
            .Succeeded();

        Assert.Equal([site.Version], run.Lines);
    }

    [Theory]
    [InlineData("osscmd")]
    [InlineData("OssGen.Tool")]
    public void Any_runtime_of_its_release_or_a_later_one_will_do(string id)
    {
        var package = PackageFile.Open(Path.Combine(site.Feed, $"{id}.{site.Version}.nupkg"));
        var settings = package.Files[$"tools/net10.0/any/{id}.runtimeconfig.json"];

        using var json = JsonDocument.Parse(settings);
        var options = json.RootElement.GetProperty("runtimeOptions");
        Assert.Equal(
            ("Major", "10.0.0"),
            (options.GetProperty("rollForward").GetString(), options.GetProperty("framework").GetProperty("version").GetString()));
    }

    [Theory]
    [InlineData("osscmd")]
    [InlineData("OssGen.Tool")]
    public void One_package_is_for_every_system(string id)
    {
        var files = PackageFile.Open(Path.Combine(site.Feed, $"{id}.{site.Version}.nupkg")).Files.Keys;

        Assert.Contains($"tools/net10.0/any/{id}.dll", files);
        Assert.All(
            files.Where(static file => file.StartsWith("tools/", StringComparison.Ordinal)),
            static file => Assert.StartsWith("tools/net10.0/any/", file, StringComparison.Ordinal));
        Assert.DoesNotContain(files, static file => file.EndsWith(".pdb", StringComparison.Ordinal));
    }
}
