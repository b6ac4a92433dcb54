using OssGen.Credentials;

namespace OssGen;

/// <summary>A source of credentials that a client queries before every attempt. Derive from this class to support other sources.</summary>
/// <remarks>
/// An <see cref="OssCredentials"/> instance converts implicitly to a provider that always returns that instance. Implementations must be
/// thread-safe.
/// </remarks>
public abstract class OssCredentialsProvider
{
    /// <summary>
    /// A provider that returns no credentials, so that requests are sent unsigned. Public-read buckets accept unsigned read requests.
    /// </summary>
    public static OssCredentialsProvider Anonymous { get; } = new AnonymousCredentials();

    /// <summary>
    /// Creates a provider that caches the credentials that <paramref name="fetch"/> returns, and refreshes them before they expire or when
    /// OSS rejects them.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Credentials are fetched when first needed, and never twice concurrently. Starting five minutes before they expire, or in the last
    /// third of a lifetime shorter than 15 minutes, new credentials are fetched in the background; if that fails, the old credentials are
    /// used until they expire. Credentials without an expiry time are refreshed after 15 minutes.
    /// </para>
    /// <para>
    /// If OSS rejects credentials as unknown or expired, new credentials are fetched immediately, once for all waiting calls, and each of
    /// these calls is retried once. Expiry is determined by the server's clock if its offset is known.
    /// </para>
    /// </remarks>
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
    /// Creates a provider that gets its credentials from the provider that <paramref name="select"/> returns, for example to follow changes
    /// of an app's options.
    /// </summary>
    /// <param name="select">
    /// Returns the provider to query. It is called before every attempt, so it must be fast and thread-safe. If it returns null, the call
    /// fails because no credentials are set.
    /// </param>
    public static OssCredentialsProvider FromSelector(Func<OssCredentialsProvider?> select)
    {
        ArgumentNullException.ThrowIfNull(select);
        return new SelectedCredentials(select);
    }

    /// <summary>
    /// Returns credentials that are currently valid, or null to send requests unsigned. The method completes synchronously if no
    /// credentials have to be fetched.
    /// </summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public abstract ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Notifies the provider that OSS rejected credentials as unknown, expired, or invalid. The default implementation does nothing.
    /// </summary>
    /// <remarks>
    /// A provider that caches credentials must remove the rejected credentials from its cache, so that
    /// <see cref="GetCredentialsAsync(CancellationToken)"/> fetches new credentials. The client then queries the provider again and retries
    /// the call once if the provider returns a different key.
    /// </remarks>
    /// <param name="refused">The credentials that were rejected; they may have been replaced in the meantime.</param>
    protected internal virtual void Discard(OssCredentials refused)
    {
    }

    /// <summary>
    /// Returns credentials in the same way as <see cref="GetCredentialsAsync(CancellationToken)"/>, but determines expiry by the server's
    /// clock, which is the local time plus the given offset. The default implementation ignores the offset.
    /// </summary>
    internal virtual ValueTask<OssCredentials?> GetCredentialsAsync(TimeSpan clockOffset, CancellationToken cancellationToken) =>
        GetCredentialsAsync(cancellationToken);
}
