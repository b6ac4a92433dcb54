using System.Net;

namespace OssGen.Benchmarks;

/// <summary>Answers without a socket: what is allocated over it is the caller's and HttpClient's own.</summary>
/// <param name="answer">The answer to a request.</param>
/// <param name="yields">False: every call completes synchronously. True: the caller is suspended once per call, as over a network.</param>
internal sealed class StubTransport(Func<HttpRequestMessage, CannedReply> answer, bool yields) : HttpMessageHandler
{
    public StubTransport(CannedReplies replies, bool yields)
        : this(request => replies.For(request.Method, request.RequestUri!.OriginalString), yields)
    {
    }

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

        var reply = answer(request);
        var message = new HttpResponseMessage((HttpStatusCode)reply.Status) { RequestMessage = request, Content = ContentOf(reply) };
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

    private static HttpContent ContentOf(CannedReply reply) =>
        reply.Repeats == 1 ? new ByteArrayContent(reply.Body) : new StreamContent(new RepeatedStream(reply.Body, reply.Repeats));
}
