namespace OssGen.Osscmd.Streams;

/// <summary>
/// A stream that records and reports its first failure, and discards all data written after it. Callers thus need no error handling, and
/// nothing fails a second time while the program ends.
/// </summary>
/// <param name="inner">The stream that receives the data; it is not disposed.</param>
internal sealed class GuardedStream(Stream inner) : WriteOnlyStream
{
    /// <summary>The first failure; null while there is none.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>Called at the first failure, on the thread that wrote.</summary>
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
