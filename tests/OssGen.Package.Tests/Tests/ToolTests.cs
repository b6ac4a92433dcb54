using System.Text.Json;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>osscmd as a dotnet tool.</summary>
[Collection(PackedCollection.Name)]
public sealed class ToolTests(PackedSite site)
{
    [Fact]
    public async Task Installed_from_a_folder_it_runs_and_says_its_version()
    {
        var tools = Path.Combine(site.Folder, "tools");
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = site.PackageFolder };

        (await DotnetCommand.DotnetAsync(
            site.Folder, environment, "tool", "install", "osscmd", "--tool-path", tools, "--source", site.Feed, "--version", site.Version))
            .Succeeded();
        var run = (await DotnetCommand.RunAsync(
            Path.Combine(tools, OperatingSystem.IsWindows() ? "osscmd.exe" : "osscmd"), site.Folder, environment, "--version"))
            .Succeeded();

        Assert.Equal([site.Version], run.Lines);
    }

    [Fact]
    public void Any_runtime_of_its_release_or_a_later_one_will_do()
    {
        var settings =
            PackageFile.Open(Path.Combine(site.Feed, $"osscmd.{site.Version}.nupkg")).Files["tools/net10.0/any/osscmd.runtimeconfig.json"];

        using var json = JsonDocument.Parse(settings);
        var options = json.RootElement.GetProperty("runtimeOptions");
        Assert.Equal(
            ("Major", "10.0.0"),
            (options.GetProperty("rollForward").GetString(), options.GetProperty("framework").GetProperty("version").GetString()));
    }

    [Fact]
    public void One_package_is_for_every_system()
    {
        var files = PackageFile.Open(Path.Combine(site.Feed, $"osscmd.{site.Version}.nupkg")).Files.Keys;

        Assert.Contains("tools/net10.0/any/osscmd.dll", files);
        Assert.All(
            files.Where(static file => file.StartsWith("tools/", StringComparison.Ordinal)),
            static file => Assert.StartsWith("tools/net10.0/any/", file, StringComparison.Ordinal));
        Assert.DoesNotContain(files, static file => file.EndsWith(".pdb", StringComparison.Ordinal));
    }
}
