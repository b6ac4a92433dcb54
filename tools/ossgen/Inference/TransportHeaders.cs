using OssGen.Generator.Linking.Operations;

namespace OssGen.Tool.Inference;

/// <summary>The headers that belong to the transport, the signature or the client program, and are no members of an operation.</summary>
internal static class TransportHeaders
{
    private static readonly HashSet<string> s_request = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Content-MD5", "Content-Type", "Cookie", "DNT", "Expect",
        "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "Referer", "TE", "Upgrade", "Via",
    };

    // Browsers and tools send them with reads; with uploads they are stored.
    private static readonly HashSet<string> s_reads = new(StringComparer.OrdinalIgnoreCase) { "Cache-Control", "Pragma" };

    private static readonly HashSet<string> s_response = new(StringComparer.OrdinalIgnoreCase)
    {
        "Age", "Connection", "Content-Length", "Content-MD5", "Content-Type", "Date", "Keep-Alive", "Proxy-Connection", "Server",
        "Set-Cookie", "Transfer-Encoding", "Trailer", "Vary", "Via", "x-oss-ec", "x-oss-request-id", "x-oss-server-time",
    };

    internal static bool IsOfRequest(string name, string method, bool hasContent) =>
        SigningNames.HeaderProblem(name) is not null
        || (s_request.Contains(name) && !(hasContent && name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
        || (method is "GET" or "HEAD" && s_reads.Contains(name));

    internal static bool IsOfResponse(string name, bool describesContent) =>
        s_response.Contains(name) && !(describesContent && name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase));
}
