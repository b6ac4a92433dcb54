using OssGen.Credentials.Exchange;
using OssGen.Time;

namespace OssGen.Credentials.Sources;

/// <summary>A server of the user's own that returns credentials as JSON.</summary>
internal sealed class UriSource : CredentialsSource
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(8);

    private readonly SourceHttp _http;
    private readonly Uri _uri;

    internal UriSource(SourceSurroundings surroundings, Uri uri)
    {
        _uri = uri;
        _http = new SourceHttp(uri.IsLoopback ? surroundings.Direct : surroundings.Internet, surroundings.Time);

        // Path and query may contain a secret.
        Name = $"The credentials URI ({uri.Scheme}://{uri.Host})";
    }

    internal override string Name { get; }

    internal override async ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken)
    {
        var request = new SourceRequest(Name, () => new HttpRequestMessage(HttpMethod.Get, _uri), Timeout);
        var reply = await _http.SendAsync(request, clock: null, cancellationToken).ConfigureAwait(false);
        return reply.IsSuccess
            ? CredentialsDocument.Read(reply.Body, $"The reply of {Name[..1].ToLowerInvariant()}{Name[1..]}", isTemporary: false)
            : throw new OssCredentialsException(FormattableString.Invariant($"{Name} answered with status {reply.Status}."));
    }

    /// <exception cref="OssCredentialsException">The text isn't an HTTP URL.</exception>
    internal static Uri Parse(string text, string origin) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsHttp(uri)
            ? uri
            : throw new OssCredentialsException($"{origin} isn't an HTTP or HTTPS URL.");

    internal static bool IsHttp(Uri uri) => uri.IsAbsoluteUri && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
