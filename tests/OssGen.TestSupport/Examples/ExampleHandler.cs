using System.Net;

namespace OssGen.TestSupport.Examples;

/// <summary>Keeps the request and answers with an example's response.</summary>
internal sealed class ExampleHandler(HttpMessage response) : HttpMessageHandler
{
    public CapturedRequest? Captured { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Captured = await CapturedRequest.FromAsync(request, cancellationToken);
        var reply = new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            Content = new ByteArrayContent(response.Bytes),
            RequestMessage = request,
        };
        reply.Headers.TryAddWithoutValidation("x-oss-request-id", "51FE0D97DFE05B372544222E");
        foreach (var (name, value) in response.Headers)
        {
            if (!reply.Headers.TryAddWithoutValidation(name, value))
            {
                reply.Content.Headers.Remove(name);
                reply.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return reply;
    }
}
