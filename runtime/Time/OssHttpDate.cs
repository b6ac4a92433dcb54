using System.Text;

namespace OssGen.Time;

/// <summary>
/// Parses HTTP dates (RFC 9110, 5.6.7): <c>Sun, 06 Nov 1994 08:49:37 GMT</c>, <c>Sunday, 06-Nov-94 08:49:37 GMT</c> and
/// <c>Sun Nov  6 08:49:37 1994</c>. A wrong weekday is ignored, because the weekday is redundant.
/// </summary>
internal static class OssHttpDate
{
    private const int ClockLength = 8;
    private const int FirstYearOfLastCentury = 70;

    private static ReadOnlySpan<byte> Months => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    /// <summary>Parses an HTTP date in one of the three forms. Surrounding white space is not allowed.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        var weekday = Letters(text);
        if (weekday < 3 || weekday == text.Length)
        {
            return false;
        }

        var rest = text[weekday..];
        return rest[0] == ',' ? TryAfterComma(rest[1..], out time) : TryAsctime(rest, out time);
    }

    /// <summary>Parses the part after the comma: <c> 06 Nov 1994 08:49:37 GMT</c>, or the form with hyphens and a two-digit year.</summary>
    private static bool TryAfterComma(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        var rest = text.TrimStart((byte)' ');
        if (!TryNumber(ref rest, 1, 2, out var day) || rest.IsEmpty || rest[0] is not ((byte)' ' or (byte)'-'))
        {
            return false;
        }

        var separator = rest[0];
        rest = rest[1..];
        if (!TryMonth(ref rest, out var month) || rest.IsEmpty || rest[0] != separator)
        {
            return false;
        }

        rest = rest[1..];
        var digits = separator == '-' ? 2 : 4;
        if (!TryNumber(ref rest, digits, digits, out var year) || !TryClock(ref rest, out var clock) || !IsGmt(rest))
        {
            return false;
        }

        // A two-digit year is from 1970 to 2069: OSS, and the data copied to it, is younger than 1970.
        year += digits == 4 ? 0 : year < FirstYearOfLastCentury ? 2000 : 1900;
        return TryMake(year, month, day, clock, out time);
    }

    /// <summary>Parses the part after the weekday in the form without a comma: <c> Nov  6 08:49:37 1994</c>.</summary>
    private static bool TryAsctime(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        var rest = text;
        if (rest[0] != ' ')
        {
            return false;
        }

        rest = rest[1..];
        if (!TryMonth(ref rest, out var month) || rest.IsEmpty || rest[0] != ' ')
        {
            return false;
        }

        rest = rest.TrimStart((byte)' ');
        return TryNumber(ref rest, 1, 2, out var day)
            && TryClock(ref rest, out var clock)
            && !rest.IsEmpty && rest[0] == ' '
            && TryYear(rest[1..], out var year)
            && TryMake(year, month, day, clock, out time);
    }

    private static bool TryYear(ReadOnlySpan<byte> text, out int year) => TryNumber(ref text, 4, 4, out year) && text.IsEmpty;

    private static bool TryMonth(ref ReadOnlySpan<byte> rest, out int month)
    {
        month = 0;
        if (rest.Length < 3)
        {
            return false;
        }

        for (var index = 0; index < Months.Length; index += 3)
        {
            if (Ascii.EqualsIgnoreCase(rest[..3], Months.Slice(index, 3)))
            {
                month = (index / 3) + 1;
                rest = rest[3..];
                return true;
            }
        }

        return false;
    }

    /// <summary>Parses a space followed by <c>HH:mm:ss</c>.</summary>
    private static bool TryClock(ref ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        if (rest.Length < ClockLength + 1 || rest[0] != ' ' || !OssTime.TryClock(rest[1..(ClockLength + 1)], out ticks))
        {
            return false;
        }

        rest = rest[(ClockLength + 1)..];
        return true;
    }

    private static bool IsGmt(ReadOnlySpan<byte> rest) =>
        rest.SequenceEqual(" GMT"u8) || rest.SequenceEqual(" UTC"u8) || rest.SequenceEqual(" Z"u8) || rest.SequenceEqual(" +0000"u8);

    private static bool TryMake(int year, int month, int day, long clock, out DateTimeOffset time)
    {
        var sound = year >= 1 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        time = sound ? new DateTimeOffset(new DateTime(year, month, day).Ticks + clock, TimeSpan.Zero) : default;
        return sound;
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> rest, int least, int most, out int value)
    {
        value = 0;
        var length = 0;
        while (length < rest.Length && length < most && rest[length] is >= (byte)'0' and <= (byte)'9')
        {
            value = (value * 10) + (rest[length++] - '0');
        }

        rest = rest[length..];
        return length >= least;
    }

    private static int Letters(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter((char)text[length]))
        {
            length++;
        }

        return length;
    }
}
