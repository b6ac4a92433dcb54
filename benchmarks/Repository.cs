namespace OssGen.Benchmarks;

/// <summary>The repository that this program was built in.</summary>
internal static class Repository
{
    // Not found by an initializer, from which its exception would be that of the type.
    private static string? s_root;

    public static string Root => s_root ??= Find();

    /// <summary>
    /// Where projects are put that benchmarks build: below the repository, so that they have its settings, and in
    /// a folder whose files no project compiles.
    /// </summary>
    public static string BuildFolder => Path.Combine(Root, "benchmarks", "obj", "builds");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OssGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new BenchmarkException("Builds are measured in the repository, and no OssGen.sln is above this program.");
    }
}
