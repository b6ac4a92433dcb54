using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>
/// Reads the tags by which ListBuckets filters: quoted pairs that are separated by commas, such as <c>"env":"test","team":"a"</c>.
/// </summary>
internal static class BucketTagList
{
    /// <summary>Returns the tags of a text, or none for an empty text. Throws OSS's error for a text of another form.</summary>
    public static IReadOnlyList<(string Key, string? Value)> Read(string text)
    {
        List<(string Key, string? Value)> tags = [];
        var position = 0;
        while (position < text.Length)
        {
            if (tags.Count > 0)
            {
                Pass(text, ',', ref position);
            }

            var key = Quoted(text, ref position);
            Pass(text, ':', ref position);
            tags.Add((key, Quoted(text, ref position)));
        }

        return tags;
    }

    private static string Quoted(string text, ref int position)
    {
        Pass(text, '"', ref position);
        var end = text.IndexOf('"', position);
        var quoted = end < 0 ? throw Malformed(text) : text[position..end];
        position = end + 1;
        return quoted;
    }

    private static void Pass(string text, char expected, ref int position)
    {
        if (position >= text.Length || text[position] != expected)
        {
            throw Malformed(text);
        }

        position++;
    }

    private static Wire.OssFaultException Malformed(string text) =>
        OssErrors.InvalidArgument("The tags must be quoted pairs, such as \"k1\":\"v1\",\"k2\":\"v2\".", "tagging", text);
}
