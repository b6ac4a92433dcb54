namespace OssGen.Tests.Vectors;

/// <summary>A URL as text before the query, and the decoded parameters in order of their names: vectors compare like that.</summary>
internal static class UrlParts
{
    public static IReadOnlyList<string> Of(string url)
    {
        var question = url.IndexOf('?', StringComparison.Ordinal);
        List<string> parts = [url[..question]];
        var parameters = url[(question + 1)..].Split('&')
            .Select(pair => pair.Split('=', 2))
            .Select(pair => Uri.UnescapeDataString(pair[0]) + "=" + (pair.Length == 2 ? Uri.UnescapeDataString(pair[1]) : ""));
        parts.AddRange(parameters.Order(StringComparer.Ordinal));
        return parts;
    }
}
