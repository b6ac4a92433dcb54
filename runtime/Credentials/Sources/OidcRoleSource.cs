using System.Text;
using OssGen.Credentials.Exchange;
using OssGen.Time;

namespace OssGen.Credentials.Sources;

/// <summary>
/// A RAM role that an OIDC token may assume, such as that of a service account in a cluster (RRSA). The file is read for each session,
/// because the cluster replaces the token.
/// </summary>
internal sealed class OidcRoleSource(SourceSurroundings surroundings, RoleSession role, string providerArn, string tokenFile)
    : CredentialsSource
{
    private const int MaxTokenLength = 64 * 1024;

    private readonly StsClient _sts = new(surroundings);

    internal override string Name => "STS";

    internal override async ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken)
    {
        var token = await ReadTokenAsync(cancellationToken).ConfigureAwait(false);
        var reply = await _sts.AssumeRoleWithOidcAsync(role, providerArn, token, clock, cancellationToken).ConfigureAwait(false);
        if (reply.IsRefusalOfTime)
        {
            // The reply's Date has corrected the clock.
            reply = await _sts.AssumeRoleWithOidcAsync(role, providerArn, token, clock, cancellationToken).ConfigureAwait(false);
        }

        return reply.Credentials();
    }

    private async Task<string> ReadTokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            var file = File.OpenRead(tokenFile);
            await using var _ = file.ConfigureAwait(false);
            var token = await BoundedText.ReadAsync(file, MaxTokenLength, cancellationToken).ConfigureAwait(false);
            return token is not null && Encoding.UTF8.GetString(token).Trim() is { Length: > 0 } text
                ? text
                : throw new OssCredentialsException($"The file of the OIDC token, {tokenFile}, is empty or too long.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OssCredentialsException($"The file of the OIDC token can't be read: {failure.Message}", failure);
        }
    }
}
