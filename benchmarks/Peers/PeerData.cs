namespace OssGen.Benchmarks;

/// <summary>The objects of the work: a small one, and a large one that is one block, repeated.</summary>
internal static class PeerData
{
    public const string Bucket = CannedReplies.Bucket;
    public const string Key = CannedReplies.Key;
    public const string LargeKey = "logs/2026/11/archive.bin";
    public const string Prefix = "logs/";
    public const int LargeRepeats = 256;

    private static readonly Lazy<byte[]> s_large = new(MakeLarge);

    /// <summary>The block of 1 MiB.</summary>
    public static byte[] Block { get; } = MakeBlock();

    /// <summary>The large object, 256 MiB.</summary>
    public static byte[] Large => s_large.Value;

    public static Stream OpenLarge() => new MemoryStream(Large, writable: false);

    private static byte[] MakeBlock()
    {
        var block = new byte[1 << 20];
        new Random(256).NextBytes(block);
        return block;
    }

    private static byte[] MakeLarge()
    {
        var large = new byte[Block.Length * LargeRepeats];
        for (var i = 0; i < LargeRepeats; i++)
        {
            Block.CopyTo(large, i * Block.Length);
        }

        return large;
    }
}
