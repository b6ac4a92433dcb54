namespace OssGen.Pipeline;

/// <summary>Whether a request's body can be sent once more.</summary>
internal static class BodyRules
{
    /// <summary>The exception that says why it can't; null when it can.</summary>
    internal static OssTransportException? ExplainNotReplayable(Call call, UploadBody? body, Exception failure)
    {
        if (body is null || !body.Started || call.Writer?.StreamedBody is not { IsReplayable: false })
        {
            return null;
        }

        return new OssTransportException(
            $"{call.Operation.Name} failed ({Describe(failure)}) and wasn't tried again: its content comes from a stream that can't seek and has been read already. "
            + "Open the source again and repeat the call, or pass bytes, a file or a seekable stream.",
            failure)
        {
            OutcomeUnknown = failure is OssTransportException { OutcomeUnknown: true },
        };
    }

    private static string Describe(Exception failure) => failure is OssServiceException service
        ? FormattableString.Invariant($"status {service.StatusCode}, {service.Code}: {service.ServiceMessage}")
        : failure.Message;
}
