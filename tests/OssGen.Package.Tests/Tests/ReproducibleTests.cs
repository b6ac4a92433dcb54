using System.Security.Cryptography;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>One commit gives one package, wherever it is built.</summary>
[Collection(PackedCollection.Name)]
public sealed class ReproducibleTests(PackedSite site)
{
    [Fact]
    public async Task A_second_packing_in_another_folder_gives_the_same_files()
    {
        var sources = Path.Combine(site.Folder, "a longer name for", "the sources");
        var output = Path.Combine(site.Folder, "second");
        PackingSources.CopyTo(sources);

        (await site.PackAsync(sources, "emulator/Server/OssGen.Emulator.csproj", output)).Succeeded();
        (await site.PackAsync(sources, "emulator/OssGen.Emulator.Tool.csproj", output)).Succeeded();
        (await site.PackAsync(sources, "runtime/OssGen.csproj", output)).Succeeded();
        (await site.PackAsync(sources, "extensions/DependencyInjection/OssGen.Extensions.DependencyInjection.csproj", output)).Succeeded();
        (await site.PackAsync(sources, "osscmd/osscmd.csproj", output)).Succeeded();
        (await site.PackAsync(sources, "tools/ossgen/OssGen.Tool.csproj", output)).Succeeded();

        Assert.Empty(Files(site.Feed).Except(Files(output)));
    }

    private static IReadOnlyList<string> Files(string folder)
        => [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).SelectMany(static package => PackageFile.Open(package).Files
            .OrderBy(static file => file.Key, StringComparer.Ordinal)
            .Select(file => $"{Path.GetFileName(package)} {file.Key} {Convert.ToHexString(SHA256.HashData(file.Value))}"))];
}
