using System.Globalization;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>A range of an object's bytes, given by its offset and length.</summary>
/// <param name="From">The position of the first byte.</param>
/// <param name="Length">The number of bytes.</param>
internal readonly record struct ByteRange(long From, long Length)
{
    /// <summary>
    /// Parses a Range header by OSS's rules. By default, a range that isn't completely inside the object selects the whole object. With
    /// <c>x-oss-range-behavior: standard</c>, such a range is clipped to the object, and a range that starts after the end causes an error.
    /// </summary>
    /// <param name="header">The value of the header; null for none.</param>
    /// <param name="size">The size of the object in bytes.</param>
    /// <param name="standard">Whether the request specifies the standard behavior.</param>
    /// <returns>The range; null for the whole object.</returns>
    public static ByteRange? Read(string? header, long size, bool standard)
    {
        if (Parse(header) is not var (first, last))
        {
            return null;
        }

        var from = first ?? Math.Max(0, size - last!.Value);
        var end = first is null ? size - 1 : last ?? size - 1;
        var inside = from < size && end < size && (first is not null || last <= size);
        if (inside && from <= end)
        {
            return new ByteRange(from, end - from + 1);
        }

        if (!standard)
        {
            return null;
        }

        return from < size
            ? new ByteRange(from, Math.Min(end, size - 1) - from + 1)
            : throw OssErrors.InvalidRange(header!, size);
    }

    /// <summary>
    /// Parses the range of UploadPartCopy, which must be inside the source object. Without a header, the range is the whole source object.
    /// </summary>
    public static ByteRange ReadCopySource(string? header, long size)
    {
        if (header is null)
        {
            return new ByteRange(0, size);
        }

        return Read(header, size, standard: false) ?? throw OssErrors.InvalidRange(header, size);
    }

    // A single byte range: `bytes=a-b`, `bytes=a-` (no last) or `bytes=-n` (no first). Any other value is ignored.
    private static (long? First, long? Last)? Parse(string? header)
    {
        const string Unit = "bytes=";
        if (header is null || !header.StartsWith(Unit, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var parts = header[Unit.Length..].Split('-');
        if (parts.Length != 2 || !TryNumber(parts[0], out var first) || !TryNumber(parts[1], out var last))
        {
            return null;
        }

        return first is null && last is null || first > last ? null : (first, last);
    }

    private static bool TryNumber(string text, out long? number)
    {
        number = long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
        return number is not null || text.Trim().Length == 0;
    }
}
