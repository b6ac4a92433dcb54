namespace OssGen.Benchmarks;

/// <summary>Clients of the kinds that are measured: V4 signatures, path style, everything else by default.</summary>
internal static class BenchmarkClients
{
    /// <summary>The host and port of calls that no socket sends.</summary>
    public const string StubAuthority = "127.0.0.1:9";

    /// <summary>A client over its own transport, as a program would make it.</summary>
    public static OssClient OverNetwork(string authority) => new(Options(authority, null));

    /// <summary>A client over a handler that answers without a socket.</summary>
    public static OssClient Over(HttpMessageHandler handler, string authority) => new(Options(authority, handler));

    /// <summary>The same without credentials: it signs nothing.</summary>
    public static OssClient AnonymousOver(HttpMessageHandler handler, string authority)
    {
        var options = Options(authority, handler);
        options.Credentials = OssCredentialsProvider.Anonymous;
        return new(options);
    }

    /// <summary>HttpClient with the switches that the client's own transport has.</summary>
    public static HttpClient RawOverNetwork() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private static OssClientOptions Options(string authority, HttpMessageHandler? handler) => new()
    {
        Endpoint = "http://" + authority,
        Region = SampleAccount.Region,
        HttpHandler = handler,
        Credentials = new OssCredentials(SampleAccount.AccessKeyId, SampleAccount.AccessKeySecret),
    };
}
