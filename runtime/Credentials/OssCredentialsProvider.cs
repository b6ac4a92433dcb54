using OssGen.Credentials;

namespace OssGen;

/// <summary>A source of credentials that a client queries before every attempt. Derive from this class to support other sources.</summary>
/// <remarks>
/// An <see cref="OssCredentials"/> instance converts implicitly to a provider that always returns that instance. Implementations must be
/// thread-safe.
/// </remarks>
public abstract partial class OssCredentialsProvider
{
    /// <summary>
    /// A provider that returns no credentials, so that requests are sent unsigned. Public-read buckets accept unsigned read requests.
    /// </summary>
    public static OssCredentialsProvider Anonymous { get; } = new AnonymousCredentials();

    /// <summary>
    /// Creates a provider that gets its credentials from the provider that <paramref name="select"/> returns, for example to follow changes
    /// of an app's options.
    /// </summary>
    /// <param name="select">
    /// Returns the provider to query. It is called before every attempt, so it must be fast and thread-safe. If it returns null, the call
    /// fails because no credentials are set. If the region is unknown, it is also called when a client is created, because an anonymous
    /// client needs none.
    /// </param>
    public static OssCredentialsProvider FromSelector(Func<OssCredentialsProvider?> select)
    {
        ArgumentNullException.ThrowIfNull(select);
        return new SelectedCredentials(select);
    }

    /// <summary>Whether requests are currently known to be sent unsigned, without querying a source.</summary>
    internal virtual bool IsAnonymous => false;

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
