using System.Diagnostics;
using OssGen.Endpoints;
using OssGen.Limits;
using OssGen.Signing;
using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>
/// The state of one call: its request, and the values that change with each attempt, until the end of the reply's body. The instance is
/// used again for another call of the same client, unless the transport may still read the request's body, or the reply is a stream that
/// took several attempts.
/// </summary>
internal sealed class Call
{
    private readonly ClientSettings _settings;
    private readonly Reply _reply = new();
    private OssServiceException? _credentialsRefusal;
    private RetryBudget _budget;

    internal Call(ClientSettings settings)
    {
        _settings = settings;
        Endpoint = settings.Endpoint;
        Signer = settings.Signer;
        Request = null!;
        Operation = null!;
    }

    /// <summary>Begins a call with an instance that is new, or was cleared after another call.</summary>
    internal void Begin(IOssRequest request, CancellationToken cancellationToken)
    {
        Request = request;
        Operation = request.Operation;
        CancellationToken = cancellationToken;
        Endpoint = _settings.Endpoint;
        Signer = Service?.Signer ?? _settings.Signer;
        Scope = (request as OssRequest)?.Scope;
        IsStillSending = false;
        _budget = new RetryBudget(_settings.TimeProvider);
    }

    /// <summary>Continues with a new instance a call whose first attempt has succeeded, to fetch the rest of the reply's body.</summary>
    internal static Call Continue(ClientSettings settings, IOssRequest request, RetryBudget budget, OssResponse response)
    {
        var call = new Call(settings);
        call.Begin(request, CancellationToken.None);
        call._budget = budget;
        call.Sent = 1;
        call.LastResponse = response;
        return call;
    }

    /// <summary>Prepares the instance for another call, which sees nothing of this one.</summary>
    internal void Clear()
    {
        _reply.Clear();
        Request = null!;
        Operation = null!;
        Scope = null;
        CancellationToken = default;
        Writer = null;
        IsRepeatable = HasCorrectedClock = HasRedirected = HasReplacedCredentials = false;
        Resume = null;
        Sent = 0;
        Credentials = null;
        _credentialsRefusal = null;
        Activity = null;
        Bucket = null;
        LastUri = null;
        LastResponse = null;
    }

    internal IOssRequest Request { get; private set; }

    internal OssOperation Operation { get; private set; }

    /// <summary>The state of the larger operation to which the call belongs, or null for a separate call.</summary>
    internal CallScope? Scope { get; private set; }

    /// <summary>
    /// Whether the transport may still read the body of one of the attempts, so that neither the instance nor the writer can be used for
    /// another call.
    /// </summary>
    internal bool IsStillSending { get; set; }

    internal TimeProvider TimeProvider => _settings.TimeProvider;

    internal OssTimeoutOptions Timeouts => Scope?.Timeouts ?? _settings.Timeouts;

    /// <summary>The caller's cancellation token. Once the reply's body is resumed, it is the token of the read operation.</summary>
    internal CancellationToken CancellationToken { get; private set; }

    /// <summary>The endpoint of the client or of a redirect.</summary>
    internal OssEndpoint Endpoint { get; private set; }

    internal OssSigner Signer { get; private set; }

    /// <summary>The client's access to the operation's service, or null for an operation of OSS itself.</summary>
    internal ServiceAccess? Service => _settings.Services.Of(Operation.Service);

    /// <summary>The serialized request, or null while no attempts run.</summary>
    internal OssRequestWriter? Writer { get; private set; }

    /// <summary>Whether the request can safely be sent again even if the outcome of an attempt is unknown.</summary>
    internal bool IsRepeatable { get; private set; }

    /// <summary>
    /// The rest of the object that is fetched after the transfer of the reply's body was interrupted, or null for the original request.
    /// </summary>
    internal ResumePoint? Resume { get; private set; }

    /// <summary>The number of attempts so far, including attempts that don't count toward the limit.</summary>
    internal int Sent { get; private set; }

    internal OssCredentials? Credentials { get; private set; }

    internal bool HasCorrectedClock { get; private set; }

    internal bool HasRedirected { get; private set; }

    internal bool HasReplacedCredentials { get; private set; }

    /// <summary>The span of the call while it runs, or null without a listener.</summary>
    internal Activity? Activity { get; set; }

    /// <summary>The bucket of the request, or null if it has none or wasn't serialized.</summary>
    internal string? Bucket { get; private set; }

    /// <summary>The URI of the latest attempt.</summary>
    internal Uri? LastUri { get; private set; }

    /// <summary>The status and headers of the latest reply.</summary>
    internal OssResponse? LastResponse { get; private set; }

    /// <summary>
    /// Whether the instance can be used again although the reply's body is still read as a stream: <see cref="Continue"/> restores the
    /// state of a call with a single attempt from the request and the budget.
    /// </summary>
    internal bool IsContinuable => Sent == 1 && !IsStillSending;

    /// <summary>The attempts and the time that are left.</summary>
    internal RetryBudget Budget => _budget;

