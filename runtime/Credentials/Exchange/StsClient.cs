using System.Globalization;
using OssGen.Time;

namespace OssGen.Credentials.Exchange;

/// <summary>Calls the two operations of STS that return credentials.</summary>
internal sealed class StsClient(SourceSurroundings surroundings)
{
    private const string Version = "2015-04-01";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(8);

    private readonly SourceHttp _http = new(surroundings.Internet, surroundings.Time);

    /// <summary>Calls AssumeRole, signed with credentials that may assume the role.</summary>
    internal async Task<StsReply> AssumeRoleAsync(
        RoleSession role, OssCredentials credentials, ServerClock clock, CancellationToken cancellationToken)
    {
        var query = AcsSignature.Query(role.Parameters());
        var reply = await _http.SendAsync(Request(role, Create), clock, cancellationToken).ConfigureAwait(false);
        return new StsReply("AssumeRole", role, reply, [credentials.AccessKeySecret, credentials.SecurityToken, role.ExternalId]);

        HttpRequestMessage Create()
        {
            var message = new HttpRequestMessage(HttpMethod.Post, new Uri(role.Sts, "/?" + query));
            message.Headers.Accept.ParseAdd("application/json");
            AcsSignature.Sign(message, query, ("AssumeRole", Version), credentials, clock.Now, Nonce());
            return message;
        }
    }

    /// <summary>Calls AssumeRoleWithOIDC. The request isn't signed: the token proves the identity. It is sent in the body.</summary>
    internal async Task<StsReply> AssumeRoleWithOidcAsync(
        RoleSession role, string providerArn, string token, ServerClock clock, CancellationToken cancellationToken)
    {
        var reply = await _http.SendAsync(Request(role, Create), clock, cancellationToken).ConfigureAwait(false);
        return new StsReply("AssumeRoleWithOIDC", role, reply, [token]);

        HttpRequestMessage Create()
        {
            var query = AcsSignature.Query(
            [
                new("Action", "AssumeRoleWithOIDC"),
                new("Format", "JSON"),
                new("SignatureNonce", Nonce()),
                new("Timestamp", clock.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
                new("Version", Version),
            ]);
            return new HttpRequestMessage(HttpMethod.Post, new Uri(role.Sts, "/?" + query))
            {
                Content = new FormUrlEncodedContent([.. role.Parameters(), new("OIDCProviderArn", providerArn), new("OIDCToken", token)]),
            };
        }
    }

    private static SourceRequest Request(RoleSession role, Func<HttpRequestMessage> create) =>
        new($"STS ({role.Sts.Host})", create, Timeout);

    private static string Nonce() => Guid.NewGuid().ToString("N");
}
