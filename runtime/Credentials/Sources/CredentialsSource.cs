using OssGen.Credentials.Cache;
using OssGen.Credentials.Exchange;
using OssGen.Time;

namespace OssGen.Credentials.Sources;

/// <summary>A place that credentials are fetched from. It caches nothing.</summary>
internal abstract class CredentialsSource
{
    /// <summary>The name of the source in messages, as the subject of a sentence.</summary>
    internal abstract string Name { get; }

    /// <summary>
    /// Whether the source was asked for by name, for instance in an environment variable. A chain doesn't replace such a source with the
    /// next one when it fails.
    /// </summary>
    internal virtual bool IsNamed => false;

    /// <summary>Whether a variable or a file says that the source has credentials, without asking a server.</summary>
    internal virtual bool IsConfigured => IsNamed;

    /// <summary>Fetches credentials.</summary>
    /// <param name="clock">The clock by which the credentials expire; the source corrects it if it learns its server's time.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="OssCredentialsException">The source has no credentials, or failed.</exception>
    internal abstract ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken);

    /// <summary>Notifies the source that credentials from it were refused.</summary>
    internal virtual void Discard(OssCredentials refused)
    {
    }

    /// <summary>Creates a provider that caches the credentials of this source.</summary>
    internal OssCredentialsProvider Cached(SourceSurroundings surroundings)
    {
        var clock = new ServerClock(surroundings.Time);
        return new RefreshingCredentials(cancellationToken => FetchAsync(clock, cancellationToken), surroundings.Time)
        {
            SourceName = Name,
            SourceIsNamed = () => IsNamed,
            SourceClock = clock,
        };
    }
}
