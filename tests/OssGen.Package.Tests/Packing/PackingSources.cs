using System.Reflection;
using OssGen.TestSupport.Folders;

namespace OssGen.Package.Tests.Packing;

/// <summary>What packages and their consumers are built from.</summary>
internal static class PackingSources
{
    private static readonly string[] NotSources =
        ["bin", "obj", "artifacts", "TestResults", "node_modules", "oss-data", ".git", ".vs", ".idea"];

    /// <summary>Where the user's packages lie.</summary>
    public static string PackageFolder { get; } = typeof(PackingSources).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "PackageFolder").Value!;

    public static string Consumers { get; } = Repository.PathOf("tests/OssGen.Package.Tests/Consumers");

    /// <summary>Copies what is needed to build into a folder, so that nothing here changes under other tests.</summary>
    public static void CopyTo(string target) => Copy(new DirectoryInfo(Repository.Root), target);

    private static void Copy(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in source.EnumerateFiles().Where(static file => file.Name != ".git"))
        {
            file.CopyTo(Path.Combine(target, file.Name));
        }

        foreach (var folder in source.EnumerateDirectories().Where(static folder => !NotSources.Contains(folder.Name)))
        {
            Copy(folder, Path.Combine(target, folder.Name));
        }
    }
}
