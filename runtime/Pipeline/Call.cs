using OssGen.Endpoints;
using OssGen.Limits;
using OssGen.Signing;
using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>
/// One call from its request to the end of its reply's body: what identifies it, and what its attempts have used up and learned.
/// </summary>
internal sealed class Call
{
    private readonly ClientSettings _settings;
    private OssServiceException? _credentialsRefusal;
    private RetryBudget _budget;

    internal Call(ClientSettings settings, IOssRequest request, CancellationToken cancellationToken)
    {
        _settings = settings;
        Request = request;
        Operation = request.Operation;
        CancellationToken = cancellationToken;
        Endpoint = settings.Endpoint;
        Signer = settings.Signer;
        Scope = (request as OssRequest)?.Scope;
        _budget = new RetryBudget(settings.Retry, settings.TimeProvider, Scope?.Retries);
    }

    internal IOssRequest Request { get; }

    internal OssOperation Operation { get; }

    /// <summary>The job that the call is part of; null for a call on its own.</summary>
    internal CallScope? Scope { get; }

    internal OssTimeoutOptions Timeouts => Scope?.Timeouts ?? _settings.Timeouts;

    /// <summary>The caller's token; another one while the reply's body is read.</summary>
    internal CancellationToken CancellationToken { get; private set; }

    /// <summary>The client's endpoint, or where a redirect pointed.</summary>
    internal OssEndpoint Endpoint { get; private set; }

    internal OssSigner Signer { get; private set; }

    /// <summary>The request as written, while attempts run.</summary>
    internal OssRequestWriter? Writer { get; private set; }

    /// <summary>May be sent again although the outcome of an attempt isn't known.</summary>
    internal bool IsRepeatable { get; private set; }

    /// <summary>The part of the object that is still wanted after its body broke off; null for the request as written.</summary>
    internal ResumePoint? Resume { get; private set; }

    /// <summary>Attempts sent so far, all counted.</summary>
    internal int Sent { get; private set; }

    internal OssCredentials? Credentials { get; private set; }

    internal bool HasCorrectedClock { get; private set; }

    internal bool HasRedirected { get; private set; }

    internal bool HasReplacedCredentials { get; private set; }

    /// <summary>Where the latest attempt went.</summary>
    internal Uri? LastUri { get; private set; }

    /// <summary>The headers of the latest reply.</summary>
    internal OssResponse? LastResponse { get; private set; }

    internal ref RetryBudget Budget => ref _budget;

    /// <summary>Makes a written request the one that attempts send.</summary>
    internal void BeginSending(OssRequestWriter writer, bool isRepeatable)
    {
        Writer = writer;
        IsRepeatable = isRepeatable;
    }

    internal void EndSending() => Writer = null;

    /// <summary>Makes the following attempts ask for the rest of a body only.</summary>
    internal void ResumeFrom(ResumePoint resume, CancellationToken cancellationToken)
    {
        Resume = resume;
        CancellationToken = cancellationToken;
    }

    /// <summary>Counts an attempt.</summary>
    internal void BeginAttempt()
    {
        Sent++;
        _budget.CountAttempt();
    }

    /// <summary>Takes the credentials for an attempt.</summary>
    /// <returns>The refusal that ends the call: the credentials are those that OSS has just refused.</returns>
    internal OssServiceException? SignWith(OssCredentials? credentials)
    {
        var (refused, refusal) = (Credentials, _credentialsRefusal);
        Credentials = credentials;
        _credentialsRefusal = null;
        return refusal is not null && (credentials is null || credentials.IsSameKey(refused!)) ? refusal : null;
    }

    internal void NoteSent(Uri uri) => LastUri = uri;

    internal void NoteReply(OssResponse response) => LastResponse = response;

    /// <summary>The exception of a call that its caller has cancelled.</summary>
    /// <param name="cause">What the cancellation broke off; null for nothing that was under way.</param>
    internal OperationCanceledException Cancelled(Exception? cause = null) =>
        new("The call was cancelled by its caller.", cause, CancellationToken);

    /// <summary>Applies a verdict, and decides by what is left of the body and the budget whether another attempt follows.</summary>
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
            // The cause was found and removed: the next attempt follows at once, and isn't counted.
            _budget.ForgiveAttempt();
            return AttemptOutcome.RetryAfter(TimeSpan.Zero, verdict.Cause);
        }

        var delay = Backoff.Delay(_settings.Retry, _budget.Attempts, verdict.RetryAfter);
        return _budget.TryTake(delay) ? AttemptOutcome.RetryAfter(delay, verdict.Cause) : AttemptOutcome.Fail(verdict.Cause);
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
