namespace OssGen.Benchmarks;

/// <summary>Answers without a socket: what is allocated over it is the caller's and HttpClient's own.</summary>
/// <param name="replies">The answers.</param>
/// <param name="yields">False: every call completes synchronously. True: the caller is suspended once per call, as over a network.</param>
internal sealed class StubTransport(CannedReplies replies, bool yields) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        yields ? AnswerLaterAsync(request, cancellationToken) : AnswerAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> AnswerLaterAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return await AnswerAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        var reply = replies.For(request.Method, request.RequestUri!.OriginalString);
        var message = new HttpResponseMessage { RequestMessage = request, Content = new ByteArrayContent(reply.Body) };
        foreach (var header in reply.Headers)
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        foreach (var header in reply.ContentHeaders)
        {
            message.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return message;
    }
}
