namespace OssGen.Generator.Linking.Operations;

/// <summary>
/// The names of headers and query parameters that the client itself sets when it signs and sends requests. A spec can't declare them.
/// </summary>
internal static class SigningNames
{
    private static readonly Dictionary<string, string> s_headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Authorization"] = "it carries the signature",
        ["Host"] = "it comes from the endpoint; see host on <operation>",
        ["Date"] = "it is the time of signing",
        ["x-oss-date"] = "it is the time of signing",
        ["x-oss-content-sha256"] = "it is part of the signature",
        ["x-oss-security-token"] = "it comes from the credentials",
        ["Content-Length"] = "it is the body's length",
        ["Transfer-Encoding"] = "it depends on the body",
        ["Connection"] = "it belongs to the transport",
        ["User-Agent"] = "it names the client",
    };

    private static readonly HashSet<string> s_query = new(StringComparer.OrdinalIgnoreCase)
    {
        "Signature", "OSSAccessKeyId", "Expires", "security-token", "x-oss-signature", "x-oss-signature-version", "x-oss-credential",
        "x-oss-date", "x-oss-expires", "x-oss-additional-headers", "x-oss-security-token",
    };

    /// <summary>Returns the reason why a spec can't declare a request header of the given name, or null when it can.</summary>
    public static string? HeaderProblem(string name) => s_headers.TryGetValue(name, out var reason) ? reason : null;

    public static bool IsQueryTaken(string name) => s_query.Contains(name);
}
