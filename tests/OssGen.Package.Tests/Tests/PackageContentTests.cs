using System.Text;
using OssGen.Package.Tests.Packing;
using OssGen.TestSupport.Folders;

namespace OssGen.Package.Tests;

/// <summary>What is in each package, file by file.</summary>
[Collection(PackedCollection.Name)]
public sealed class PackageContentTests(PackedSite site)
{
    [Fact]
    public void The_feed_holds_the_packages_and_their_symbols_and_nothing_else() => AssertSame(
        [
            $"OssGen.{site.Version}.nupkg",
            $"OssGen.{site.Version}.snupkg",
            $"OssGen.Emulator.{site.Version}.nupkg",
            $"OssGen.Emulator.{site.Version}.snupkg",
            $"OssGen.Extensions.DependencyInjection.{site.Version}.nupkg",
            $"OssGen.Extensions.DependencyInjection.{site.Version}.snupkg",
            $"OssGen.Emulator.Tool.{site.Version}.nupkg",
            $"OssGen.Tool.{site.Version}.nupkg",
            $"osscmd.{site.Version}.nupkg",
        ],
        Directory.EnumerateFiles(site.Feed).Select(static file => Path.GetFileName(file)));

    [Fact]
    public void OssGen_holds_the_library_the_generator_the_build_files_and_the_spec()
    {
        var spec = Directory.EnumerateFiles(Repository.PathOf("spec")).Select(static file => "spec/" + Path.GetFileName(file));

        AssertSame(
            [
                "OssGen.nuspec",
                "README.md",
                "icon.png",
                "lib/net10.0/OssGen.dll",
                "lib/net10.0/OssGen.xml",
                "lib/net8.0/OssGen.dll",
                "lib/net8.0/OssGen.xml",
                "analyzers/dotnet/roslyn4.14/cs/OssGen.CodeFixes.dll",
                "analyzers/dotnet/roslyn4.14/cs/OssGen.Generator.dll",
                "build/net8.0/OssGen.props",
                "build/net8.0/OverloadResolutionPriorityAttribute.cs",
                "build/net8.0/OssGen.targets",
                "buildTransitive/net8.0/OssGen.targets",
                .. spec,
            ],
            Open("OssGen").Files.Keys);
    }

    [Fact]
    public void The_emulator_holds_its_library_and_no_settings_of_a_program() => AssertSame(
        [
            "OssGen.Emulator.nuspec",
            "README.md",
            "icon.png",
            "lib/net10.0/OssGen.Emulator.dll",
            "lib/net10.0/OssGen.Emulator.xml",
            "lib/net8.0/OssGen.Emulator.dll",
            "lib/net8.0/OssGen.Emulator.xml",
        ],
        Open("OssGen.Emulator").Files.Keys);

    [Fact]
    public void The_extensions_hold_their_library_alone() => AssertSame(
        [
            "OssGen.Extensions.DependencyInjection.nuspec",
            "README.md",
            "icon.png",
            "lib/net10.0/OssGen.Extensions.DependencyInjection.dll",
            "lib/net10.0/OssGen.Extensions.DependencyInjection.xml",
            "lib/net8.0/OssGen.Extensions.DependencyInjection.dll",
            "lib/net8.0/OssGen.Extensions.DependencyInjection.xml",
        ],
        Open("OssGen.Extensions.DependencyInjection").Files.Keys);

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public void The_extensions_depend_on_what_they_register_with(string framework) => Assert.Equal(
        [
            ("Microsoft.Extensions.Configuration.Binder", "10.0.0"),
            ("Microsoft.Extensions.Diagnostics.HealthChecks", "10.0.0"),
            ("Microsoft.Extensions.Http", "10.0.0"),
            ("Microsoft.Extensions.Options.ConfigurationExtensions", "10.0.0"),
            ("OssGen", site.Version),
        ],
        Open("OssGen.Extensions.DependencyInjection").Dependencies()[framework]);

    [Theory]
    [InlineData("OssGen")]
    [InlineData("OssGen.Emulator")]
    [InlineData("OssGen.Extensions.DependencyInjection")]
    public void Symbols_are_those_of_the_library(string id) =>
        AssertSame([$"{id}.nuspec", $"lib/net10.0/{id}.pdb", $"lib/net8.0/{id}.pdb"], Open(id, "snupkg").Files.Keys);

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public void OssGen_depends_on_nothing_that_only_the_generator_needs(string framework)
    {
        var dependencies = Open("OssGen").Dependencies();

        Assert.Equal(["net10.0", "net8.0"], dependencies.Select(static group => group.Key).Order(StringComparer.Ordinal));
        // The versions from 11 on have nothing for net8.0.
        Assert.Equal([("Microsoft.Extensions.Logging.Abstractions", "10.0.0")], dependencies[framework]);
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0", "Microsoft.Bcl.Memory")]
    public void The_emulator_depends_on_the_package_of_its_version(string framework, params string[] additional)
    {
        var dependencies = Open("OssGen.Emulator").Dependencies()[framework].ToList();

        AssertSame(
            [
                "Microsoft.Data.Sqlite", "OssGen", "SQLitePCLRaw.bundle_e_sqlite3", "System.Numerics.Tensors",
                .. additional,
            ],
            dependencies.Select(static dependency => dependency.Id));
        Assert.Contains(("OssGen", site.Version), dependencies);
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public void The_emulator_runs_on_the_framework_of_ASP_NET_Core(string framework)
    {
        var group = Open("OssGen.Emulator").Metadata.Descendants().Single(
            element => element.Name.LocalName == "group" && element.Parent!.Name.LocalName == "frameworkReferences"
                && element.Attribute("targetFramework")!.Value == framework);

        Assert.Equal(["Microsoft.AspNetCore.App"], group.Elements().Select(static element => element.Attribute("name")!.Value));
    }

    [Theory]
    [InlineData("OssGen")]
    [InlineData("OssGen.Emulator")]
    [InlineData("OssGen.Extensions.DependencyInjection")]
    [InlineData("OssGen.Emulator.Tool")]
    [InlineData("OssGen.Tool")]
    [InlineData("osscmd")]
    public void A_package_says_its_license_and_shows_readme_and_icon(string id)
    {
        var metadata = Open(id).Metadata.Elements().ToDictionary(static element => element.Name.LocalName, static element => element.Value);

        Assert.Equal("Apache-2.0", metadata["license"]);
        Assert.Equal("README.md", metadata["readme"]);
        Assert.Equal("icon.png", metadata["icon"]);
    }

    [Theory]
    [InlineData("OssGen")]
    [InlineData("OssGen.Emulator")]
    public void No_path_of_the_building_machine_is_in_a_package(string id)
    {
        var folder = Encoding.UTF8.GetBytes(site.Folder);

        foreach (var (name, content) in Open(id).Files.Concat(Open(id, "snupkg").Files))
        {
            Assert.False(content.AsSpan().IndexOf(folder) >= 0, $"{name} names {site.Folder}.");
        }
    }

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual)
        => Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));

    private PackageFile Open(string id, string extension = "nupkg") =>
        PackageFile.Open(Path.Combine(site.Feed, $"{id}.{site.Version}.{extension}"));
}
