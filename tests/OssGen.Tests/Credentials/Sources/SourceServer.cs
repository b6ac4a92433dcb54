using System.Collections.Concurrent;
using System.Text;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Credentials.Sources;

/// <summary>Answers as the metadata service, as STS and as a server with credentials do, unless a test scripts a fault.</summary>
internal sealed class SourceServer(TimeProvider time) : HttpMessageHandler
{
    internal const string Metadata = "100.100.100.200";
    internal const string Roles = "/latest/meta-data/ram/security-credentials/";

    private int _issued;

    internal ConcurrentQueue<SeenRequest> Seen { get; } = new();

    /// <summary>How many credentials were issued.</summary>
    internal int Issued => _issued;

    /// <summary>The role of the instance; null for an instance without one.</summary>
    internal string? Role { get; set; } = "web";

    internal TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    internal string Secret { get; set; } = "sts-secret";

    internal string Token { get; set; } = "sts-token";

    internal string SessionToken { get; set; } = "metadata-session";

    /// <summary>Replaces the reply to a request, if it returns one.</summary>
    internal Func<SeenRequest, HttpResponseMessage?> Fault { get; set; } = static _ => null;

    /// <summary>What requests wait for.</summary>
    internal Func<CancellationToken, Task> Gate { get; set; } = static _ => Task.CompletedTask;

    internal static HttpResponseMessage Reply(int status, string body) => ScriptedHandler.Reply(status, Encoding.UTF8.GetBytes(body));

    /// <summary>Credentials as the metadata service and STS write them, numbered.</summary>
    internal string NextCredentials()
    {
        var number = Interlocked.Increment(ref _issued);
        var expires = time.GetUtcNow() + Lifetime;
        return $$"""
            {"AccessKeyId":"id{{number}}","AccessKeySecret":"{{Secret}}","SecurityToken":"{{Token}}",
             "Expiration":"{{expires:yyyy-MM-ddTHH:mm:ssZ}}","Code":"Success"}
            """;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = await SeenRequest.ReadAsync(request, cancellationToken);
        Seen.Enqueue(seen);
        await Gate(cancellationToken);
        return Fault(seen) ?? Answer(seen);
    }

    private HttpResponseMessage Answer(SeenRequest request) => request.Uri.Host switch
    {
        Metadata => AnswerAsMetadata(request),
        var host when host.StartsWith("sts", StringComparison.Ordinal) => Reply(
            200, $$"""{"RequestId":"r1","AssumedRoleUser":{"Arn":"a"},"Credentials":{{NextCredentials()}}}"""),
        _ => Reply(200, NextCredentials()),
    };

    private HttpResponseMessage AnswerAsMetadata(SeenRequest request)
    {
        if (request is { Method: "PUT", Uri.AbsolutePath: "/latest/api/token" })
        {
            return request.Header("X-aliyun-ecs-metadata-token-ttl-seconds") is null ? Reply(400, "") : Reply(200, SessionToken);
        }

        if (request.Header("X-aliyun-ecs-metadata-token") != SessionToken)
        {
            return Reply(403, "");
        }

        return Role is null ? Reply(404, "")
            : request.Uri.AbsolutePath == Roles ? Reply(200, Role + "\n")
            : request.Uri.AbsolutePath == Roles + Role ? Reply(200, NextCredentials())
            : Reply(404, "");
    }
}
