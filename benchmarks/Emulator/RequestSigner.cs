using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace OssGen.Benchmarks;

/// <summary>Makes calls of the client without sending them, to be sent later without its work.</summary>
internal sealed class RequestSigner : IDisposable
{
    private readonly Recorder _recorder = new();
    private readonly OssClient _client;

    public RequestSigner() => _client = new OssClient(new OssClientOptions
    {
        // The emulator takes an address for a host without bucket. The port isn't signed.
        Endpoint = "http://127.0.0.1",
        Region = SampleAccount.Region,
        HttpHandler = _recorder,
        Credentials = new OssCredentials(SampleAccount.AccessKeyId, SampleAccount.AccessKeySecret),
        VerifyUploads = false,
        ExpectContinueAbove = null,
        RequireRequestId = false,
    });

    /// <summary>Returns what a call sends.</summary>
    public async Task<SignedRequest> SignAsync(Func<OssClient, Task> call)
    {
        await call(_client);
        return _recorder.Sent ?? throw new BenchmarkException("The call sent nothing.");
    }

    public void Dispose()
    {
        _client.Dispose();
        _recorder.Dispose();
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public SignedRequest? Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
            var head = new StringBuilder()
                .Append($"{request.Method} {request.RequestUri!.PathAndQuery} HTTP/1.1\r\nHost: {request.RequestUri.Authority}\r\n");
            Append(head, request.Headers);
            if (request.Content is not null)
            {
                Append(head, request.Content.Headers);
                head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
            }

            Sent = new SignedRequest(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), body);
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent([]) };
        }

        private static void Append(StringBuilder head, HttpHeaders headers)
        {
            foreach (var (name, values) in headers.NonValidated)
            {
                if (name is not ("Host" or "Content-Length"))
                {
                    head.Append($"{name}: {values}\r\n");
                }
            }
        }
    }
}
