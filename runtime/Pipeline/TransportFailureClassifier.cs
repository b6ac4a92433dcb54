using System.Security.Authentication;
using OssGen.Endpoints;

namespace OssGen.Pipeline;

/// <summary>Classifies failures of the transport.</summary>
internal static class TransportFailureClassifier
{
    private const int HttpsPort = 443;

    internal static Verdict Classify(Call call, Exception failure, AttemptTimer timer)
    {
        var timedOut = timer.Token.IsCancellationRequested;
        var progress = timedOut ? Progress.MaybeDone : RetryRules.ProgressOf(failure);
        var explained = Explain(call, failure, timer.Phase, timedOut, progress, call.Timeouts);
        return progress == Progress.Hopeless || (progress == Progress.MaybeDone && !call.IsRepeatable)
            ? Verdict.Final(explained)
            : Verdict.Wait(explained);
    }

    private static OssTransportException Explain(
        Call call, Exception failure, WaitPhase phase, bool timedOut, Progress progress, OssTimeoutOptions timeouts)
    {
        var host = call.Endpoint.Host;
        var unknown = progress == Progress.MaybeDone;
        if (timedOut)
        {
            return new OssTimeoutException(LimitText(phase, host, timeouts), failure) { OutcomeUnknown = unknown };
        }

        return failure is OperationCanceledException { InnerException: TimeoutException }
            ? new OssTimeoutException($"Connecting to {host} took longer than {timeouts.Connect} (Timeouts.Connect).", failure)
            : new OssTransportException(FailureText(host, failure, unknown) + Remedy(call.Endpoint, failure), failure)
            {
                OutcomeUnknown = unknown,
            };
    }

    private static string LimitText(WaitPhase phase, string host, OssTimeoutOptions timeouts) => phase switch
    {
        WaitPhase.SendingBody => $"{host} took no byte of the request's body for {timeouts.Idle} (Timeouts.Idle).",
        WaitPhase.ReadingBody => $"{host} sent no byte of the reply's body for {timeouts.Idle} (Timeouts.Idle).",
        WaitPhase.ReadingDocument => $"{host} didn't send the whole document of the reply within {timeouts.Document} (Timeouts.Document).",
        _ => $"{host} sent no reply within {timeouts.ResponseHeaders} (Timeouts.ResponseHeaders).",
    };

    private static string FailureText(string host, Exception failure, bool unknown)
    {
        // For a refused connection, both messages state the cause; for a broken one, only the inner message does.
        var cause = failure.InnerException is { } inner && !failure.Message.Contains(inner.Message, StringComparison.Ordinal)
            ? $"{Sentence(failure.Message)} {Sentence(inner.Message)}"
            : Sentence(failure.Message);
        return unknown
            ? $"The connection to {host} failed: {cause} Whether OSS carried the request out is not known."
            : $"No connection to {host}: {cause}";
    }

    private static string Remedy(OssEndpoint endpoint, Exception failure) => SpeaksNoTls(failure)
        ? FormattableString.Invariant($" The server may speak HTTP: write http://{endpoint.Host}{PortOf(endpoint)}.")
        : "";

    private static string PortOf(OssEndpoint endpoint) =>
        endpoint.Port == HttpsPort ? "" : FormattableString.Invariant($":{endpoint.Port}");

    // A refused certificate is an exception of the same type, which only the message distinguishes. .NET doesn't translate its messages.
    private static bool SpeaksNoTls(Exception failure) => failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.SecureConnectionError,
        InnerException: AuthenticationException { InnerException: null } inner,
    } && inner.Message.Contains("frame size", StringComparison.Ordinal);

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
