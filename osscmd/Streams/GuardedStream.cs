namespace OssGen.Osscmd.Streams;

/// <summary>
/// A stream that records and reports its first failure, and discards all data written afterwards. Callers therefore need no error handling,
/// and no second failure occurs while the program ends.
/// </summary>
/// <param name="inner">The stream that receives the data; it is not disposed.</param>
internal sealed class GuardedStream(Stream inner) : WriteOnlyStream
{
    /// <summary>The first failure, or null if none has occurred.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>A callback that is invoked at the first failure, on the thread that wrote.</summary>
    internal Action? Failed { get; set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Failure is not null)
        {
            return;
        }

        try
        {
            inner.Write(buffer);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Note(failure);
        }
    }

    public override void Flush()
    {
        if (Failure is not null)
        {
            return;
        }

        try
        {
            inner.Flush();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Note(failure);
        }
    }

    private void Note(Exception failure)
    {
        Failure = failure;
        Failed?.Invoke();
    }
}
