using System.Globalization;
using OssGen.Content;

namespace OssGen.Transfer.Plan;

/// <summary>
/// The range of an object that a request specifies: all bytes, the bytes from a first to a last position, or a number of bytes at the end
/// (a suffix).
/// </summary>
/// <param name="First">The position of the first byte requested.</param>
/// <param name="Last">The position of the last byte requested; null for the object's last byte.</param>
/// <param name="Suffix">The number of bytes at the object's end; null for any other range.</param>
internal readonly record struct RequestedRange(long First, long? Last, long? Suffix)
{
    private const string Unit = "bytes=";

    /// <summary>The range of the whole object.</summary>
    internal static RequestedRange Whole => default;

    internal bool IsWhole => this == Whole;

    /// <summary>Parses a Range header; null specifies the whole object.</summary>
    /// <exception cref="ArgumentException">The header isn't a single range of bytes.</exception>
    internal static RequestedRange Parse(string? header) =>
        header is null ? Whole
        : TryParse(header, out var range) ? range
        : throw new ArgumentException(
            $"'{header}' isn't a range that a transfer can read. "
                + "Write one of bytes=0-9 (from, to), bytes=10- (from) and bytes=-10 (the last ten).",
            nameof(header));

    /// <summary>Parses a Range header; returns false when it isn't a single range of bytes.</summary>
    internal static bool TryParse(string header, out RequestedRange range)
    {
        range = default;
        var text = header.AsSpan().Trim();
        var dash = text.IndexOf('-');
        if (dash < 0 || !text.StartsWith(Unit, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var hasFirst = TryNumber(text[Unit.Length..dash], out var first);
        var hasLast = TryNumber(text[(dash + 1)..], out var last);
        var isSuffix = dash == Unit.Length;
        range = isSuffix ? new RequestedRange(0, null, last) : new RequestedRange(first, hasLast ? last : null, null);
        return isSuffix ? hasLast && last > 0 : hasFirst && (hasLast ? last >= first : dash == text.Length - 1);
    }

    /// <summary>Determines whether the range of a reply is this range, truncated at the end of the object.</summary>
    internal bool IsAnsweredBy(ContentRange range) => range.Total is { } total
        ? In(total) == (range.Start, range.Length)
        : Suffix is { } suffix ? range.Length <= suffix : range.Start == First && range.End <= (Last ?? long.MaxValue);

    /// <summary>Determines whether an object of the given length contains all bytes of the range.</summary>
    internal bool Fits(long total) => Suffix is { } suffix ? suffix <= total : First < total && (Last ?? First) < total;

    /// <summary>
    /// Returns the Range header for the first part. A suffix is requested as a whole, because its position is known only from the reply.
    /// </summary>
    internal string FirstPart(long partSize) => Suffix is { } suffix
        ? FormattableString.Invariant($"{Unit}-{suffix}")
        : Header(First, Math.Min(Last ?? long.MaxValue, First + partSize - 1));

    /// <summary>Returns the position and the number of the requested bytes in an object of the given length.</summary>
    internal (long Start, long Length) In(long total)
    {
        var start = Suffix is { } suffix ? Math.Max(0, total - suffix) : First;
        var last = Math.Min(Last ?? long.MaxValue, total - 1);
        return (start, Math.Max(0, last - start + 1));
    }

    /// <summary>Returns the Range header for the bytes from a first to a last position.</summary>
    internal static string Header(long first, long last) => FormattableString.Invariant($"{Unit}{first}-{last}");

    private static bool TryNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
