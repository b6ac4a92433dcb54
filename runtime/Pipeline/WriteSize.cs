namespace OssGen.Pipeline;

/// <summary>
/// The number of bytes that a request body writes at a time. It grows while the connection takes the bytes quickly. Each write that waits
/// for the connection costs a change of threads: 512 KiB instead of 128 KiB save 10 to 15 % of an upload's CPU time. After a slow write it
/// is small again, because a large write could outlast the idle timeout although bytes are being sent.
/// </summary>
internal static class WriteSize
{
    /// <summary>The size of the first write, and of each write after a slow one.</summary>
    internal const int Smallest = 128 * 1024;

    private const int Largest = 512 * 1024;

    // A connection that takes the smallest write in this time takes the largest in less than half a second.
    private static readonly TimeSpan LongestQuickWrite = TimeSpan.FromMilliseconds(100);

    /// <summary>Returns the size of the next write.</summary>
    /// <param name="current">The size of the last write.</param>
    /// <param name="elapsed">The time that the last write took.</param>
    internal static int After(int current, TimeSpan elapsed) =>
        elapsed > LongestQuickWrite ? Smallest : Math.Min(current * 2, Largest);
}
