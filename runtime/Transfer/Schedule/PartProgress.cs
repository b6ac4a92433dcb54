namespace OssGen.Transfer.Schedule;

/// <summary>Turns the count of one part's current attempt into what the transfer adds up: a repeated attempt starts again at 0.</summary>
internal sealed class PartProgress(ProgressTracker tracker) : IProgress<long>
{
    private long _counted;

    /// <inheritdoc/>
    public void Report(long value)
    {
        var change = value - _counted;
        _counted = value;
        tracker.Add(change);
    }
}
