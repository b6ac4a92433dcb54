namespace OssGen.Generator.Tests.Linking;

/// <summary>Files of the repository that are embedded in the test assembly.</summary>
internal static class Resources
{
    public static string Text(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"No embedded file '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Names of the embedded files under a folder, in ordinal order.</summary>
    public static IReadOnlyList<string> Under(string folder) =>
        [
            .. typeof(Resources).Assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
}
