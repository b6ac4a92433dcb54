using System.Buffers.Binary;

namespace OssGen.Wire.Select;

/// <summary>The header of a frame in a select reply: the type of the frame and the length of its payload.</summary>
/// <param name="Type">The type of the frame.</param>
/// <param name="Length">The length of the payload in bytes, including the eight of its offset but not the checksum after it.</param>
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
            : throw new InvalidDataException(
                $"The select reply has a frame of {length} bytes; a payload begins with an offset of {OffsetSize}.");
    }

    /// <summary>
    /// Verifies the checksum of a payload. Accepts any payload if the server sent 0, because the server hasn't computed a checksum then.
    /// </summary>
    internal static void Verify(uint computed, uint sent)
    {
        if (sent != 0 && sent != computed)
        {
            throw new OssIntegrityException(
                $"A frame of the select reply was damaged on its way: its CRC-32 is {computed:x8}, the server's is {sent:x8}. "
                    + "Send the request again.");
        }
    }
}
