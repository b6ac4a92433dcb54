using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using OssGen.Emulator.Http;

namespace OssGen.Emulator.Callbacks;

/// <summary>Sends the callback requests of uploads to servers that the policy allows.</summary>
/// <param name="policy">The rules for callbacks.</param>
/// <param name="timeout">The timeout of a request to one server.</param>
internal sealed class CallbackClient(CallbackPolicy policy, TimeSpan timeout) : IDisposable
{
    /// <summary>The timeout that OSS uses for callbacks, which is 5 seconds.</summary>
    public static readonly TimeSpan StandardTimeout = TimeSpan.FromSeconds(5);

    private const string NotReached = "Error status : -1.OSS can not connect to your callbackUrl, please check it.";
    private const string NoLength = "The response to the callback has no Content-Length.";
    private const int MaximumBody = 1 << 20;

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectCallback = policy.ConnectAsync,
    });

    /// <summary>The header of every callback that contains the address of the public key.</summary>
    public const string KeyHeader = "x-oss-pub-key-url";

    public CallbackPolicy Policy => policy;

    public CallbackSigner Signer { get; } = new();

    public void Dispose()
    {
        _http.Dispose();
        Signer.Dispose();
    }

    /// <summary>
    /// Sends the callback to each server in turn until one of them responds successfully. Returns the outcome of the last attempt.
    /// </summary>
    /// <param name="callback">The callback.</param>
    /// <param name="body">The body, in which all variables have their values.</param>
    /// <param name="serverAddress">The address at which a server can get the public key.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public async Task<CallbackOutcome> SendAsync(
        UploadCallback callback, string body, string serverAddress, CancellationToken cancellationToken)
    {
        var outcome = new CallbackOutcome(null, NotReached);
        foreach (var url in callback.Urls)
        {
            using var request = Request(callback, url, body, serverAddress);
            outcome = await SendAsync(url, request, cancellationToken);
            if (outcome.Body is not null)
            {
                break;
            }
        }

        return outcome;
    }

    private async Task<CallbackOutcome> SendAsync(Uri url, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!policy.Allows(url))
        {
            return new CallbackOutcome(null, NotReached + " The emulator calls loopback addresses only.");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(timeout);
        try
        {
            using var response = await _http.SendAsync(request, patience.Token);
            return response.StatusCode != System.Net.HttpStatusCode.OK ? new(null, $"Error status : {(int)response.StatusCode}.")
                : response.Content.Headers.ContentLength is null ? new(null, NoLength)
                : Judge(await ReadAsync(response, patience.Token));
        }
        catch (HttpRequestException)
        {
            return new CallbackOutcome(null, NotReached);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CallbackOutcome(null, NotReached);
        }
    }

    private HttpRequestMessage Request(UploadCallback callback, Uri url, string body, string serverAddress)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(callback.IsJson ? "application/json" : "application/x-www-form-urlencoded");
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.ConnectionClose = true;
        request.Headers.Host = callback.Host;
        request.Headers.TryAddWithoutValidation("User-Agent", "http-client/0.0.1");
        request.Headers.TryAddWithoutValidation("authorization", Signer.Sign(url, body));
        request.Headers.TryAddWithoutValidation(KeyHeader, Convert.ToBase64String(Encoding.UTF8.GetBytes(KeyUrl(serverAddress))));
        return request;
    }

    private static string KeyUrl(string serverAddress) => $"http://{serverAddress}/{OwnPaths.Folder}/{OwnPaths.PublicKey}";

    private static async Task<byte[]?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MaximumBody + 1];
        var count = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return count > MaximumBody ? null : buffer[..count];
    }

    private static CallbackOutcome Judge(byte[]? body)
    {
        try
        {
            using var json = StrictJson.Parse(body ?? throw new JsonException("too long"));
            return new CallbackOutcome(Encoding.UTF8.GetString(body), null);
        }
        catch (JsonException)
        {
            return new CallbackOutcome(null, "Response body is not valid json format.");
        }
    }
}
