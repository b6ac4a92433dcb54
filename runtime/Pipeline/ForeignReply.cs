using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>
/// Classifies replies without a request ID. OSS sends a request ID with every reply, so these replies come from another source, such as a
/// proxy.
/// </summary>
internal static class ForeignReply
{
    internal static bool IsForeign(OssResponse response) => string.IsNullOrWhiteSpace(response.RequestId);

    /// <summary>
    /// Returns a verdict that fails the call, or that retries it if an overloaded load balancer may have sent the status.
    /// </summary>
    internal static Verdict Classify(Call call, OssResponse response, Uri sent, ClientSettings settings)
    {
        var failure = Explain(call, response, sent);
        return IsTransient(call, response.StatusCode)
            ? Verdict.Wait(failure, Backoff.RetryAfter(response.Headers.GetValueOrDefault(WireNames.RetryAfter), settings.Clock.Now))
            : Verdict.Final(failure);
    }

    private static bool IsTransient(Call call, int status) =>
        RetryRules.IsTransient(status, code: "") && (call.IsRepeatable || RetryRules.WasRefused(status, code: ""));

    private static OssResponseException Explain(Call call, OssResponse response, Uri sent)
    {
        var type = response.HeaderList.Find(WireNames.ContentType) is { Length: > 0 } named ? $", Content-Type '{named}'" : "";
        return new OssResponseException(
            FormattableString.Invariant($"The reply to {call.Operation.Name} does not look like OSS: it has no x-oss-request-id ")
            + FormattableString.Invariant($"(status {response.StatusCode}{type}). ")
            + "Something between this machine and OSS, such as a captive portal, a proxy or a load balancer, "
            + $"answered for {sent.Authority}, or that host is not OSS. "
            + "Check the endpoint and the network; where a CDN or a stub in front of OSS omits the header, "
            + $"set OssClientOptions.{nameof(ClientSettings.RequireRequestId)} to false.")
        {
            Response = response,
        };
    }
}
