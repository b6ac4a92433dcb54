using System.Buffers.Binary;
using OssGen.Wire.Select;

namespace OssGen.TestSupport.Transfer;

/// <summary>Frames of a select reply, as the server makes them.</summary>
internal static class SelectFrames
{
    internal static byte[] Data(ReadOnlySpan<byte> content) => Frame(0x800001, content);

    internal static byte[] Continuous() => Frame(0x800004, []);

    internal static byte[] End(long scanned, int status, ReadOnlySpan<byte> error) =>
        Frame(0x800005, [.. Number(scanned), .. Number(status), .. error]);

    internal static byte[] CsvMetaEnd(long scanned, int status, int splits, long rows, int columns, ReadOnlySpan<byte> error) =>
        Frame(0x800006, [.. Number(scanned), .. Number(status), .. Number(splits), .. Number(rows), .. Number(columns), .. error]);

    private static byte[] Frame(int type, ReadOnlySpan<byte> afterOffset)
    {
        byte[] payload = [.. new byte[8], .. afterOffset];
        return [1, .. Number(type)[1..], .. Number(payload.Length), .. new byte[4], .. payload, .. Number((int)Crc32.Append(0, payload))];
    }

    private static byte[] Number(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
