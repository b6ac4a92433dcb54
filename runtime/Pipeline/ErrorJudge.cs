namespace OssGen;

/// <summary>Decides what follows from an error that OSS answered with.</summary>
internal static class ErrorJudge
{
    internal static void Judge(Call call, OssServiceException error, Uri sent, UploadBody? body, ClientSettings settings)
    {
        if (error.Code == OssErrorCode.RequestTimeTooSkewed && !call.HasCorrectedClock && CorrectsClock(error.Response, settings.Clock))
        {
            call.HasCorrectedClock = true;
            Log.ClockCorrected(settings.Logger, settings.Clock.Offset);
            AtOnce(call, error, body);
        }
        else if (settings.Credentials is not OssCredentials
            && call is { Credentials: { } refused, HasDiscardedCredentials: false }
            && IsRefusalOfCredentials(error.Code))
        {
            call.HasDiscardedCredentials = true;
            settings.Credentials.Discard(refused);
            AtOnce(call, error, body);
            call.CredentialsRefusal = call.WillRetry ? error : null;
        }
        else if (RedirectRules.TryFindTarget(error, sent, out var target))
        {
            Redirect(call, error, target, body, settings);
        }
        else if (RetryRules.IsTransient(error.Status, error.Code) && (call.IsRepeatable || RetryRules.WasRefused(error.Status, error.Code)))
        {
            Later(call, error, body, settings);
        }
        else
        {
            call.Fail(error);
        }
    }

    /// <summary>Only a reply of OSS itself, which carries a request id, says what time it is.</summary>
    private static bool CorrectsClock(OssResponse response, ServerClock clock) =>
        response is { RequestId: not null, ServerTime: { } serverTime } && clock.TryCorrect(serverTime);

    /// <summary>Says that the key isn't known or is no longer good, as against a key that may not do what was asked.</summary>
    private static bool IsRefusalOfCredentials(string code) =>
        code is OssErrorCode.InvalidAccessKeyId or OssErrorCode.SecurityTokenExpired or OssErrorCode.InvalidSecurityToken or OssErrorCode.AccessKeyIdAndSecurityTokenNotMatch;

    private static void Redirect(Call call, OssServiceException error, Uri target, UploadBody? body, ClientSettings settings)
    {
        OssEndpoint? endpoint = null;
        var refusal = call.HasRedirected
            ? "the client was redirected once already"
            : RedirectRules.Check(settings.Endpoint, target, call.Writer!.BucketName, out endpoint);
        if (refusal is not null)
        {
            call.Fail(new OssTransportException(
                $"OSS redirected {call.Operation.Name} to {Redaction.Url(target)}, which wasn't followed: {refusal}. If that host is right, set it as OssClientOptions.Endpoint.",
                error));
            return;
        }

        Log.Redirected(settings.Logger, call.Operation.Name, endpoint!.Host);
        call.RedirectTo(endpoint);
        AtOnce(call, error, body);
    }

    private static void AtOnce(Call call, OssServiceException error, UploadBody? body)
    {
        if (BodyRules.Lost(call, body, error) is { } lost)
        {
            call.Fail(lost);
        }
        else
        {
            call.RetryAtOnce(error);
        }
    }

    private static void Later(Call call, OssServiceException error, UploadBody? body, ClientSettings settings)
    {
        var retryAfter = Backoff.RetryAfter(error.Response.Headers.GetValueOrDefault("Retry-After"), settings.Clock.Now);
        if (BodyRules.Lost(call, body, error) is { } lost)
        {
            call.Fail(lost);
        }
        else
        {
            call.RetryOrFail(error, retryAfter);
        }
    }
}
