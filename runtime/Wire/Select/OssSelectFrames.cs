using System.Buffers.Binary;
using System.ComponentModel;
using System.Text;
using OssGen.Wire.Select;

namespace OssGen.Wire;

/// <summary>Creates the frames of select replies as a server sends them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OssSelectFrames
{
    private const int Succeeded = 200;
    private const int EndSize = 20;

    /// <summary>Creates a frame that contains selected rows.</summary>
    /// <param name="offset">The position in the object up to which OSS has read.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="checksum">Whether the frame contains the CRC-32 of its payload; otherwise, it contains 0.</param>
    public static byte[] Data(long offset, ReadOnlySpan<byte> rows, bool checksum)
    {
        var frame = Create(SelectFrameType.Data, SelectFrameHeader.OffsetSize + rows.Length, offset, out var payload);
        rows.CopyTo(payload[SelectFrameHeader.OffsetSize..]);
        return checksum ? Sum(frame) : frame;
    }

    /// <summary>Creates a frame that only tells how far OSS has read.</summary>
    /// <param name="offset">The position in the object up to which OSS has read.</param>
    /// <param name="checksum">Whether the frame contains the CRC-32 of its payload; otherwise, it contains 0.</param>
    public static byte[] Continuous(long offset, bool checksum)
    {
        var frame = Create(SelectFrameType.Continuous, SelectFrameHeader.OffsetSize, offset, out _);
        return checksum ? Sum(frame) : frame;
    }

    /// <summary>Creates the frame that ends a SelectObject reply.</summary>
    /// <param name="scannedBytes">The number of bytes of the object that were read.</param>
    /// <param name="status">The HTTP status of the call.</param>
    /// <param name="error">The error in the form <c>Code.Message</c>; empty on success.</param>
    /// <param name="checksum">Whether the frame contains the CRC-32 of its payload; otherwise, it contains 0.</param>
    public static byte[] End(long scannedBytes, int status, string error, bool checksum)
    {
        var text = Encoding.UTF8.GetBytes(error);
        var frame = Create(SelectFrameType.End, EndSize + text.Length, scannedBytes, out var payload);
        BinaryPrimitives.WriteInt64BigEndian(payload[8..], scannedBytes);
        BinaryPrimitives.WriteInt32BigEndian(payload[16..], status);
        text.CopyTo(payload[EndSize..]);
        return checksum ? Sum(frame) : frame;
    }

    /// <summary>
    /// Creates the frame that ends a successful CreateSelectObjectMeta reply. The frame is for a CSV object if the number of columns is
    /// set, otherwise for a JSON object.
    /// </summary>
    /// <param name="meta">The information to write.</param>
    public static byte[] MetaEnd(OssSelectMeta meta)
    {
        ArgumentNullException.ThrowIfNull(meta);
        var type = meta.Columns is null ? SelectFrameType.JsonMetaEnd : SelectFrameType.CsvMetaEnd;
        var length = meta.Columns is null ? OssSelectMeta.JsonSize : OssSelectMeta.CsvSize;
        var frame = Create(type, length, meta.ScannedBytes, out var payload);
        BinaryPrimitives.WriteInt64BigEndian(payload[8..], meta.ScannedBytes);
        BinaryPrimitives.WriteInt32BigEndian(payload[16..], Succeeded);
        BinaryPrimitives.WriteInt32BigEndian(payload[20..], meta.Splits);
        BinaryPrimitives.WriteInt64BigEndian(payload[24..], meta.Rows);
        if (meta.Columns is { } columns)
        {
            BinaryPrimitives.WriteInt32BigEndian(payload[32..], columns);
        }

        return Sum(frame);
    }

    private static byte[] Create(SelectFrameType type, int length, long offset, out Span<byte> payload)
    {
        var frame = new byte[SelectFrameHeader.Size + length + SelectFrameHeader.ChecksumSize];
        BinaryPrimitives.WriteUInt32BigEndian(frame, (SelectFrameHeader.Version << 24) | (uint)type);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(4), (uint)length);
        payload = frame.AsSpan(SelectFrameHeader.Size, length);
        BinaryPrimitives.WriteInt64BigEndian(payload, offset);
        return frame;
    }

    private static byte[] Sum(byte[] frame)
    {
        var end = frame.Length - SelectFrameHeader.ChecksumSize;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(end), Crc32.Append(0, frame.AsSpan(SelectFrameHeader.Size..end)));
        return frame;
    }
}
