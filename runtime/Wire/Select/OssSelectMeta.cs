using System.Buffers.Binary;
using System.Text;
using OssGen.Wire.Select;

namespace OssGen;

/// <summary>The numbers of rows, columns, and splits of a CSV or JSON object, as determined by CreateSelectObjectMeta.</summary>
/// <remarks>OSS sends the numbers in the end frame of the response.</remarks>
public sealed record OssSelectMeta
{
    internal const int JsonSize = 32;
    internal const int CsvSize = 36;

    /// <summary>The number of bytes of the object that OSS scanned.</summary>
    public long ScannedBytes { get; init; }

    /// <summary>The number of splits into which OSS divides the object. SelectObject can read a range of splits.</summary>
    public int Splits { get; init; }

    /// <summary>The number of rows in the object.</summary>
    public long Rows { get; init; }

    /// <summary>The number of columns in a CSV object, or null for a JSON object.</summary>
    public int? Columns { get; init; }

    /// <summary>Reads a whole reply, which consists of keep-alive frames and the end frame.</summary>
    /// <param name="reply">The body of the reply.</param>
    /// <exception cref="InvalidDataException">There is no end frame, or a frame is malformed.</exception>
    /// <exception cref="OssIntegrityException">A frame was damaged in transit.</exception>
    /// <exception cref="OssServiceException">The server failed after it had begun to reply.</exception>
    internal static OssSelectMeta Read(ReadOnlySpan<byte> reply)
    {
        while (reply.Length >= SelectFrameHeader.Size)
        {
            var header = SelectFrameHeader.Parse(reply);
            var frame = reply[SelectFrameHeader.Size..];
            if (frame.Length < header.Length + (long)SelectFrameHeader.ChecksumSize)
            {
                break;
            }

            var payload = frame[..(int)header.Length];
            var sent = BinaryPrimitives.ReadUInt32BigEndian(frame[payload.Length..]);
            SelectFrameHeader.Verify(Crc32.Append(0, payload), sent);
            switch (header.Type)
            {
                case SelectFrameType.CsvMetaEnd:
                    return ReadEnd(payload, CsvSize);
                case SelectFrameType.JsonMetaEnd:
                    return ReadEnd(payload, JsonSize);
                default:
                    reply = frame[(payload.Length + SelectFrameHeader.ChecksumSize)..];
                    break;
            }
        }

        throw new InvalidDataException("The reply ended before its end frame. Send the request again.");
    }

    private static OssSelectMeta ReadEnd(ReadOnlySpan<byte> payload, int fixedSize)
    {
        if (payload.Length < fixedSize)
        {
            throw new InvalidDataException($"The end frame of the reply has {payload.Length} bytes; it begins with {fixedSize}.");
        }

        var status = (int)BinaryPrimitives.ReadUInt32BigEndian(payload[16..]);
        SelectFailure.ThrowIfFailed(status, Encoding.UTF8.GetString(payload[fixedSize..]));
        return new OssSelectMeta
        {
            ScannedBytes = (long)BinaryPrimitives.ReadUInt64BigEndian(payload[8..]),
            Splits = (int)BinaryPrimitives.ReadUInt32BigEndian(payload[20..]),
            Rows = (long)BinaryPrimitives.ReadUInt64BigEndian(payload[24..]),
            Columns = fixedSize == CsvSize ? (int)BinaryPrimitives.ReadUInt32BigEndian(payload[32..]) : null,
        };
    }
}
