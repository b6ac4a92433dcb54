namespace OssGen.Osscmd.Streams;

/// <summary>
/// A stream whose first failure is noted and told, and which takes what follows without writing it: who writes need not know how to stop,
/// and nothing fails a second time while the program ends.
/// </summary>
/// <param name="inner">Where the bytes go; stays open.</param>
internal sealed class GuardedStream(Stream inner) : WriteOnlyStream
{
    /// <summary>The first failure; null while all is well.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>Told of the first failure, on the thread that was writing.</summary>
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
