using System.Buffers.Binary;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Bytes that tell which version they are, and whether they are all there.</summary>
internal static class VersionedContent
{
    private const int LargestTail = 300_000;

    public static byte[] Of(int version)
    {
        var random = new Random(version);
        var bytes = new byte[sizeof(int) + random.Next(LargestTail)];
        random.NextBytes(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, version);
        return bytes;
    }

    public static int VersionOf(byte[] bytes)
    {
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        Assert.Equal(Of(version), bytes);
        return version;
    }
}
