namespace OssGen.Credentials.Chain;

/// <summary>
/// The first of several providers that returns credentials. It is chosen once, for all waiting calls, and kept: a later failure of it
/// doesn't change the identity. The failure of a source that was asked for by name ends the chain for the same reason.
/// </summary>
internal sealed class ChainedCredentials(IReadOnlyList<OssCredentialsProvider> providers) : OssCredentialsProvider
{
    private const string WhyEnded = "No other source was tried, because this one was asked for by name.";

    private readonly Lock _lock = new();
    private OssCredentialsProvider? _chosen;
    private Task<OssCredentials?>? _choosing;

    public override ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        GetCredentialsAsync(TimeSpan.Zero, cancellationToken);

    internal override ValueTask<OssCredentials?> GetCredentialsAsync(TimeSpan clockOffset, CancellationToken cancellationToken)
    {
        Task<OssCredentials?>? choosing = null;
        if (Volatile.Read(ref _chosen) is null)
        {
            lock (_lock)
            {
                choosing = _chosen is null ? _choosing ??= Task.Run(() => ChooseAsync(clockOffset)) : null;
            }
        }

        return choosing is null ? _chosen!.GetCredentialsAsync(clockOffset, cancellationToken) : WaitAsync(choosing, cancellationToken);
    }

    protected internal override void Discard(OssCredentials refused) => Volatile.Read(ref _chosen)?.Discard(refused);

    private static async ValueTask<OssCredentials?> WaitAsync(Task<OssCredentials?> choosing, CancellationToken cancellationToken)
    {
        try
        {
            return await choosing.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OssCredentialsException shared)
        {
            throw shared.Copy();
        }
    }

    private async Task<OssCredentials?> ChooseAsync(TimeSpan clockOffset)
    {
        var failures = new List<Exception>();
        foreach (var provider in providers)
        {
            try
            {
                var credentials = await provider.GetCredentialsAsync(clockOffset, CancellationToken.None).ConfigureAwait(false);
                Finish(provider);
                return credentials;
            }
            catch (OssCredentialsException failure) when (failure.EndsChain == true)
            {
                Finish(chosen: null);
                throw Ended(failure);
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }
        }

        Finish(chosen: null);
        var reasons = failures.Select(static (failure, index) => FormattableString.Invariant($"({index + 1}) {Reason(failure)}"));
        throw new OssCredentialsException($"No credentials were found. {string.Join(' ', reasons)}", new AggregateException(failures));
    }

    private static OssCredentialsException Ended(OssCredentialsException failure) =>
        failure.Reason.EndsWith(WhyEnded, StringComparison.Ordinal)
            ? failure.Copy()
            : new OssCredentialsException($"{failure.Reason} {WhyEnded}", failure) { EndsChain = true };

    private static string Reason(Exception failure) =>
        failure is OssCredentialsException ours ? ours.Reason : $"{failure.GetType().Name}: {failure.Message}";

    private void Finish(OssCredentialsProvider? chosen)
    {
        lock (_lock)
        {
            Volatile.Write(ref _chosen, chosen);
            _choosing = null;
        }
    }
}
