namespace OssGen.Tests.Requests;

/// <summary>A request's head as it came over the wire.</summary>
internal sealed record RawHead(string Method, string Target, List<KeyValuePair<string, string>> Headers)
{
    public string Path => Target.Split('?')[0];

    /// <summary>Decoded parameters; a bare name has null.</summary>
    public KeyValuePair<string, string?>[] Query => !Target.Contains('?', StringComparison.Ordinal)
        ? []
        : [.. Target[(Target.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(Pair)];

    public static RawHead Parse(string text)
    {
        var lines = text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n");
        var start = lines[0].Split(' ');
        return new(start[0], start[1], [.. lines.Skip(1).Select(HeaderLine)]);
    }

    public string Header(string name) => Headers.Single(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static KeyValuePair<string, string> HeaderLine(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return new(line[..colon], line[(colon + 1)..].Trim());
    }

    private static KeyValuePair<string, string?> Pair(string text)
    {
        var parts = text.Split('=', 2);
        return new(Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : null);
    }
}
