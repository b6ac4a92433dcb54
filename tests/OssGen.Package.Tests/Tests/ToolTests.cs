using System.Text.Json;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>The programs as dotnet tools.</summary>
[Collection(PackedCollection.Name)]
public sealed class ToolTests(PackedSite site)
{
    [Theory]
    [InlineData("osscmd", "osscmd")]
    [InlineData("OssGen.Tool", "ossgen")]
    [InlineData("OssGen.Emulator.Tool", "ossgen-emulator")]
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
    [InlineData("OssGen.Emulator.Tool", "Microsoft.AspNetCore.App")]
    public void Any_runtime_of_its_release_or_a_later_one_will_do(string id, params string[] beyond)
    {
        var package = PackageFile.Open(Path.Combine(site.Feed, $"{id}.{site.Version}.nupkg"));
        var settings = package.Files[$"tools/net10.0/any/{id}.runtimeconfig.json"];

        using var json = JsonDocument.Parse(settings);
        var options = json.RootElement.GetProperty("runtimeOptions");
        Assert.Equal("Major", options.GetProperty("rollForward").GetString());
        Assert.Equal(
            [("Microsoft.NETCore.App", "10.0.0"), .. beyond.Select(static framework => (framework, "10.0.0"))], Frameworks(options));
    }

    [Theory]
    [InlineData("osscmd")]
    [InlineData("OssGen.Tool")]
    [InlineData("OssGen.Emulator.Tool")]
    public void One_package_is_for_every_system(string id)
    {
        var files = PackageFile.Open(Path.Combine(site.Feed, $"{id}.{site.Version}.nupkg")).Files.Keys;

        Assert.Contains($"tools/net10.0/any/{id}.dll", files);
        Assert.All(
            files.Where(static file => file.StartsWith("tools/", StringComparison.Ordinal)),
            static file => Assert.StartsWith("tools/net10.0/any/", file, StringComparison.Ordinal));
        Assert.DoesNotContain(files, static file => file.EndsWith(".pdb", StringComparison.Ordinal));
    }

    // A program of one framework has an object, one of several a list.
    private static IEnumerable<(string Name, string Version)> Frameworks(JsonElement options)
        => (options.TryGetProperty("frameworks", out var several) ? several.EnumerateArray().ToArray() : [options.GetProperty("framework")])
            .Select(static framework => (framework.GetProperty("name").GetString()!, framework.GetProperty("version").GetString()!));
}
