using OssGen.Time;

namespace OssGen.Credentials.Sources;

/// <summary>A source whose settings are read when credentials are fetched, because variables may be set later.</summary>
/// <param name="name">The name of the source.</param>
/// <param name="create">Creates the source.</param>
/// <param name="isNamed">Returns whether the source was asked for by name.</param>
internal sealed class DeferredSource(string name, Func<CredentialsSource> create, Func<bool> isNamed) : CredentialsSource
{
    internal override string Name => name;

    internal override bool IsNamed => isNamed();

    internal override ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken) =>
        create().FetchAsync(clock, cancellationToken);
}
