using System.Buffers.Binary;

namespace OssGen.Emulator.Callbacks;

/// <summary>The format and size of an image, as the beginning of its content says: JPEG, PNG, GIF, BMP or WebP.</summary>
/// <param name="Format">The name of the format, such as <c>jpg</c>.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
internal sealed record ImageHeader(string Format, int Width, int Height)
{
    /// <summary>The length in bytes of the beginning in which the size is sought. That of a JPEG is behind its metadata.</summary>
    public const int SoughtLength = 1 << 20;

    /// <summary>Reads the beginning of a content. Returns null if it is no image, or ends before the size.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> content) =>
        content.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? ReadPng(content)
        : content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8) ? ReadGif(content)
        : content.StartsWith("BM"u8) ? ReadBmp(content)
        : content.StartsWith("RIFF"u8) && content.Length >= 30 && content[8..].StartsWith("WEBP"u8) ? ReadWebP(content)
        : content.StartsWith<byte>([0xFF, 0xD8]) ? ReadJpeg(content)
        : null;

    private static ImageHeader? ReadPng(ReadOnlySpan<byte> content) => content.Length < 24 ? null : Of(
        "png", BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..]));

    private static ImageHeader? ReadGif(ReadOnlySpan<byte> content) =>
        content.Length < 10 ? null : Of("gif", LittleEndian16(content, 6), LittleEndian16(content, 8));

    // The oldest header, of 12 bytes, has sizes of 16 bits. A negative height says that the first row is at the top.
    private static ImageHeader? ReadBmp(ReadOnlySpan<byte> content)
    {
        if (content.Length < 26)
        {
            return null;
        }

        var headerLength = BinaryPrimitives.ReadInt32LittleEndian(content[14..]);
        return headerLength switch
        {
            12 => Of("bmp", LittleEndian16(content, 18), LittleEndian16(content, 20)),
            >= 40 and <= 256 => Of(
                "bmp",
                BinaryPrimitives.ReadInt32LittleEndian(content[18..]),
                int.Abs(Math.Max(BinaryPrimitives.ReadInt32LittleEndian(content[22..]), -int.MaxValue))),
            _ => null,
        };
    }

    private static ImageHeader? ReadWebP(ReadOnlySpan<byte> content)
    {
        var chunk = content[12..];
        if (chunk.StartsWith("VP8 "u8))
        {
            return Of("webp", LittleEndian16(content, 26) & 0x3FFF, LittleEndian16(content, 28) & 0x3FFF);
        }

        if (chunk.StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[21..]);
            return Of("webp", (int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        return chunk.StartsWith("VP8X"u8) ? Of("webp", LittleEndian24(content, 24) + 1, LittleEndian24(content, 27) + 1) : null;
    }

    // A JPEG is a sequence of segments: a marker, a length and data. The frame header has the size.
    private static ImageHeader? ReadJpeg(ReadOnlySpan<byte> content)
    {
        var rest = content[2..];
        while (rest.Length >= 9 && rest[0] == 0xFF)
        {
            var marker = rest[1];
            if (marker == 0xFF)
            {
                rest = rest[1..];
            }
            else if (IsFrame(marker))
            {
                return Of("jpg", BinaryPrimitives.ReadUInt16BigEndian(rest[7..]), BinaryPrimitives.ReadUInt16BigEndian(rest[5..]));
            }
            else
            {
                var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
                rest = length <= rest.Length ? rest[length..] : [];
            }
        }

        return null;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ImageHeader? Of(string format, int width, int height) =>
        width > 0 && height > 0 ? new ImageHeader(format, width, height) : null;

    private static int LittleEndian16(ReadOnlySpan<byte> content, int index) =>
        BinaryPrimitives.ReadUInt16LittleEndian(content[index..]);

    private static int LittleEndian24(ReadOnlySpan<byte> content, int index) =>
        LittleEndian16(content, index) | (content[index + 2] << 16);
}
