using System.Buffers.Binary;
using System.ComponentModel;
using OssGen.Wire.Select;

namespace OssGen.Wire;

/// <summary>Creates the frames of select replies as a server sends them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OssSelectFrames
{
    private const int Succeeded = 200;

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
        var frame = new byte[SelectFrameHeader.Size + length + SelectFrameHeader.ChecksumSize];
        BinaryPrimitives.WriteUInt32BigEndian(frame, (SelectFrameHeader.Version << 24) | (uint)type);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(4), (uint)length);
        var payload = frame.AsSpan(SelectFrameHeader.Size, length);
        BinaryPrimitives.WriteInt64BigEndian(payload, meta.ScannedBytes);
        BinaryPrimitives.WriteInt64BigEndian(payload[8..], meta.ScannedBytes);
        BinaryPrimitives.WriteInt32BigEndian(payload[16..], Succeeded);
        BinaryPrimitives.WriteInt32BigEndian(payload[20..], meta.Splits);
        BinaryPrimitives.WriteInt64BigEndian(payload[24..], meta.Rows);
        if (meta.Columns is { } columns)
        {
            BinaryPrimitives.WriteInt32BigEndian(payload[32..], columns);
        }

        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(SelectFrameHeader.Size + length), Crc32.Append(0, payload));
        return frame;
    }
}
