using System.Threading.Channels;

namespace OssGen.Samples.FolderSync;

/// <summary>Tells when changes that are reported one by one count as complete.</summary>
internal sealed class ChangeSignal(TimeProvider time)
{
    private readonly Channel<bool> _changed =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Reports a change.</summary>
    public void Changed() => _changed.Writer.TryWrite(true);

    /// <summary>
    /// Waits until something has changed, and then until nothing has changed for a while; but never longer than the longest time, so that
    /// changes without a pause don't put the end off forever.
    /// </summary>
    /// <param name="longest">The longest time to wait.</param>
    /// <param name="settle">The time without a change after which the changes count as complete.</param>
    /// <param name="cancellationToken">Ends the wait with an <see cref="OperationCanceledException"/>.</param>
    public async Task WaitAsync(TimeSpan longest, TimeSpan settle, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(longest, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var changed = await ChangedBeforeAsync(end.Token);
        while (changed)
        {
            using var quiet = new CancellationTokenSource(settle, time);
            using var endOrQuiet = CancellationTokenSource.CreateLinkedTokenSource(quiet.Token, end.Token);
            changed = await ChangedBeforeAsync(endOrQuiet.Token);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task<bool> ChangedBeforeAsync(CancellationToken end)
    {
        try
        {
            return await _changed.Reader.ReadAsync(end);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return false;
        }
    }
}
