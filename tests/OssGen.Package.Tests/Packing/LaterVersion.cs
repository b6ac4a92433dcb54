using OssGen.TestSupport.Programs;

namespace OssGen.Package.Tests.Packing;

/// <summary>
/// The next version of the extensions' package, packed from a clone, with the properties of Packaging.props that are empty here: the
/// repository's address and the version before.
/// </summary>
public sealed class LaterVersion(PackedSite site) : IAsyncLifetime
{
    public const string Id = "OssGen.Extensions.DependencyInjection";
    public const string Repository = "https://github.com/example/ossgen";
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private const string Project = $"extensions/DependencyInjection/{Id}.csproj";

    private string Sources => Path.Combine(site.Folder, "later");

    private string Output => Path.Combine(site.Folder, "later-feed");

    private string Version { get; } = $"0.2.0-test.v{Guid.NewGuid():N}";

    public async Task InitializeAsync()
    {
        PackingSources.CopyTo(Sources);
        await CloneAsync();
        (await PackAsync(Output, Repository)).Succeeded();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal PackageFile Open(string extension) => PackageFile.Open(Path.Combine(Output, $"{Id}.{Version}.{extension}"));

    internal Task<ProgramExit> PackAtAsync(string repository) => PackAsync(Path.Combine(site.Folder, "refused"), repository);

    /// <summary>Packs a breaking change: a method that programs could call isn't public any longer.</summary>
    internal async Task<ProgramExit> PackWithoutHealthCheckAsync()
    {
        var file = Path.Combine(Sources, "extensions", "DependencyInjection", "OssHealthChecksBuilderExtensions.cs");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(
            file, text.Replace("public static IHealthChecksBuilder", "internal static IHealthChecksBuilder", StringComparison.Ordinal));
        return await PackAtAsync(Repository);
    }

    // The version of this run is the one before.
    private Task<ProgramExit> PackAsync(string output, string repository) => site.PackLaterAsync(
        Sources, Project, output, Version, $"-p:OssGenRepositoryUrl={repository}", $"-p:OssGenBaselineVersion={site.Version}");

    // What the compiler's tasks read of a clone; it has no remote.
    private async Task CloneAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Sources, ".git")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "objects"));
        Directory.CreateDirectory(Path.Combine(folder, "refs"));
        await File.WriteAllTextAsync(Path.Combine(folder, "HEAD"), Commit + "\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "config"), "[core]\n\trepositoryformatversion = 0\n");
    }
}
