using System.Globalization;
using System.Text;

namespace OssGen.TestSupport.Proxy;

/// <summary>What the proxy answers with in the server's place.</summary>
internal static class OwnReplies
{
    /// <summary>An error of OSS, or of a gateway in front of it: those have pages of their own, and know no request id.</summary>
    public static byte[] Error(string method, int status, bool close)
    {
        var code = status switch { 503 => "ServiceUnavailable", 429 => "TooManyRequests", 500 => "InternalError", _ => null };
        return code is null
            ? Reply(method, status, "<html>gateway</html>", requestId: null, close)
            : Reply(method, status, Document(code), "proxy", close);
    }

    /// <summary>A refusal of OSS.</summary>
    public static byte[] AccessDenied(string method) => Reply(method, 403, Document("AccessDenied"), "proxy", close: true);

    /// <summary>What a captive portal says to everything.</summary>
    public static byte[] Page(string method) => Reply(method, 200, "<html>Please log in</html>", requestId: null, close: false);

    private static string Document(string code)
        => $"<Error><Code>{code}</Code><Message>By the proxy.</Message><RequestId>proxy</RequestId></Error>";

    private static byte[] Reply(string method, int status, string body, string? requestId, bool close)
    {
        body = method == "HEAD" ? "" : body;
        return Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status} Fault\r\nContent-Type: application/xml\r\nContent-Length: {body.Length}\r\nRetry-After: 0\r\n"
            + $"{(requestId is null ? "" : $"x-oss-request-id: {requestId}\r\n")}{(close ? "Connection: close\r\n" : "")}\r\n{body}"));
    }
}
