using System.Globalization;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>The bytes of an object that a request asks for.</summary>
/// <param name="From">The first byte.</param>
/// <param name="Length">How many.</param>
internal readonly record struct ByteRange(long From, long Length)
{
    /// <summary>
    /// Reads a Range header by OSS's rules. Usually a range that isn't wholly inside the object means all of it; with
    /// <c>x-oss-range-behavior: standard</c> it is cut to the object, and one that starts behind the end is an error.
    /// </summary>
    /// <param name="header">The header's value, or null.</param>
    /// <param name="size">The object's size.</param>
    /// <param name="standard">Whether the standard behaviour is asked for.</param>
    /// <returns>The range, or null for the whole object.</returns>
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

    /// <summary>Reads the range of a part copy, which must be inside the source.</summary>
    public static ByteRange ReadCopySource(string? header, long size)
    {
        if (header is null)
        {
            return new ByteRange(0, size);
        }

        return Read(header, size, standard: false) ?? throw OssErrors.InvalidRange(header, size);
    }

    // One range of bytes: `bytes=a-b`, `bytes=a-` (no last) or `bytes=-n` (no first). Anything else is as if it weren't there.
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
