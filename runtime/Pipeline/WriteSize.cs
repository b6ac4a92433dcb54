namespace OssGen.Pipeline;

/// <summary>
/// The number of bytes that a request body writes at a time. It grows while the connection takes the bytes quickly. Each write that waits
/// for the connection costs a change of threads: 512 KiB instead of 128 KiB save 10 to 15 % of an upload's CPU time. On a slow connection
/// it stays small, because a large write could outlast the idle timeout although bytes are being sent.
/// </summary>
internal struct WriteSize
{
    /// <summary>The size of the first write, and of each write after a slow one.</summary>
    internal const int Smallest = 128 * 1024;

    /// <summary>The largest size.</summary>
    internal const int Largest = 512 * 1024;

    // A connection that takes the smallest write in this time takes the largest in less than half a second.
    private static readonly TimeSpan LongestQuickWrite = TimeSpan.FromMilliseconds(100);

    public WriteSize()
    {
    }

    /// <summary>The size of the next write in bytes.</summary>
    internal int Current { get; private set; } = Smallest;

    /// <summary>Adapts the size to the time that a write took.</summary>
    internal void Note(TimeSpan elapsed) => Current = elapsed > LongestQuickWrite ? Smallest : Math.Min(Current * 2, Largest);
}
