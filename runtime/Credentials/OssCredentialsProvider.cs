namespace OssGen;

/// <summary>
/// Where a client takes its credentials from, asked before every attempt. <see cref="OssCredentials"/> is one itself: a fixed key.
/// Derive from it for a source of your own; it must be safe to call from several threads.
/// </summary>
public abstract class OssCredentialsProvider
{
    /// <summary>Requests go out unsigned: what public-read buckets accept.</summary>
    public static OssCredentialsProvider Anonymous { get; } = new AnonymousCredentials();

    /// <summary>
    /// Asks <paramref name="fetch"/> when credentials are first needed and again before they expire, never twice at the same time.
    /// Five minutes before the expiry a new set is fetched while the old one is still used; if that fails, the old one serves until it expires.
    /// Credentials without an expiry are fetched again after 15 minutes.
    /// </summary>
    /// <param name="fetch">Gives fresh credentials. Its token is cancelled after 30 seconds; a caller who gives up does not cancel it, since others may wait for the same answer.</param>
    /// <param name="timeProvider">Clock for expiry; the system's by default.</param>
    public static OssCredentialsProvider FromDelegate(Func<CancellationToken, ValueTask<OssCredentials>> fetch, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        return new RefreshingCredentials(fetch, timeProvider ?? TimeProvider.System);
    }

    /// <summary>Gives credentials that are valid now; null means that requests go unsigned. Completes synchronously when nothing has to be fetched.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public abstract ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default);
}
