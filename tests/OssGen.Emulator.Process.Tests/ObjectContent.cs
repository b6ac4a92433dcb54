using System.Security.Cryptography;
using System.Text;

namespace OssGen.Emulator.Tests.Process;

/// <summary>What an object may hold.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="etag">The ETag OSS gives them, without quotes; null for appended ones, whose ETag is the server's own.</param>
internal sealed class ObjectContent(ReadOnlyMemory<byte> bytes, string? etag)
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public string? ETag { get; } = etag;

    /// <summary>Bytes uploaded in one go.</summary>
    public static ObjectContent Of(ReadOnlyMemory<byte> bytes) => new(bytes, MD5Of(bytes.Span));

    /// <summary>Bytes uploaded in parts: the MD5 of the parts' ETags and their number.</summary>
    public static ObjectContent OfParts(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var etags = string.Concat(parts.Select(part => MD5Of(part.Span)));
        return new ObjectContent(Join(parts), $"{MD5Of(Encoding.ASCII.GetBytes(etags))}-{parts.Count}");
    }

    /// <summary>Bytes with more at their end.</summary>
    public static ObjectContent Appended(ObjectContent? before, ReadOnlyMemory<byte> more) =>
        new(before is null ? more : Join([before.Bytes, more]), null);

    public static string MD5Of(ReadOnlySpan<byte> bytes) => Convert.ToHexString(MD5.HashData(bytes));

    public bool Matches(FoundObject found) =>
        found.Bytes.AsSpan().SequenceEqual(Bytes.Span)
        && found.Crc64 == OssCrc64.Compute(Bytes.Span)
        && (ETag is null || found.ETag == ETag);

    public override string ToString() => $"{Bytes.Length} bytes, ETag {ETag ?? "of the server"}";

    private static byte[] Join(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        var joined = new byte[pieces.Sum(piece => piece.Length)];
        var position = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(joined.AsMemory(position));
            position += piece.Length;
        }

        return joined;
    }
}
