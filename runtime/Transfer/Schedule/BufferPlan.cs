using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Schedule;

/// <summary>
/// The number and size of the buffers for the parts of a stream. A large part uses several buffers, because it may be too large for a
/// single one.
/// </summary>
/// <param name="BufferSize">The size of a buffer in bytes.</param>
/// <param name="BuffersInPart">The number of buffers that a full part takes.</param>
/// <param name="Parts">The maximum number of parts in buffers at a time.</param>
internal readonly record struct BufferPlan(int BufferSize, int BuffersInPart, int Parts)
{
    /// <summary>
    /// The maximum size of a buffer for a whole part: 2,047 MiB, the largest whole number of MiB that an array can contain.
    /// </summary>
    internal const int LargestArray = 2047 * 1024 * 1024;

    /// <summary>
    /// The maximum size of each buffer of a part that uses several: 64 MiB. Buffers are rented one by one as bytes arrive, so that a short
    /// last part uses only the buffers that it needs.
    /// </summary>
    internal const int LargestBuffer = 64 * 1024 * 1024;

    /// <summary>
    /// The maximum memory in bytes for all parts that had to grow, when the caller has set no limit: 1 GiB, unless two parts, or the parts
    /// of the requested size, need more.
    /// </summary>
    internal const long GrownMemory = 1024L * 1024 * 1024;

    /// <summary>The maximum number of buffers for all parts together.</summary>
    internal int Buffers => BuffersInPart * Parts;

    /// <summary>Creates a plan for parts of the same size.</summary>
    /// <param name="partSize">The size of a part in bytes.</param>
    /// <param name="options">The options that limit the number of concurrent parts and their memory; one part is always allowed.</param>
    /// <param name="largestBuffer">The maximum size of a buffer in bytes.</param>
    internal static BufferPlan For(long partSize, OssTransferOptions options, int largestBuffer = LargestBuffer)
    {
        var buffers = Math.Max(1, (partSize + largestBuffer - 1) / largestBuffer);
        var wanted = Math.Min(options.Parallelism, PartLimits.MaxParts) + 1;
        // Without a limit, at least two parts are allowed: one is read while the other is sent.
        var (memory, least) = options.MemoryLimit is { } limit ? (limit, 1) : (Math.Max(GrownMemory, wanted * options.PartSize), 2);
        return new BufferPlan(
            (int)((partSize + buffers - 1) / buffers), (int)buffers, (int)Math.Clamp(memory / Math.Max(partSize, 1), least, wanted));
    }
}
