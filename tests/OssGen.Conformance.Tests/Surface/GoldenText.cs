using System.Reflection;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>A text that is kept in the repository: <c>OSSGEN_ACCEPT=1</c> in the environment rewrites it, otherwise a difference fails.</summary>
internal static class GoldenText
{
    private static string ProjectDirectory { get; } = typeof(GoldenText).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProjectDirectory").Value!;

    public static void Compare(string path, string text)
    {
        var file = Path.GetFullPath(Path.Combine(ProjectDirectory, path));
        if (Environment.GetEnvironmentVariable("OSSGEN_ACCEPT") == "1")
        {
            File.WriteAllText(file, text);
        }

        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(expected == text, $"{Path.GetFileName(file)} is out of date: {FirstDifference(expected, text)} Run this test with OSSGEN_ACCEPT=1 to rewrite it.");
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(ProjectDirectory, path)).ReplaceLineEndings("\n");

    private static string FirstDifference(string expected, string actual)
    {
        var pair = expected.Split('\n').Zip(actual.Split('\n')).FirstOrDefault(lines => lines.First != lines.Second);
        return pair == default ? "the lengths differ." : $"it says '{pair.First}', the code '{pair.Second}'.";
    }
}
