using OssGen.Transfer.Download;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Reading;

/// <summary>A piece of an object that is being fetched, or is there, for a reader.</summary>
internal sealed class ReadPiece : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Starts fetching.</summary>
    /// <param name="job">The job it belongs to.</param>
    /// <param name="source">The object.</param>
    /// <param name="range">The piece.</param>
    /// <param name="opened">The piece's body, where it is open already; null to ask for it.</param>
    /// <param name="pool">Where its buffer comes from.</param>
    internal ReadPiece(TransferJob job, DownloadSource source, PartRange range, PartBody? opened, PartPool pool)
    {
        Range = range;
        Filled = FilledPart.ReadAsync(job, source, range, opened, pool, _stop.Token);
    }

    internal PartRange Range { get; }

    /// <summary>The bytes, once they are there.</summary>
    internal Task<FilledPart> Filled { get; }

    internal bool Contains(long position) => position >= Range.Offset && position < Range.End;

    /// <summary>Stops the fetching; ends when the buffer is back in its pool.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await FilledPart.DropAsync([Filled]).ConfigureAwait(false);
        _stop.Dispose();
    }
}
