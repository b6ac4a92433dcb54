using System.Globalization;

namespace OssGen.Content;

/// <summary>The value of a Content-Range header, such as <c>bytes 10-19/100</c> or <c>bytes 10-19/*</c>.</summary>
internal readonly record struct ContentRange(long Start, long End, long? Total)
{
    internal long Length => End - Start + 1;

    internal static bool TryParse(string? text, out ContentRange range)
    {
        range = default;
        if (text is null || !text.StartsWith("bytes ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var numbers = text.AsSpan("bytes ".Length);
        var dash = numbers.IndexOf('-');
        var slash = numbers.IndexOf('/');
        if (dash < 0 || slash < dash || !TryNumber(numbers[..dash], out var start) || !TryNumber(numbers[(dash + 1)..slash], out var end)
            || end < start)
        {
            return false;
        }

        var size = numbers[(slash + 1)..];
        var hasTotal = TryNumber(size, out var total);
        range = new ContentRange(start, end, hasTotal ? total : null);
        return hasTotal ? end < total : size is "*";
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