    /// <summary>The number of attempts that count toward the limit.</summary>
    internal int Attempts => _budget.Attempts;

    /// <summary>Resets the elapsed time, because bytes of a body have been transferred.</summary>
    internal void NoteProgress() => _budget.NoteProgress(_settings.TimeProvider);

    /// <summary>Determines whether another attempt may start after a delay.</summary>
    internal bool TryTake(TimeSpan delay) => _budget.TryTake(delay, _settings.Retry, _settings.TimeProvider, Scope?.Retries);

    /// <summary>Sets the reply of an attempt. The reply of the attempt before has been closed.</summary>
    internal Reply Receive(HttpResponseMessage message, AttemptTimer timer, Transport transport)
    {
        _reply.Receive(message, timer, transport);
        LastResponse = _reply.Response;
        return _reply;
    }

    /// <summary>Sets the serialized request to send.</summary>
    internal void BeginSending(OssRequestWriter writer, bool isRepeatable)
    {
        Writer = writer;
        IsRepeatable = isRepeatable;
        Bucket = writer.BucketName;
        if (Activity is { IsAllDataRequested: true } activity)
        {
            activity.SetTag("oss.bucket", Bucket);
            activity.SetTag("oss.key", writer.ObjectKey is { } key ? PrintableText.Escape(key) : null);
        }
    }

    internal void EndSending() => Writer = null;

    /// <summary>Restricts further attempts to the rest of the body.</summary>
    internal void ResumeFrom(ResumePoint resume, CancellationToken cancellationToken)
    {
        Resume = resume;
        CancellationToken = cancellationToken;
    }

    /// <summary>Increments the number of attempts.</summary>
    internal void BeginAttempt()
    {
        Sent++;
        _budget.CountAttempt();
    }

    /// <summary>Sets the credentials for the next attempt.</summary>
    /// <returns>The error that ends the call, if the credentials are the ones that OSS has just rejected; otherwise null.</returns>
    internal OssServiceException? SignWith(OssCredentials? credentials)
    {
        var (refused, refusal) = (Credentials, _credentialsRefusal);
        Credentials = credentials;
        _credentialsRefusal = null;
        return refusal is not null && (credentials is null || credentials.IsSameKey(refused!)) ? refusal : null;
    }

    internal void NoteSent(Uri uri) => LastUri = uri;

    /// <summary>Creates the exception for a call that the caller has cancelled.</summary>
    /// <param name="cause">The exception of the operation that was cancelled; null if none was in progress.</param>
    internal OperationCanceledException Cancelled(Exception? cause = null) =>
        new("The call was cancelled by its caller.", cause, CancellationToken);

    /// <summary>Applies a verdict and decides, based on the body and the remaining budget, whether another attempt follows.</summary>
    internal AttemptOutcome Resolve(in Verdict verdict, UploadBody? body)
    {
        Apply(verdict);
        if (verdict.Remedy == Remedy.None)
        {
            return AttemptOutcome.Fail(verdict.Cause);
        }

        if (BodyRules.ExplainNotReplayable(this, body, verdict.Cause) is { } notReplayable)
        {
            return AttemptOutcome.Fail(notReplayable);
        }

        if (verdict.Remedy != Remedy.Wait)
        {
            // The cause has been removed: the next attempt follows at once and doesn't count.
            _budget.ForgiveAttempt();
            return AttemptOutcome.RetryAfter(TimeSpan.Zero, verdict.Cause);
        }

        var delay = Backoff.Delay(_settings.Retry, _budget.Attempts, verdict.RetryAfter);
        return TryTake(delay) ? AttemptOutcome.RetryAfter(delay, verdict.Cause) : AttemptOutcome.Fail(verdict.Cause);
    }

    private void Apply(in Verdict verdict)
    {
        switch (verdict.Remedy)
        {
            case Remedy.CorrectClock:
                HasCorrectedClock = true;
                _settings.Clock.TryCorrect(ServiceErrorClassifier.ServerTime(((OssServiceException)verdict.Cause).Response)!.Value);
                Log.ClockCorrected(_settings.Logger, _settings.Clock.Offset);
                break;
            case Remedy.ReplaceCredentials:
                HasReplacedCredentials = true;
                _credentialsRefusal = (OssServiceException)verdict.Cause;
                _settings.Credentials.Discard(Credentials!);
                break;
            case Remedy.Redirect:
                HasRedirected = true;
                RedirectTo(verdict.Target!);
                Log.Redirected(_settings.Logger, Operation.Name, Endpoint.Host);
                break;
        }
    }

    private void RedirectTo(OssEndpoint endpoint)
    {
        Endpoint = endpoint;
        Signer = endpoint.Region == _settings.Endpoint.Region && endpoint.Product == _settings.Endpoint.Product
            ? _settings.Signer
            : OssSigner.Create(_settings.SignatureVersion, endpoint.Region, endpoint.Product);
    }
}
