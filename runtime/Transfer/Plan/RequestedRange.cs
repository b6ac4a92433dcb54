using System.Globalization;
using OssGen.Content;

namespace OssGen.Transfer.Plan;

/// <summary>
/// Which bytes of an object a request wants: all, those of a Range header, or its last ones. Either suffix or first is set.
/// </summary>
/// <param name="First">First byte wanted.</param>
/// <param name="Last">Last byte wanted, or null for the object's.</param>
/// <param name="Suffix">The number of bytes at the object's end; null otherwise.</param>
internal readonly record struct RequestedRange(long First, long? Last, long? Suffix)
{
    private const string Unit = "bytes=";

    /// <summary>The whole object.</summary>
    internal static RequestedRange Whole => default;

    internal bool IsWhole => this == Whole;

    /// <summary>Reads a Range header; null means the whole object.</summary>
    /// <exception cref="ArgumentException">It isn't one range of bytes.</exception>
    internal static RequestedRange Parse(string? header) =>
        header is null ? Whole
        : TryParse(header, out var range) ? range
        : throw new ArgumentException(
            $"'{header}' isn't a range that a transfer can read. Write one of bytes=0-9 (from, to), bytes=10- (from) and bytes=-10 (the last ten).",
            nameof(header));

    /// <summary>Reads a Range header; false when it isn't one range of bytes.</summary>
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

    /// <summary>Whether a reply's range is this one, cut at the object's end.</summary>
    internal bool IsAnsweredBy(ContentRange range) => range.Total is { } total
        ? In(total) == (range.Start, range.Length)
        : Suffix is { } suffix ? range.Length <= suffix : range.Start == First && range.End <= (Last ?? long.MaxValue);

    /// <summary>Whether an object of a given length has all of it.</summary>
    internal bool Fits(long total) => Suffix is { } suffix ? suffix <= total : First < total && (Last ?? First) < total;

    /// <summary>
    /// The Range header that asks for the first part; a suffix is asked for as a whole, since only the reply tells where it starts.
    /// </summary>
    internal string FirstPart(long partSize)
    {
        if (Suffix is { } suffix)
        {
            return FormattableString.Invariant($"{Unit}-{suffix}");
        }

        var end = First + partSize - 1;
        return Header(First, Last is { } last && last < end ? last : end);
    }

    /// <summary>Position and number of the bytes wanted in an object of a given length.</summary>
    internal (long Start, long Length) In(long total)
    {
        var start = Suffix is { } suffix ? Math.Max(0, total - suffix) : First;
        var end = Last is { } last && last < total - 1 ? last : total - 1;
        return (start, Math.Max(0, end - start + 1));
    }

    /// <summary>A Range header from its first and last byte.</summary>
    internal static string Header(long first, long last) => FormattableString.Invariant($"{Unit}{first}-{last}");

    private static bool TryNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
