using System.Globalization;
using System.Net;
using System.Text;

namespace OssGen.Tests.Faults;

/// <summary>Answers requests from a list of steps, one each, and remembers what was asked. The last step answers all that follow.</summary>
internal sealed class ScriptedHandler(params Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>>[] steps) : HttpMessageHandler
{
    private readonly List<SeenRequest> _seen = [];

    internal IReadOnlyList<SeenRequest> Seen => _seen;

    /// <summary>Whether replies carry what every reply of OSS does; false sends them as scripted.</summary>
    internal bool IsOss { get; init; } = true;

    internal static Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> Answer(
        int status, string body = "", params (string Name, string Value)[] headers) =>
        (_, _) => Task.FromResult(Reply(status, Encoding.UTF8.GetBytes(body), headers));

    internal static Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> Error(
        int status, string code, string extra = "", params (string Name, string Value)[] headers) =>
        Answer(status, $"<Error><Code>{code}</Code><Message>message of {code}</Message><RequestId>id-1</RequestId>"
            + $"<HostId>host</HostId>{extra}<EC>0001-00000001</EC></Error>", headers);

    internal static Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> Throw(Exception failure) =>
        (_, _) => Task.FromException<HttpResponseMessage>(failure);

    internal static HttpResponseMessage Reply(int status, byte[] body, params (string Name, string Value)[] headers) =>
        Reply(status, new ByteArrayContent(body), headers);

    internal static HttpResponseMessage Reply(int status, HttpContent content, params (string Name, string Value)[] headers)
    {
        var reply = new HttpResponseMessage((HttpStatusCode)status) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (!reply.Headers.TryAddWithoutValidation(name, value))
            {
                reply.Content.Headers.Remove(name);
                reply.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return reply;
    }

    /// <summary>
    /// Adds what OSS sends with every reply where the reply lacks it: a request id and, after an upload, the right CRC-64.
    /// </summary>
    internal static void CompleteAsOss(SeenRequest request, HttpResponseMessage reply)
    {
        if (!reply.Headers.Contains("x-oss-request-id"))
        {
            reply.Headers.Add("x-oss-request-id", "id-0");
        }

        if (reply.IsSuccessStatusCode && request.Method is "PUT" or "POST" && !reply.Headers.Contains("x-oss-hash-crc64ecma"))
        {
            reply.Headers.Add("x-oss-hash-crc64ecma", OssCrc64.Compute(request.Body).ToString(CultureInfo.InvariantCulture));
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = await SeenRequest.ReadAsync(request, cancellationToken);
        _seen.Add(seen);
        var reply = await steps[Math.Min(_seen.Count, steps.Length) - 1](seen, cancellationToken);
        reply.RequestMessage ??= request;
        if (request.Method == HttpMethod.Head && !reply.IsSuccessStatusCode)
        {
            await MoveErrorToHeaderAsync(reply);
        }

        if (IsOss)
        {
            CompleteAsOss(seen, reply);
        }

        return reply;
    }

    /// <summary>An error of HEAD has no body: OSS sends the document in a header.</summary>
    private static async Task MoveErrorToHeaderAsync(HttpResponseMessage reply)
    {
        var document = await reply.Content.ReadAsByteArrayAsync();
        if (document.Length > 0)
        {
            reply.Headers.TryAddWithoutValidation("x-oss-err", Convert.ToBase64String(document));
        }

        reply.Content = new ByteArrayContent([]);
    }
}
