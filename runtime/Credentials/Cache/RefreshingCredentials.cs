using OssGen.Time;

namespace OssGen.Credentials.Cache;

/// <summary>
/// A provider that caches the credentials returned by a delegate while they are valid, and fetches new ones only once for all waiting
/// calls.
/// </summary>
internal sealed class RefreshingCredentials(
    Func<CancellationToken, ValueTask<OssCredentials>> fetch, TimeProvider clock) : OssCredentialsProvider
{
    private static readonly TimeSpan RefreshBeforeExpiry = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AgeWithoutExpiry = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private Held? _held;
    private Task<OssCredentials>? _fetching;
    private DateTimeOffset _notBefore;
    private long? _discarded;

    /// <summary>The name of the library's source behind the delegate, for messages; null for a delegate of the user's own.</summary>
    internal string? SourceName { get; init; }

    /// <summary>Returns whether the library's source was asked for by name, so that its failure ends a chain.</summary>
    internal Func<bool> SourceIsNamed { get; init; } = static () => false;

    /// <summary>
    /// The clock of the server that determines the expiry. It takes precedence over the offset of OSS's clock once the server's time is
    /// known. Null if the source doesn't know a server's time.
    /// </summary>
    internal ServerClock? SourceClock { get; init; }

    public override ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        GetCredentialsAsync(TimeSpan.Zero, cancellationToken);

    internal override ValueTask<OssCredentials?> GetCredentialsAsync(TimeSpan clockOffset, CancellationToken cancellationToken)
    {
        var now = Now(clockOffset);
        if (Volatile.Read(ref _held) is not { } held || now >= held.UseUntil)
        {
            return WaitAsync(StartFetching(now, clockOffset), cancellationToken);
        }

        if (now >= held.RefreshAt)
        {
            StartFetchingInAdvance(now, clockOffset);
        }

        return new(held.Credentials);
    }

    /// <summary>
    /// Discards the rejected credentials unless they have already been replaced. A second rejection within ten seconds is ignored, so that
    /// a source that keeps returning a rejected key isn't queried with each call.
    /// </summary>
    protected internal override void Discard(OssCredentials refused)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            if (_held is { } held && ReferenceEquals(held.Credentials, refused)
                && (_discarded is not { } last || clock.GetElapsedTime(last, now) >= PauseAfterFailure))
            {
                _discarded = now;
                Volatile.Write(ref _held, null);
            }
        }
    }

    /// <summary>
    /// Waits for a fetch. Each caller gets an exception of its own, because the call that it ends adds the operation to it.
    /// </summary>
    private static async ValueTask<OssCredentials?> WaitAsync(Task<OssCredentials> fetching, CancellationToken cancellationToken)
    {
        try
        {
            return await fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OssCredentialsException shared)
        {
            throw shared.Copy();
        }
    }

    private DateTimeOffset Now(TimeSpan clockOffset) =>
        SourceClock is { IsCorrected: true } server ? server.Now : clock.GetUtcNow().AddSaturating(clockOffset);

    private Task<OssCredentials> StartFetching(DateTimeOffset now, TimeSpan clockOffset)
    {
        lock (_lock)
        {
            if (_held is { } held && now < held.UseUntil)
            {
                return Task.FromResult(held.Credentials);
            }

            return _fetching ??= Task.Run(() => FetchAsync(clockOffset));
        }
    }

    private void StartFetchingInAdvance(DateTimeOffset now, TimeSpan clockOffset)
    {
        lock (_lock)
        {
            if (now >= _notBefore && _held is { } held && now >= held.RefreshAt)
            {
                _fetching ??= Observed(Task.Run(() => FetchAsync(clockOffset)));
            }
        }
    }

    /// <summary>
    /// Observes the exception of a background fetch, because no caller may be waiting for the fetch. If the fetch fails, the old
    /// credentials remain in use until they expire; after that, callers wait for a new fetch and receive its exception.
    /// </summary>
    private static Task<OssCredentials> Observed(Task<OssCredentials> fetching)
    {
        _ = fetching.ContinueWith(
            static failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return fetching;
    }

    private async Task<OssCredentials> FetchAsync(TimeSpan clockOffset)
    {
        try
        {
            return await FetchInTimeAsync(clockOffset).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            if (failure is OssCredentialsException ours)
            {
                ours.EndsChain ??= SourceIsNamed();
            }

            Finish(null, Now(clockOffset));
            throw;
        }
    }

    private async Task<OssCredentials> FetchInTimeAsync(TimeSpan clockOffset)
    {
        using var timeout = new CancellationTokenSource(FetchTimeout, clock);
        try
        {
            var credentials = await fetch(timeout.Token).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The credentials delegate returned null. "
                    + "Return OssCredentials, or use OssCredentialsProvider.Anonymous for unsigned requests.");
            var now = Now(clockOffset);
            if (credentials.Expires <= now)
            {
                throw SourceName is null
                    ? new InvalidOperationException(
                        $"The credentials delegate returned credentials that expired at {credentials.Expires:u}.")
                    : new OssCredentialsException(
                        $"{SourceName} returned credentials that expired at {credentials.Expires:u}; the time is {now:u}.");
            }

            Finish(Held.From(credentials, now), now);
            return credentials;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && SourceName is not null)
        {
            throw new OssCredentialsException(
                FormattableString.Invariant($"{SourceName} returned no credentials within {FetchTimeout.TotalSeconds} s."));
        }
    }

    private void Finish(Held? fetched, DateTimeOffset now)
    {
        lock (_lock)
        {
            _fetching = null;
            _notBefore = fetched is null ? now.AddSaturating(PauseAfterFailure) : default;
            Volatile.Write(ref _held, fetched ?? _held);
        }
    }

    private sealed record Held(OssCredentials Credentials, DateTimeOffset RefreshAt, DateTimeOffset UseUntil)
    {
        /// <summary>
        /// Creates the cache entry for credentials. Credentials are refreshed five minutes before they expire, or at the beginning of the
        /// last third of a lifetime shorter than 15 minutes. Credentials without an expiry time are refreshed after 15 minutes.
        /// </summary>
        public static Held From(OssCredentials credentials, DateTimeOffset now)
        {
            if (credentials.Expires is not { } expires)
            {
                return new(credentials, now.AddSaturating(AgeWithoutExpiry), DateTimeOffset.MaxValue);
            }

            var third = (expires - now) / 3;
            return new(credentials, expires - (third < RefreshBeforeExpiry ? third : RefreshBeforeExpiry), expires);
        }
    }
}
