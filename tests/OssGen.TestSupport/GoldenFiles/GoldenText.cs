using OssGen.TestSupport.Folders;

namespace OssGen.TestSupport.GoldenFiles;

/// <summary>
/// A text that is kept in the repository: <c>OSSGEN_ACCEPT=1</c> in the environment rewrites it, otherwise a difference fails.
/// </summary>
internal static class GoldenText
{
    /// <param name="path">Where the text lies, from the root of the repository.</param>
    /// <param name="text">What it is expected to be.</param>
    public static void Compare(string path, string text)
    {
        var file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable("OSSGEN_ACCEPT") == "1")
        {
            File.WriteAllText(file, text);
        }

        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(
            expected == text,
            $"{Path.GetFileName(file)} is out of date: {FirstDifference(expected, text)} "
            + "Run this test with OSSGEN_ACCEPT=1 to rewrite it.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var pair = expected.Split('\n').Zip(actual.Split('\n')).FirstOrDefault(lines => lines.First != lines.Second);
        return pair == default ? "the lengths differ." : $"it says '{pair.First}', the code '{pair.Second}'.";
    }
}
