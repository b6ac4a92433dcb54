using OssGen.Text;

namespace OssGen.Credentials.Chain;

/// <summary>
/// The first of several providers that returns credentials. It is chosen once, for all waiting calls, and kept: a later failure of it
/// doesn't change the identity. The failure of a source that was asked for by name ends the chain for the same reason.
/// </summary>
internal sealed class ChainedCredentials(IReadOnlyList<OssCredentialsProvider> providers) : OssCredentialsProvider
{
    private const string WhyEnded = " The sources after this one weren't tried, because it was asked for by name.";

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
        for (var index = 0; index < providers.Count; index++)
        {
            var provider = providers[index];
            try
            {
                var credentials = await provider.GetCredentialsAsync(clockOffset, CancellationToken.None).ConfigureAwait(false);
                Finish(provider);
                return credentials;
            }
            catch (OssCredentialsException failure) when (failure.EndsChain == true)
            {
                Finish(chosen: null);
                throw Ended(failure, failures, isLast: index == providers.Count - 1);
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }
        }

        Finish(chosen: null);
        throw new OssCredentialsException($"No credentials were found. {Reasons(failures)}", new AggregateException(failures));
    }

    /// <summary>Adds to the failure of a named source what became of the sources before and after it.</summary>
    private static OssCredentialsException Ended(OssCredentialsException failure, List<Exception> earlier, bool isLast)
    {
        // The chain in a chain has said so already.
        var after = isLast || failure.SaysChainEnded ? "" : WhyEnded;
        var before = earlier.Count == 0 ? "" : $" Before it: {Reasons(earlier)}";
        return new OssCredentialsException(
            $"{failure.Reason}{after}{before}", earlier.Count == 0 ? failure : new AggregateException([failure, .. earlier]))
        {
            EndsChain = true,
            SaysChainEnded = failure.SaysChainEnded || !isLast,
        };
    }

    private static string Reasons(List<Exception> failures) => string.Join(
        ' ', failures.Select(static (failure, index) => FormattableString.Invariant($"({index + 1}) {Reason(failure)}")));

    private static string Reason(Exception failure) =>
        failure is OssCredentialsException ours ? ours.Reason : $"{failure.GetType().Name}: {PlainMessage.Of(failure)}";

    private void Finish(OssCredentialsProvider? chosen)
    {
        lock (_lock)
        {
            Volatile.Write(ref _chosen, chosen);
            _choosing = null;
        }
    }
}
