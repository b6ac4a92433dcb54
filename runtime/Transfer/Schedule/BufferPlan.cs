using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Schedule;

/// <summary>
/// How many buffers of which size hold the parts of a stream: large parts in several, so that no part is too large for one.
/// </summary>
/// <param name="BufferSize">Bytes in a buffer.</param>
/// <param name="BuffersInPart">Buffers that a full part takes.</param>
/// <param name="Parts">Parts that may be in buffers at a time.</param>
internal readonly record struct BufferPlan(int BufferSize, int BuffersInPart, int Parts)
{
    /// <summary>Most bytes in a buffer that holds a part by itself: 2,047 MiB, the most whole MiB that an array holds.</summary>
    internal const int LargestArray = 2047 * 1024 * 1024;

    /// <summary>
    /// Most bytes in one of several buffers: 64 MiB. They are taken one by one as bytes come, so that a last part takes what it needs.
    /// </summary>
    internal const int LargestBuffer = 64 * 1024 * 1024;

    /// <summary>
    /// What parts that had to grow may take together, unless the wanted size takes more or the caller said how much: 1 GiB, or two parts.
    /// </summary>
    internal const long GrownMemory = 1024L * 1024 * 1024;

    /// <summary>Buffers that exist at most.</summary>
    internal int Buffers => BuffersInPart * Parts;

    /// <summary>A plan for parts of one size.</summary>
    /// <param name="partSize">Bytes in a part.</param>
    /// <param name="options">How many parts may be under way, and how much memory they may take: one part always may.</param>
    /// <param name="largestBuffer">Most bytes in a buffer.</param>
    internal static BufferPlan For(long partSize, OssTransferOptions options, int largestBuffer = LargestBuffer)
    {
        var buffers = Math.Max(1, (partSize + largestBuffer - 1) / largestBuffer);
        var wanted = Math.Min(options.Parallelism, PartLimits.MaxParts) + 1;
        // Without a limit at least two: one is read while the other is sent.
        var (memory, least) = options.MemoryLimit is { } limit ? (limit, 1) : (Math.Max(GrownMemory, wanted * options.PartSize), 2);
        return new BufferPlan(
            (int)((partSize + buffers - 1) / buffers), (int)buffers, (int)Math.Clamp(memory / Math.Max(partSize, 1), least, wanted));
    }
}
