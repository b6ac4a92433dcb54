using OssGen;

namespace Contoso.Notices.Tests;

/// <summary>
/// Answers HTTP requests in the place of the network, with what every reply of OSS carries: the id of the request and, after an upload, the
/// CRC-64 of what was stored.
/// </summary>
public sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var reply = answer(request);
        reply.Headers.Add("x-oss-request-id", "5C3D9175B6FC201293AD0001");
        if (request.Method == HttpMethod.Put && reply.IsSuccessStatusCode)
        {
            reply.Headers.Add("x-oss-hash-crc64ecma", OssCrc64.Compute(body).ToString());
        }

        return reply;
    }
}
