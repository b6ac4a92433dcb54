using OssGen.Credentials.Exchange;
using OssGen.Time;

namespace OssGen.Credentials.Sources;

/// <summary>A RAM role that other credentials may assume.</summary>
internal sealed class AssumeRoleSource(SourceSurroundings surroundings, CredentialsSource basis, RoleSession role) : CredentialsSource
{
    private readonly StsClient _sts = new(surroundings);

    internal override string Name => "STS";

    internal override async ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken)
    {
        var signer = await basis.FetchAsync(clock, cancellationToken).ConfigureAwait(false);
        var reply = await _sts.AssumeRoleAsync(role, signer, clock, cancellationToken).ConfigureAwait(false);
        if (reply.IsRefusalOfTime)
        {
            // The reply's Date has corrected the clock.
            reply = await _sts.AssumeRoleAsync(role, signer, clock, cancellationToken).ConfigureAwait(false);
        }

        if (reply.IsRefusalOfCredentials)
        {
            basis.Discard(signer);
            var other = await basis.FetchAsync(clock, cancellationToken).ConfigureAwait(false);
            if (!other.IsSameKey(signer))
            {
                reply = await _sts.AssumeRoleAsync(role, other, clock, cancellationToken).ConfigureAwait(false);
            }
        }

        return reply.Credentials();
    }
}
