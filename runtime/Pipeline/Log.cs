using Microsoft.Extensions.Logging;
using OssGen.Errors;

namespace OssGen.Pipeline;

/// <summary>
/// Writes the log messages of the client with the category <c>OssGen</c>. URLs are redacted; headers and bodies are never logged.
/// </summary>
internal static partial class Log
{
    internal static void Sending(ILogger logger, string operation, int attempt, HttpRequestMessage message)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            var url = Redaction.Url(message.RequestUri!);
            Sending(logger, operation, attempt, message.Method.Method, url);
        }
    }

    internal static void Succeeded(ILogger logger, string operation, OssResponse response)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            var requestId = response.RequestId;
            Succeeded(logger, operation, response.StatusCode, requestId);
        }
    }

    internal static void Retrying(ILogger logger, Call call, TimeSpan delay, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Warning))
        {
            var text = Redaction.Describe(failure);
            Retrying(logger, call.Operation.Name, call.Sent, delay, text);
        }
    }

    internal static void Failed(ILogger logger, Call call, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            var text = Redaction.Describe(failure);
            Failed(logger, call.Operation.Name, call.Sent, text);
        }
    }

    internal static void Resuming(ILogger logger, Call call, long position, TimeSpan delay, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Warning))
        {
            var text = Redaction.Describe(failure);
            Resuming(logger, call.Operation.Name, position, delay, text);
        }
    }

    internal static void AbortFailed(ILogger logger, string uploadId, string bucket, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Warning))
        {
            var text = Redaction.Describe(failure);
            AbortFailed(logger, uploadId, bucket, text);
        }
    }

    internal static void OutcomeNotFound(ILogger logger, string bucket, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            var text = Redaction.Describe(failure);
            OutcomeNotFound(logger, bucket, text);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "{Operation}, attempt {Attempt}: {Method} {Url}")]
    private static partial void Sending(ILogger logger, string operation, int attempt, string method, string url);

    [LoggerMessage(EventId = 2, Level = LogLevel.Debug, Message = "{Operation}: status {Status}, request id {RequestId}")]
    private static partial void Succeeded(ILogger logger, string operation, int status, string? requestId);

    [LoggerMessage(
        EventId = 3, Level = LogLevel.Warning, Message = "{Operation}, attempt {Attempt} failed and is tried again in {Delay}: {Failure}")]
    private static partial void Retrying(ILogger logger, string operation, int attempt, TimeSpan delay, string failure);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "{Operation} failed in attempt {Attempt}: {Failure}")]
    private static partial void Failed(ILogger logger, string operation, int attempt, string failure);

    [LoggerMessage(
        EventId = 5,
        Level = LogLevel.Warning,
        Message = "OSS refused this machine's clock; requests are now signed with an offset of {Offset}")]
    internal static partial void ClockCorrected(ILogger logger, TimeSpan offset);

    [LoggerMessage(
        EventId = 6,
        Level = LogLevel.Warning,
        Message = "{Operation} was redirected to {Host}; set that host as the endpoint to save the detour")]
    internal static partial void Redirected(ILogger logger, string operation, string host);

    [LoggerMessage(
        EventId = 7,
        Level = LogLevel.Warning,
        Message = "{Operation}: the body broke off after {Position} bytes and is resumed in {Delay}: {Failure}")]
    private static partial void Resuming(ILogger logger, string operation, long position, TimeSpan delay, string failure);

    [LoggerMessage(
        EventId = 8,
        Level = LogLevel.Warning,
        Message =
            "The multipart upload {UploadId} of bucket {Bucket} couldn't be aborted; its parts stay, and cost, until it is: {Failure}")]
    private static partial void AbortFailed(ILogger logger, string uploadId, string bucket, string failure);

    [LoggerMessage(
        EventId = 9,
        Level = LogLevel.Information,
        Message = "CompleteMultipartUpload in bucket {Bucket} may have succeeded, but its object can't be seen: {Failure}")]
    private static partial void OutcomeNotFound(ILogger logger, string bucket, string failure);

    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "A transfer of bucket {Bucket} starts over: {Reason}")]
    internal static partial void StartsOver(ILogger logger, string bucket, string reason);
}
