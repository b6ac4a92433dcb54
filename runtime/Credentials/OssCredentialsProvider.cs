using OssGen.Credentials;

namespace OssGen;

/// <summary>
/// A source of credentials, which a client queries before every attempt. An <see cref="OssCredentials"/> converts to a provider of itself.
/// Derive from this class for another source; implementations must be thread-safe.
/// </summary>
public abstract class OssCredentialsProvider
{
    /// <summary>A provider of no credentials: requests are sent unsigned, which public-read buckets accept.</summary>
    public static OssCredentialsProvider Anonymous { get; } = new AnonymousCredentials();

    /// <summary>
    /// Creates a provider that caches the credentials that <paramref name="fetch"/> returns. They are fetched when first needed, and never
    /// twice concurrently. From five minutes before they expire, new credentials are fetched in the background; if that fails, the old ones
    /// are used until they expire. Credentials without an expiry time are refreshed after 15 minutes. If OSS rejects credentials as unknown
    /// or expired, they are fetched again at once, a single time for all waiting calls, and each of these calls is retried once. Expiry is
    /// judged by the server's clock if its offset is known.
    /// </summary>
    /// <param name="fetch">
    /// Returns fresh credentials. Its token is cancelled after 30 seconds, but not when a caller cancels, because other calls may be
    /// waiting for the same credentials.
    /// </param>
    /// <param name="timeProvider">The clock for expiry; the system's by default.</param>
    public static OssCredentialsProvider FromDelegate(
        Func<CancellationToken, ValueTask<OssCredentials>> fetch, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        return new RefreshingCredentials(fetch, timeProvider ?? TimeProvider.System);
    }

    /// <summary>
    /// Returns credentials that are valid now, or null to send requests unsigned. Completes synchronously when nothing has to be fetched.
    /// </summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public abstract ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Notifies the provider that OSS rejected credentials as unknown, expired or invalid. A provider with a cache drops them, so that
    /// <see cref="GetCredentialsAsync(CancellationToken)"/> fetches new ones. It is queried again after this, and the call is retried once
    /// if it returns a different key. The default implementation does nothing.
    /// </summary>
    /// <param name="refused">The credentials that were rejected; they may have been replaced in the meantime.</param>
    protected internal virtual void Discard(OssCredentials refused)
    {
    }

    /// <summary>
    /// Returns credentials as <see cref="GetCredentialsAsync(CancellationToken)"/> does, given how far the server's clock is ahead of the
    /// local one.
    /// </summary>
    internal virtual ValueTask<OssCredentials?> GetCredentialsAsync(TimeSpan clockOffset, CancellationToken cancellationToken) =>
        GetCredentialsAsync(cancellationToken);
}
