namespace OssGen.Transfer.Schedule;

/// <summary>Passes on what one file has moved to the job that it is a file of. Its reports come one at a time.</summary>
/// <param name="whole">The job's progress.</param>
/// <param name="expected">Bytes that the job expects of the file and has in its total.</param>
internal sealed class FileProgress(ProgressTracker whole, long expected) : IProgress<TransferProgress>
{
    private long _total = expected;
    private long _counted;

    /// <inheritdoc/>
    public void Report(TransferProgress value)
    {
        if (value.TotalBytes is { } total && total != _total)
        {
            whole.AddTotal(total - _total, files: 0);
            _total = total;
        }

        var change = value.Bytes - _counted;
        _counted = value.Bytes;
        whole.Add(change);
    }

    /// <summary>Takes back what was counted of a file that failed after all.</summary>
    internal void TakeBack()
    {
        whole.Add(-_counted);
        _counted = 0;
    }

    /// <summary>Takes the whole file back, which needn't move after all.</summary>
    internal void Withdraw()
    {
        TakeBack();
        whole.AddTotal(-_total, files: -1);
    }
}
