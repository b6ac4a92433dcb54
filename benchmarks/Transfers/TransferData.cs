namespace OssGen.Benchmarks;

/// <summary>The object that transfers move: 1 GiB, one block of random bytes again and again.</summary>
internal static class TransferData
{
    public const long Length = 1L << 30;

    private const int BlockLength = 8 << 20;
    private const int LongestPiece = 256 << 10;

    private static readonly byte[] Block = MakeBlock();

    /// <summary>CRC-64 of the object.</summary>
    public static ulong Crc64 { get; } = Combine();

    /// <summary>Bytes from a position on: as many as are contiguous, up to a given number.</summary>
    public static ReadOnlyMemory<byte> At(long position, long most)
    {
        var start = (int)(position % BlockLength);
        return Block.AsMemory(start, (int)Math.Min(Math.Min(most, LongestPiece), BlockLength - start));
    }

    /// <summary>
    /// Writes the object to a file and to its disk, so that no transfer waits for this. The file stays in the page cache.
    /// </summary>
    public static async Task WriteFileAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0, useAsync: false);
        for (var written = 0L; written < Length; written += BlockLength)
        {
            await file.WriteAsync(Block);
        }

        file.Flush(flushToDisk: true);
    }

    private static byte[] MakeBlock()
    {
        var block = new byte[BlockLength];
        new Random(1).NextBytes(block);
        return block;
    }

    private static ulong Combine()
    {
        var ofBlock = OssCrc64.Compute(Block);
        var crc = ofBlock;
        for (var length = (long)BlockLength; length < Length; length += BlockLength)
        {
            crc = OssCrc64.Combine(crc, ofBlock, BlockLength);
        }

        return crc;
    }
}
