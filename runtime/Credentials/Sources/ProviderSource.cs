using OssGen.Time;

namespace OssGen.Credentials.Sources;

/// <summary>A provider as the source of the credentials that assume a role.</summary>
internal sealed class ProviderSource(OssCredentialsProvider provider) : CredentialsSource
{
    internal override string Name => "The provider";

    internal override async ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken) =>
        await provider.GetCredentialsAsync(clock.Offset, cancellationToken).ConfigureAwait(false)
            ?? throw new OssCredentialsException("AssumeRole must be signed, but its provider returned no credentials.");

    internal override void Discard(OssCredentials refused) => provider.Discard(refused);
}
