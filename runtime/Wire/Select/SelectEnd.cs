using System.Buffers.Binary;
using System.Text;

namespace OssGen.Wire.Select;

/// <summary>The end frame of a select reply.</summary>
/// <param name="ScannedBytes">The number of bytes of the object that were scanned.</param>
/// <param name="Status">The HTTP status of the whole call, known only at the end.</param>
/// <param name="Error">The error; empty on success.</param>
internal readonly record struct SelectEnd(long ScannedBytes, int Status, string Error)
{
    private const int FixedSize = 12;

    /// <summary>Parses the payload of an end frame, without the offset at its beginning.</summary>
    internal static SelectEnd Parse(ReadOnlySpan<byte> payload) => payload.Length < FixedSize
        ? throw new InvalidDataException($"The end frame of the select reply has {payload.Length} bytes; at least {FixedSize} are needed.")
        : new SelectEnd(
            (long)BinaryPrimitives.ReadUInt64BigEndian(payload),
            (int)BinaryPrimitives.ReadUInt32BigEndian(payload[8..]),
            Encoding.UTF8.GetString(payload[FixedSize..]));
}
