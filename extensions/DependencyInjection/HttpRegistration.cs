using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OssGen.Extensions.DependencyInjection;

/// <summary>
/// Registers the HTTP client through which an <see cref="OssClient"/> sends requests. Its connections are those that the client would
/// create itself. The client keeps the handler, whose connections are renewed by the handler's own connection lifetime.
/// </summary>
internal static class HttpRegistration
{
    private static readonly string[] s_secretWords = ["authorization", "security-token", "customer-key", "signature", "access-key"];

    /// <summary>Returns the name of the HTTP client that belongs to an <see cref="OssClient"/> with a key.</summary>
    public static string NameOf(string name) => name.Length == 0 ? "OssGen" : "OssGen:" + name;

    public static IHttpClientBuilder Add(IServiceCollection services, string name) => services
        .AddHttpClient(NameOf(name), static client => client.Timeout = Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(provider =>
            provider.GetRequiredService<IOptionsMonitor<OssClientOptions>>().Get(name).CreateHandler())
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .RedactLoggedHeaders(IsSecret);

    /// <summary>Whether the values of a header are left out of the logs of the HTTP client.</summary>
    public static bool IsSecret(string header) =>
        Array.Exists(s_secretWords, word => header.Contains(word, StringComparison.OrdinalIgnoreCase));
}
