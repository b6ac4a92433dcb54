using OssGen.Endpoints;
using OssGen.Limits;
using OssGen.Signing;
using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>One call from its request to the end of its reply's body: what all its attempts share, and the outcome of the latest.</summary>
internal sealed class Call
{
    private readonly ClientSettings _settings;
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
    internal CancellationToken CancellationToken { get; set; }

    /// <summary>The client's endpoint, or where a redirect pointed.</summary>
    internal OssEndpoint Endpoint { get; private set; }

    internal OssSigner Signer { get; private set; }

    /// <summary>The request as written, while attempts run.</summary>
    internal OssRequestWriter? Writer { get; set; }

    /// <summary>May be sent again although the outcome of an attempt isn't known.</summary>
    internal bool IsRepeatable { get; set; }

    /// <summary>Attempts sent so far, all counted.</summary>
    internal int Sent { get; private set; }

    /// <summary>What part of the object is still wanted, after its body broke off; null for the request as written.</summary>
    internal ResumePoint? Resume { get; set; }

    internal bool HasCorrectedClock { get; set; }

    internal bool HasRedirected { get; private set; }

    internal OssCredentials? Credentials { get; set; }

    /// <summary>OSS's refusal of the credentials, while others are asked for; null otherwise.</summary>
    internal OssServiceException? CredentialsRefusal { get; set; }

    internal bool HasDiscardedCredentials { get; set; }

    /// <summary>The reply of the latest attempt, its body open if that is a stream.</summary>
    internal Reply? Reply { get; set; }

    /// <summary>Where the latest attempt went.</summary>
    internal Uri? LastUri { get; set; }

    /// <summary>Why the latest attempt failed; null when it succeeded.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>Whether another attempt follows.</summary>
    internal bool WillRetry { get; private set; }

    /// <summary>The wait before it.</summary>
    internal TimeSpan Delay { get; private set; }

    internal ref RetryBudget Budget => ref _budget;

    internal void BeginAttempt()
    {
        Sent++;
        _budget.CountAttempt();
        Failure = null;
        WillRetry = false;
        Delay = TimeSpan.Zero;
        Reply = null;
    }

    internal void Fail(Exception failure)
    {
        Failure = failure;
        WillRetry = false;
    }

    /// <summary>Tries again after back-off if the budget has room, otherwise fails.</summary>
    internal void RetryOrFail(Exception failure, TimeSpan retryAfter)
    {
        Failure = failure;
        Delay = Backoff.Delay(_settings.Retry, _budget.Attempts, retryAfter);
        WillRetry = _budget.TryTake(Delay);
    }

    /// <summary>Tries again at once, outside the count of attempts: the cause was found and mended.</summary>
    internal void RetryAtOnce(Exception failure)
    {
        Failure = failure;
        Delay = TimeSpan.Zero;
        WillRetry = true;
        _budget.ForgiveAttempt();
    }

    internal void RedirectTo(OssEndpoint endpoint)
    {
        HasRedirected = true;
        Endpoint = endpoint;
        Signer = endpoint.Region == _settings.Endpoint.Region && endpoint.Product == _settings.Endpoint.Product
            ? _settings.Signer
            : OssSigner.Create(_settings.SignatureVersion, endpoint.Region, endpoint.Product);
    }
}
