namespace OssGen.TestSupport.Values;

/// <summary>Bytes without a pattern, the same in each run.</summary>
internal static class RandomBytes
{
    /// <summary>Of one seed, the longer of two begins with the shorter.</summary>
    public static byte[] Of(int length, int seed) => Of(length, new Random(seed));

    public static byte[] Of(int length, Random random)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
