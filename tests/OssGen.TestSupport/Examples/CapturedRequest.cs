namespace OssGen.TestSupport.Examples;

/// <summary>What a client put on the wire.</summary>
internal sealed record CapturedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>Headers that differ from call to call or belong to the connection.</summary>
    private static readonly string[] Passing =
        ["Date", "Authorization", "Host", "User-Agent", "x-oss-date", "x-oss-content-sha256", "Content-Length"];

    /// <summary>The message without what time and signature add.</summary>
    public string Stable => string.Join('\n',
    [
        $"{Method} {Target}",
        .. Headers.Where(header => !Passing.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .Select(header => $"{header.Key.ToLowerInvariant()}: {header.Value}")
            .Order(StringComparer.Ordinal),
        "",
        System.Text.Encoding.UTF8.GetString(Body),
    ]);

    public static async Task<CapturedRequest> FromAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Host"] = request.RequestUri!.Authority };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            headers[name] = string.Join(", ", values);
        }

        var body = Array.Empty<byte>();
        if (request.Content is { } content)
        {
            body = await content.ReadAsByteArrayAsync(cancellationToken);
            foreach (var (name, values) in content.Headers.NonValidated)
            {
                headers[name] = string.Join(", ", values);
            }
        }

        return new CapturedRequest(request.Method.Method, request.RequestUri.PathAndQuery, headers, body);
    }
}
