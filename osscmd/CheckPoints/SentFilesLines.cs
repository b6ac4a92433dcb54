using System.Text;
using OssGen.Osscmd.Paths;

namespace OssGen.Osscmd.CheckPoints;

/// <summary>
/// Formats and parses the lines of a check point: one line with the target, and a line <c>stamp#path</c> for each file that was sent.
/// </summary>
internal static class SentFilesLines
{
    private const string Target = "target ";

    // A slash in a key; the one after the bucket is not escaped.
    private const string EscapedSlash = "%2F";

    // Longer than any path that an operating system accepts.
    private const int Longest = 100_000;

    /// <summary>Returns the line for a target. The line contains no <c>#</c>, so that the 2013 tool ignores the line.</summary>
    internal static string OfTarget(OssPath target) => $"{Target}oss://{target.Bucket}/{Uri.EscapeDataString(target.Key)}";

    /// <summary>
    /// Determines whether two lines specify the same target. A trailing slash is ignored: <c>up</c> and <c>up/</c> are the same folder.
    /// </summary>
    internal static bool IsSameTarget(string one, string other) => WithoutSlash(one) == WithoutSlash(other);

    internal static string OfFile(string path, Stamp stamp) => $"{stamp}#{path}";

    internal static bool IsTarget(string line) => line.StartsWith(Target, StringComparison.Ordinal);

    /// <summary>
    /// Parses a line <c>stamp#path</c>, which records a file that was sent; returns false if the line has another format.
    /// </summary>
    internal static bool TryParse(string line, out string path, out Stamp stamp)
    {
        var hash = line.IndexOf('#', StringComparison.Ordinal);
        path = hash < 0 ? "" : line[(hash + 1)..];
        stamp = default;
        return path.Length > 0 && Stamp.TryParse(line.AsSpan(0, hash), out stamp);
    }

    /// <summary>Reads all lines of a stream from its start, and determines for each line whether it ends with a line feed.</summary>
    /// <exception cref="InvalidDataException">A line is longer than any path, so the file is not a check point.</exception>
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

    // On Unix a file name may end with a carriage return.
    private static string TextOf(StringBuilder line)
    {
        var text = line.ToString();
        return OperatingSystem.IsWindows() ? text.TrimEnd('\r') : text;
    }
}
