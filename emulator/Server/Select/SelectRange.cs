using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Select.Rows;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Select;

/// <summary>The rows or splits of an object that a request reads, both ends included.</summary>
/// <param name="First">The first row or split, counted from 0.</param>
/// <param name="Last">The last row or split.</param>
/// <param name="IsSplits">Whether the numbers are those of splits.</param>
internal sealed record SelectRange(long First, long Last, bool IsSplits)
{
    private const string Lines = "line-range=";
    private const string Splits = "split-range=";

    /// <summary>
    /// Parses a range, which has the form of a Range header: <c>line-range=10-20</c>, <c>line-range=10-</c> or <c>split-range=-2</c>.
    /// </summary>
    /// <param name="text">The range.</param>
    /// <param name="rows">The number of rows of the object.</param>
    /// <param name="splits">The number of splits of the object.</param>
    public static SelectRange Parse(string text, long rows, int splits)
    {
        var isSplits = text.StartsWith(Splits, StringComparison.Ordinal);
        if (!isSplits && !text.StartsWith(Lines, StringComparison.Ordinal))
        {
            throw Invalid(text);
        }

        var count = isSplits ? splits : rows;
        var ends = text[(isSplits ? Splits : Lines).Length..].Split('-');
        if (ends.Length != 2 || ends is ["", ""] || Number(ends[0]) is not { } first || Number(ends[1]) is not { } last)
        {
            throw Invalid(text);
        }

        var range = ends[0].Length == 0 ? new SelectRange(Math.Max(0, count - last), count - 1, isSplits)
            : new SelectRange(first, ends[1].Length == 0 ? count - 1 : last, isSplits);
        return range.First <= range.Last && range.First < count ? range : throw Invalid(text);
    }

    /// <summary>Determines whether the range contains the current row of a source.</summary>
    public bool Contains(RowSource source) => Number(source) >= First && Number(source) <= Last;

    /// <summary>Determines whether no further row of a source is in the range.</summary>
    public bool IsBefore(RowSource source) => Number(source) > Last;

    private static long? Number(string text) =>
        text.Length == 0 ? 0 : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static OssFaultException Invalid(string text) => OssErrors.Select("InvalidRange", $"The range '{text}' is invalid.");

    private long Number(RowSource source) => IsSplits ? source.SplitNumber : source.RowNumber;
}
