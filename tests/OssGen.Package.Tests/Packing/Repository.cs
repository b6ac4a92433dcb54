using System.Reflection;

namespace OssGen.Package.Tests.Packing;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    private static readonly string[] NotSources = ["bin", "obj", "artifacts", "TestResults", "node_modules", "oss-data", ".git", ".vs", ".idea"];

    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>Where the user's packages lie.</summary>
    public static string PackageFolder { get; } = Metadata("PackageFolder");

    public static string Consumers { get; } = Path.Combine(Root, "tests", "OssGen.Package.Tests", "Consumers");

    /// <summary>Copies what is needed to build into a folder, so that nothing here changes under other tests.</summary>
    public static void CopyTo(string target) => Copy(new DirectoryInfo(Root), target);

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

    private static string Metadata(string key)
        => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
