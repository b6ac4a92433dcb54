using System.Text;
using OssGen.Osscmd.Paths;

namespace OssGen.Osscmd.CheckPoints;

/// <summary>The lines of a check point: one that names the target, and <c>stamp#path</c> for each file that was sent.</summary>
internal static class SentFilesLines
{
    private const string Target = "target ";

    // In a key; that behind the bucket is plain.
    private const string EscapedSlash = "%2F";

    // Longer than any path that a system takes.
    private const int Longest = 100_000;

    /// <summary>The line of a target. It has no #: the 2013 tool passes over it.</summary>
    internal static string OfTarget(OssPath target) => $"{Target}oss://{target.Bucket}/{Uri.EscapeDataString(target.Key)}";

    /// <summary>Whether two lines name one target: files go to the folder <c>up/</c> whether it is written so or <c>up</c>.</summary>
    internal static bool IsSameTarget(string one, string other) => WithoutSlash(one) == WithoutSlash(other);

    internal static string OfFile(string path, Stamp stamp) => $"{stamp}#{path}";

    internal static bool IsTarget(string line) => line.StartsWith(Target, StringComparison.Ordinal);

    /// <summary>What a line of the other kind says.</summary>
    internal static bool TryParse(string line, out string path, out Stamp stamp)
    {
        var hash = line.IndexOf('#', StringComparison.Ordinal);
        path = hash < 0 ? "" : line[(hash + 1)..];
        stamp = default;
        return path.Length > 0 && Stamp.TryParse(line.AsSpan(0, hash), out stamp);
    }

    /// <summary>All lines from the start of a stream, and whether each is ended.</summary>
    /// <exception cref="InvalidDataException">A line is too long for a path: this is no check point.</exception>
    internal static IEnumerable<(string Text, bool IsEnded)> Read(Stream stream)
    {
        stream.Position = 0;
        using var reader = new StreamReader(
            stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true);
        var line = new StringBuilder();
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            if (next == '\n')
            {
                yield return (TextOf(line), true);
                line.Clear();
            }
            else if (line.Append((char)next).Length > Longest)
            {
                throw new InvalidDataException("A line is longer than any path.");
            }
        }

        if (line.Length > 0)
        {
            yield return (TextOf(line), false);
        }
    }

    private static string WithoutSlash(string line) =>
        line.EndsWith(EscapedSlash, StringComparison.Ordinal) ? line[..^EscapedSlash.Length] : line;

    // On Unix a name may end with a carriage return.
    private static string TextOf(StringBuilder line)
    {
        var text = line.ToString();
        return OperatingSystem.IsWindows() ? text.TrimEnd('\r') : text;
    }
}
