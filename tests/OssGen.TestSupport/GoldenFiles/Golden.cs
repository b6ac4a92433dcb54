using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;

namespace OssGen.TestSupport.GoldenFiles;

/// <summary>
/// Golden files by Verify's conventions: <c>Class.Test#Hint.verified.cs</c> beside the test holds what is expected; a mismatch leaves
/// <c>.received.cs</c> next to it. With OSSGEN_ACCEPT=1 in the environment what was received becomes what is expected.
/// </summary>
internal static partial class Golden
{
    private static bool Accept => Environment.GetEnvironmentVariable("OSSGEN_ACCEPT") == "1";

    /// <summary>Compares several generated files, and that no expected one is missing.</summary>
    /// <param name="folder">Where the golden files lie, from the root of the repository.</param>
    /// <param name="test">What their names begin with.</param>
    /// <param name="files">What was generated, by hint.</param>
    public static void CompareAll(string folder, string test, IReadOnlyDictionary<string, string> files)
    {
        var differing = new List<string>();
        foreach (var (hint, text) in files.OrderBy(static file => file.Key, StringComparer.Ordinal))
        {
            var name = $"{test}#{Path.GetFileNameWithoutExtension(hint)}";
            if (!Matches(Path.Combine(Repository.PathOf(folder), name), ".cs", $"//HintName: {hint}\n{Scrub(text)}"))
            {
                differing.Add(name);
            }
        }

        differing.AddRange(Stale(folder, test, [.. files.Keys]));
        Assert.True(differing.Count == 0, Message(differing));
    }

    /// <summary>Compares one text file.</summary>
    public static void Compare(string folder, string name, string extension, string text)
        => Assert.True(Matches(Path.Combine(Repository.PathOf(folder), name), extension, text), Message([name]));

    private static bool Matches(string path, string extension, string text)
    {
        var verified = path + ".verified" + extension;
        var received = path + ".received" + extension;
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return true;
        }

        File.WriteAllText(Accept ? verified : received, text);
        return Accept;
    }

    private static IEnumerable<string> Stale(string folder, string test, HashSet<string> hints)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf(folder), test + "#*.verified.cs"))
        {
            var hint = Path.GetFileName(file)[(test.Length + 1)..^".verified.cs".Length] + ".cs";
            if (hints.Contains(hint))
            {
                continue;
            }

            if (Accept)
            {
                File.Delete(file);
            }
            else
            {
                yield return Path.GetFileName(file) + " (no longer generated)";
            }
        }
    }

    private static string Scrub(string text) => Version().Replace(text, "GeneratedCode(\"OssGen.Generator\", \"VERSION\")");

    private static string Message(IEnumerable<string> names)
        => $"Differs from the golden file: {string.Join(", ", names)}. "
            + "Compare .received with .verified; OSSGEN_ACCEPT=1 accepts what was received.";

    [GeneratedRegex("GeneratedCode\\(\"OssGen\\.Generator\", \"[0-9.]+\"\\)")]
    private static partial Regex Version();
}
