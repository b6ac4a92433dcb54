using System.Buffers.Binary;

namespace OssGen.Wire.Select;

/// <summary>What opens each frame of a select reply: version, type, length of the payload.</summary>
/// <param name="Type">The frame's type.</param>
/// <param name="Length">Bytes of the payload, the eight of its offset included and the checksum after it not.</param>
internal readonly record struct SelectFrameHeader(SelectFrameType Type, uint Length)
{
    internal const int Size = 12;
    internal const int OffsetSize = 8;
    internal const int ChecksumSize = 4;

    internal const uint Version = 1;

    internal static SelectFrameHeader Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] != Version)
        {
            throw new InvalidDataException($"The select reply has a frame of version {bytes[0]}; version {Version} is known.");
        }

        var type = (SelectFrameType)(BinaryPrimitives.ReadUInt32BigEndian(bytes) & 0xFFFFFF);
        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]);
        return length >= OffsetSize
            ? new SelectFrameHeader(type, length)
            : throw new InvalidDataException($"The select reply has a frame of {length} bytes; a payload begins with an offset of {OffsetSize}.");
    }

    /// <summary>Compares a payload's checksum; the server sends 0 when it made none.</summary>
    internal static void Verify(uint computed, uint sent)
    {
        if (sent != 0 && sent != computed)
        {
            throw new OssIntegrityException($"A frame of the select reply was damaged on its way: its CRC-32 is {computed:x8}, the server's is {sent:x8}. Send the request again.");
        }
    }
}
