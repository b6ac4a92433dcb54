using OssGen.Time;

namespace OssGen.Credentials.Sources;

/// <summary>An access key that a profile contains.</summary>
internal sealed class StoredKeySource(string name, OssCredentials credentials) : CredentialsSource
{
    internal override string Name => name;

    internal override ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken) => new(credentials);
}
