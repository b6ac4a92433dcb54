using OssGen.Credentials;
using OssGen.Errors;
using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>Classifies the errors that OSS returns.</summary>
internal static class ServiceErrorClassifier
{
    internal static Verdict Classify(Call call, OssServiceException error, Uri sent, ClientSettings settings)
    {
        if (error.Code == OssErrorCode.RequestTimeTooSkewed && !call.HasCorrectedClock && ServerTime(error.Response) is { } time
            && settings.Clock.IsPlausible(time))
        {
            return Verdict.CorrectClock(error);
        }

        if (settings.Credentials is not FixedCredentials
            && call is { Credentials: not null, HasReplacedCredentials: false }
            && IsRefusalOfCredentials(error.Code))
        {
            return Verdict.ReplaceCredentials(error);
        }

        if (RedirectRules.TryFindTarget(error, sent, out var target))
        {
            return Redirect(call, error, target, settings);
        }

        return RetryRules.IsTransient(error.StatusCode, error.Code)
            && (call.IsRepeatable || RetryRules.WasRefused(error.StatusCode, error.Code))
            ? Verdict.Wait(error, Backoff.RetryAfter(error.Response.Headers.GetValueOrDefault(WireNames.RetryAfter), settings.Clock.Now))
            : Verdict.Final(error);
    }

    /// <summary>
    /// Returns the server's time from a reply with a request ID. Returns null for any other reply, because it doesn't come from OSS itself.
    /// </summary>
    internal static DateTimeOffset? ServerTime(OssResponse response) => response.RequestId is null ? null : response.ServerTime;

    /// <summary>
    /// Determines whether OSS rejected the credentials because they are unknown or no longer valid, and not because of insufficient
    /// permissions.
    /// </summary>
    private static bool IsRefusalOfCredentials(string code) =>
        code is OssErrorCode.InvalidAccessKeyId or OssErrorCode.SecurityTokenExpired
            or OssErrorCode.InvalidSecurityToken or OssErrorCode.AccessKeyIdAndSecurityTokenNotMatch;

    private static Verdict Redirect(Call call, OssServiceException error, Uri target, ClientSettings settings)
    {
        if (call.HasRedirected)
        {
            return NotFollowed(call, error, target, "the client was redirected once already");
        }

        if (call.Operation.Service is { } service)
        {
            return NotFollowed(call, error, target, $"requests to the service {service.Name} stay on its host");
        }

        return RedirectRules.Check(settings.Endpoint, target, call.Writer!.BucketName, out var endpoint) is { } refusal
            ? NotFollowed(call, error, target, refusal)
            : Verdict.Redirect(error, endpoint!);
    }

    private static Verdict NotFollowed(Call call, OssServiceException error, Uri target, string refusal) =>
        Verdict.Final(new OssTransportException(
            $"OSS redirected {call.Operation.Name} to {Redaction.Url(target)}, which wasn't followed: {refusal}. "
                + "If that host is right, set it as OssClientOptions.Endpoint.",
            error));
}
