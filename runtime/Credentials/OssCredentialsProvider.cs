using OssGen.Credentials;

namespace OssGen;

/// <summary>
/// Where a client takes its credentials from, asked before every attempt. An <see cref="OssCredentials"/> converts to one: a fixed key.
/// Derive from it for another source; it must be safe to call from several threads.
/// </summary>
public abstract class OssCredentialsProvider
{
    /// <summary>Requests go out unsigned: what public-read buckets accept.</summary>
    public static OssCredentialsProvider Anonymous { get; } = new AnonymousCredentials();

    /// <summary>
    /// Asks <paramref name="fetch"/> when credentials are first needed and again before they expire, never twice at the same time. Five
    /// minutes before the expiry a new set is fetched while the old one is still used; if that fails, the old one serves until it expires.
    /// Credentials without an expiry are fetched again after 15 minutes. Credentials that OSS refuses as unknown or expired are fetched
    /// again at once, once for all calls that wait, and these calls are tried once more. Expiry is judged by the server's clock as far as
    /// it is known.
    /// </summary>
    /// <param name="fetch">
    /// Gives fresh credentials. Its token is cancelled after 30 seconds; a caller that cancels does not cancel it, since others may wait
    /// for the same answer.
    /// </param>
    /// <param name="timeProvider">Clock for expiry; the system's by default.</param>
    public static OssCredentialsProvider FromDelegate(
        Func<CancellationToken, ValueTask<OssCredentials>> fetch, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        return new RefreshingCredentials(fetch, timeProvider ?? TimeProvider.System);
    }

    /// <summary>
    /// Gives credentials that are valid now; null means that requests go unsigned. Completes synchronously when nothing has to be fetched.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public abstract ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Tells that OSS refused these credentials as unknown, expired or invalid. A provider that keeps credentials drops them here, so that
    /// <see cref="GetCredentialsAsync(CancellationToken)"/> fetches others. It is asked again after this, and the call is tried once more
    /// if it returns another key. By default nothing is dropped.
    /// </summary>
    /// <param name="refused">What the provider returned before; it may have been replaced in the meantime.</param>
    protected internal virtual void Discard(OssCredentials refused)
    {
    }

    /// <summary>
    /// As <see cref="GetCredentialsAsync(CancellationToken)"/>, with how far the server's clock is known to be ahead of the local one.
    /// </summary>
    internal virtual ValueTask<OssCredentials?> GetCredentialsAsync(TimeSpan clockOffset, CancellationToken cancellationToken) =>
        GetCredentialsAsync(cancellationToken);
}
