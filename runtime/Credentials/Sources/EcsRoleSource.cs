using System.Globalization;
using System.Text;
using OssGen.Credentials.Exchange;
using OssGen.Time;

namespace OssGen.Credentials.Sources;

/// <summary>
/// The RAM role of the ECS instance, from the metadata service, with a session token (IMDSv2). A service that doesn't know session tokens
/// is asked without one, unless <c>ALIBABA_CLOUD_IMDSV1_DISABLED</c> is <c>true</c>.
/// </summary>
internal sealed class EcsRoleSource(SourceSurroundings surroundings, string? roleName) : CredentialsSource
{
    private const string Roles = "/latest/meta-data/ram/security-credentials/";
    private const string RoleVariable = "ALIBABA_CLOUD_ECS_METADATA";
    private const string Switch = "ALIBABA_CLOUD_ECS_METADATA_DISABLED";
    private const string TokenHeader = "X-aliyun-ecs-metadata-token";
    private const string TokenLifetimeHeader = "X-aliyun-ecs-metadata-token-ttl-seconds";
    private const int TokenLifetimeSeconds = 6 * 60 * 60;

    private static readonly Uri Service = new("http://100.100.100.200");

    /// <summary>The time after which a machine without an answer to the first request isn't regarded as an ECS instance.</summary>
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly SourceHttp _http = new(surroundings.Direct, surroundings.Time);

    internal override string Name => "The metadata service";

    internal override bool IsNamed => roleName is null && surroundings.ValueOf(RoleVariable) is not null && !IsDisabled;

    private bool IsDisabled => surroundings.IsTrue(Switch);

    internal override async ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken)
    {
        if (IsDisabled)
        {
            throw new OssCredentialsException($"The metadata service is disabled by {Switch}.");
        }

        var token = await TokenAsync(clock, cancellationToken).ConfigureAwait(false);
        var role = roleName ?? surroundings.ValueOf(RoleVariable)
            ?? await RoleAsync(token, clock, cancellationToken).ConfigureAwait(false);
        var reply = await GetAsync(Roles + Uri.EscapeDataString(role), token, clock, cancellationToken).ConfigureAwait(false);
        return reply.Status switch
        {
            404 => throw new OssCredentialsException($"The instance doesn't have the RAM role {role}."),
            _ when !reply.IsSuccess => throw Refusal(reply, $"the credentials of the RAM role {role}"),
            _ => CredentialsDocument.Read(reply.Body, "The reply of the metadata service", isTemporary: true),
        };
    }

    /// <summary>Returns a session token, or null if the service has none and may be asked without one.</summary>
    private async Task<string?> TokenAsync(ServerClock clock, CancellationToken cancellationToken)
    {
        var request = new SourceRequest("The metadata service (100.100.100.200)", Create, ProbeTimeout) { Attempts = 1 };
        var reply = await _http.SendAsync(request, clock, cancellationToken).ConfigureAwait(false);
        if (reply.IsSuccess)
        {
            return Line(reply) is { Length: > 0 } token
                ? token
                : throw new OssCredentialsException("The metadata service returned an empty session token.");
        }

        return reply.IsTransient || surroundings.IsTrue("ALIBABA_CLOUD_IMDSV1_DISABLED") ? throw Refusal(reply, "a session token") : null;

        static HttpRequestMessage Create()
        {
            var message = new HttpRequestMessage(HttpMethod.Put, new Uri(Service, "/latest/api/token"));
            message.Headers.TryAddWithoutValidation(TokenLifetimeHeader, TokenLifetimeSeconds.ToString(CultureInfo.InvariantCulture));
            return message;
        }
    }

    private async Task<string> RoleAsync(string? token, ServerClock clock, CancellationToken cancellationToken)
    {
        var reply = await GetAsync(Roles, token, clock, cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess && reply.Status != 404)
        {
            throw Refusal(reply, "the name of the RAM role");
        }

        return reply.IsSuccess && Line(reply) is { Length: > 0 } role
            ? role
            : throw new OssCredentialsException("The instance has no RAM role.");
    }

    private Task<SourceReply> GetAsync(string path, string? token, ServerClock clock, CancellationToken cancellationToken)
    {
        return _http.SendAsync(new SourceRequest("The metadata service (100.100.100.200)", Create, Timeout), clock, cancellationToken);

        HttpRequestMessage Create()
        {
            var message = new HttpRequestMessage(HttpMethod.Get, new Uri(Service, path));
            if (token is not null)
            {
                message.Headers.TryAddWithoutValidation(TokenHeader, token);
            }

            return message;
        }
    }

    private static string Line(SourceReply reply) => Encoding.UTF8.GetString(reply.Body).Split('\n', 2)[0].Trim();

    private static OssCredentialsException Refusal(SourceReply reply, string what) =>
        new(FormattableString.Invariant($"The metadata service refused {what} with status {reply.Status}."));
}
