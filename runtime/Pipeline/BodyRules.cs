namespace OssGen.Pipeline;

/// <summary>Determines whether the body of a request can be sent again.</summary>
internal static class BodyRules
{
    /// <summary>Returns the exception that explains why the body can't be sent again, or null if it can.</summary>
    internal static OssTransportException? ExplainNotReplayable(Call call, UploadBody? body, Exception failure)
    {
        if (body is null || !body.Started || call.Writer?.StreamedBody is not { IsReplayable: false })
        {
            return null;
        }

        return new OssTransportException(
            $"{call.Operation.Name} failed ({Describe(failure)}) and wasn't tried again: its content comes from a stream that can't seek "
                + "and has been read already. "
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
