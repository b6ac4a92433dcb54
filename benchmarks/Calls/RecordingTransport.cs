using System.Net.Http.Headers;

namespace OssGen.Benchmarks;

/// <summary>A stub that keeps the last request.</summary>
internal sealed class RecordingTransport(CannedReplies replies) : DelegatingHandler(new StubTransport(replies, yields: false))
{
    /// <summary>The last request, or null before the first.</summary>
    public RecordedRequest? Last { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!.OriginalString;
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : null;
        Last = new(request.Method, url, Pairs(request.Headers), body, request.Content is null ? [] : Pairs(request.Content.Headers));
        return await base.SendAsync(request, cancellationToken);
    }

    private static List<KeyValuePair<string, string>> Pairs(HttpHeaders headers)
    {
        List<KeyValuePair<string, string>> pairs = [];
        foreach (var (name, values) in headers.NonValidated)
        {
            if (name != "Content-Length")
            {
                pairs.Add(new(name, values.ToString()));
            }
        }

        return pairs;
    }
}
