using OssGen.Package.Tests.Building;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Package.Tests.Packing;

/// <summary>The packages, packed once per run under a version of its own, and the folders that are gone with it.</summary>
public sealed class PackedSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new("ossgen-packages-");

    /// <summary>No version is packed twice, because NuGet never looks again at one that it has.</summary>
    public string Version { get; } = $"0.1.0-test.v{Guid.NewGuid():N}";

    public string Folder => _folder.Path;

    /// <summary>The folder feed.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>Where the consumers' packages are unpacked.</summary>
    public string PackageFolder => Path.Combine(Folder, "unpacked");

    /// <summary>The variables with which a project restores the packages of this run.</summary>
    internal Dictionary<string, string> RestoreEnvironment => new()
    {
        ["RestoreAdditionalProjectSources"] = Feed,
        // Packages of this run stay out of the user's folder; what it contains already isn't fetched again.
        ["NUGET_PACKAGES"] = PackageFolder,
        ["RestoreFallbackFolders"] = PackingSources.PackageFolder,
        ["NuGetAudit"] = "false",
    };

    public async Task InitializeAsync()
    {
        var sources = Path.Combine(Folder, "sources");
        PackingSources.CopyTo(sources);
        (await PackAsync(sources, "OssGen.sln", Feed)).Succeeded();
    }

    /// <summary>Packs a project or solution of the sources in a folder, as the manual says.</summary>
    internal Task<ProgramExit> PackAsync(string sources, string project, string output)
        => DotnetCommand.DotnetAsync(sources, new Dictionary<string, string>(), Pack(project, output, Version));

    /// <summary>Packs another version, with the packages of this run among those that can be restored.</summary>
    internal Task<ProgramExit> PackLaterAsync(
        string sources, string project, string output, string version, params IEnumerable<string> settings)
        => DotnetCommand.DotnetAsync(sources, RestoreEnvironment, [.. Pack(project, output, version), .. settings]);

    private static IEnumerable<string> Pack(string project, string output, string version) =>
        ["pack", project, "-c", "Release", "-o", output, "-nologo", "-v:q", $"-p:Version={version}", "-p:RunAnalyzers=false"];

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
