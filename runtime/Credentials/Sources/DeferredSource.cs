using OssGen.Time;

namespace OssGen.Credentials.Sources;

/// <summary>A source whose settings are read when credentials are fetched, because variables may be set later.</summary>
internal sealed class DeferredSource(string name, Func<CredentialsSource> create) : CredentialsSource
{
    internal override string Name => name;

    internal override ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken) =>
        create().FetchAsync(clock, cancellationToken);
}
