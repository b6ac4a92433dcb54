using System.Text;
using System.Text.Json;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>Packages that ship the works of others carry their licenses: all of them, and no others.</summary>
[Collection(PackedCollection.Name)]
public sealed class ThirdPartyNoticesTests(PackedSite site)
{
    private const string Notices = "THIRD-PARTY-NOTICES.txt";
    private const string NativeRuntime = ".NET runtime";

    private static readonly string[] Own =
        ["OssGen", "OssGen.CodeFixes", "OssGen.Emulator", "OssGen.Emulator.Tool", "OssGen.Generator", "OssGen.Tool", "osscmd"];

    [Fact]
    public void Osscmd_has_the_license_of_each_library_in_its_package_and_of_what_the_native_program_adds()
    {
        var package = Open("osscmd");
        var libraries = ForeignLibraries(package);

        Assert.NotEmpty(libraries);
        Assert.Equal(libraries.Append(NativeRuntime).Order(StringComparer.Ordinal), Entries(package).Keys.Order(StringComparer.Ordinal));
        Assert.All(Entries(package).Values, static text => Assert.True(text.Length > 1000, $"No license: {text}"));
    }

    [Theory]
    [InlineData("OssGen.Tool")]
    [InlineData("OssGen.Emulator.Tool")]
    public void A_tool_has_the_license_of_each_library_in_its_package(string id)
    {
        var package = Open(id);
        var libraries = ForeignLibraries(package);

        Assert.NotEmpty(libraries);
        Assert.Equal(libraries, Entries(package).Keys.Order(StringComparer.Ordinal));
        Assert.All(Entries(package).Values, static text => Assert.True(text.Length > 1000, $"No license: {text}"));
    }

    [Fact]
    public void The_libraries_are_those_of_the_packages_that_the_program_names()
    {
        using var json = JsonDocument.Parse(Open("osscmd").Files["tools/net10.0/any/osscmd.deps.json"]);
        var packages = json.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(static library => library.Value.GetProperty("type").GetString() == "package")
            .Select(static library => library.Name.Split('/')[0]);

        Assert.Equal(packages.Order(StringComparer.Ordinal), ForeignLibraries(Open("osscmd")));
    }

    [Theory]
    [InlineData("OssGen")]
    [InlineData("OssGen.Emulator")]
    public void A_package_without_notices_ships_nothing_of_others(string id)
    {
        var package = Open(id);

        Assert.DoesNotContain(Notices, package.Files.Keys);
        Assert.Empty(ForeignLibraries(package));
        Assert.DoesNotContain(package.Files.Keys, static file => file.StartsWith("runtimes/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_texts_are_those_of_the_packages()
    {
        var entries = Entries(Open("osscmd"));

        // .NET's packages of one release have one list of notices.
        Assert.Contains(
            TextsOf("microsoft.extensions.logging.abstractions", "THIRD-PARTY-NOTICES.TXT"),
            text => entries[NativeRuntime].Contains(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("osscmd")]
    [InlineData("OssGen.Tool")]
    public async Task The_program_prints_them_itself(string id)
    {
        var package = Open(id);
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "licenses", id)).FullName;
        foreach (var (name, content) in package.Files.Where(static file => file.Key.StartsWith(
            "tools/net10.0/any/", StringComparison.Ordinal)))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, Path.GetFileName(name)), content);
        }

        var run = (await DotnetCommand.DotnetAsync(
            folder, new Dictionary<string, string>(), Path.Combine(folder, id + ".dll"), "licenses"))
            .Succeeded();

        Assert.Equal(Text(package.Files[Notices]), run.Output.ReplaceLineEndings("\n"));
    }

    private static List<string> ForeignLibraries(PackageFile package) =>
        [.. package.Files.Keys.Where(static file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(static file => Path.GetFileNameWithoutExtension(file))
            .Except(Own)
            .Order(StringComparer.Ordinal)];

    // An entry begins with a line "=== NAME ===".
    private static Dictionary<string, string> Entries(PackageFile package) => Text(package.Files[Notices]).Split("\n=== ").Skip(1)
        .ToDictionary(
            static entry => entry[..entry.IndexOf(" ===\n", StringComparison.Ordinal)],
            static entry => entry[entry.IndexOf('\n', StringComparison.Ordinal)..]);

    // Of every version that lies there; one of them is the one that is shipped.
    private static IEnumerable<string> TextsOf(string id, string file) =>
        Directory.EnumerateFiles(Path.Combine(PackingSources.PackageFolder, id), file, SearchOption.AllDirectories)
            .Select(static path => Text(File.ReadAllBytes(path)).Trim());

    private static string Text(byte[] content) => Encoding.UTF8.GetString(content).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private PackageFile Open(string id) => PackageFile.Open(Path.Combine(site.Feed, $"{id}.{site.Version}.nupkg"));
}
