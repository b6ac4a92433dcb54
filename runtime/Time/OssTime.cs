using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace OssGen.Time;

/// <summary>
/// Parses and formats times in OSS's messages. Times are usually ISO 8601 in XML and queries, and HTTP dates in headers, but each form
/// occurs in all of these places, so both forms are accepted everywhere.
/// </summary>
internal static class OssTime
{
    /// <summary>The description of a valid time, for error messages.</summary>
    internal const string Expected = "a time in the form '2024-05-01T12:00:00.000Z' or 'Wed, 01 May 2024 12:00:00 GMT'";

    /// <summary>The description of a valid time in seconds, for error messages.</summary>
    internal const string ExpectedEpoch = "a time in seconds since 1970";

    private const int Longest = 64;

    /// <summary>The length of <c>yyyy-MM-ddTHH:mm:ss.fffZ</c> in bytes.</summary>
    internal const int IsoLength = 24;

    /// <summary>Returns the time of a member that OSS always sends, or null if the reply didn't have it.</summary>
    internal static DateTimeOffset? OrNull(DateTimeOffset time) => time == default ? null : time;

    /// <summary>Parses an ISO 8601 time. A time without an offset and a date without a time are interpreted as UTC.</summary>
    internal static bool TryParseIso(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        if (text.Length == IsoLength && OssUsualTime.TryParse(text, out time))
        {
            return true;
        }

        time = default;
        if (!TryDate(text, out var ticks))
        {
            return false;
        }

        if (text.Length == 10)
        {
            time = new DateTimeOffset(ticks, TimeSpan.Zero);
            return true;
        }

        if (text.Length < 19 || text[10] is not ((byte)'T' or (byte)'t' or (byte)' ') || !TryClock(text[11..19], out var clock))
        {
            return false;
        }

        var rest = text[19..];
        if (!TryFraction(ref rest, out var fraction) || !TryOffset(rest, out var offset))
        {
            return false;
        }

        var utc = ticks + clock + fraction - offset.Ticks;
        if ((ulong)utc > (ulong)DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = new DateTimeOffset(utc, TimeSpan.Zero);
        if (offset != TimeSpan.Zero)
        {
            time = time.ToOffset(offset);
        }

        return true;
    }

    /// <summary>Formats a time in UTC as <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>, which always has <see cref="IsoLength"/> bytes.</summary>
    internal static void FormatIso(DateTimeOffset time, Span<byte> destination)
    {
        var utc = time.UtcDateTime;
        Put(destination, 0, 4, utc.Year);
        destination[4] = (byte)'-';
        Put(destination, 5, 2, utc.Month);
        destination[7] = (byte)'-';
        Put(destination, 8, 2, utc.Day);
        destination[10] = (byte)'T';
        Put(destination, 11, 2, utc.Hour);
        destination[13] = (byte)':';
        Put(destination, 14, 2, utc.Minute);
        destination[16] = (byte)':';
        Put(destination, 17, 2, utc.Second);
        destination[19] = (byte)'.';
        Put(destination, 20, 3, utc.Millisecond);
        destination[23] = (byte)'Z';
    }

    /// <summary>
    /// Parses a time in any form that OSS sends in elements and headers: ISO 8601 or an HTTP date. The spec specifies only the usual form.
    /// </summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time) =>
        TryParseIso(text, out time) || OssHttpDate.TryParse(text, out time);

    /// <summary>Parses the text of a header in the same way as <see cref="TryParse(ReadOnlySpan{byte}, out DateTimeOffset)"/>.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        time = default;
        return Ascii.FromUtf16(text.Trim(), bytes, out var length) == OperationStatus.Done && TryParse(bytes[..length], out time);
    }

    /// <summary>Parses a time in seconds since 1970 (Unix time). ISO 8601 times and HTTP dates are accepted too.</summary>
    internal static bool TryParseEpoch(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            return TryParse(text, out time);
        }

        var sound = seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        time = sound ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;
        return sound;
    }

    /// <summary>
    /// Parses the text of a header in the same way as <see cref="TryParseEpoch(ReadOnlySpan{byte}, out DateTimeOffset)"/>.
    /// </summary>
    internal static bool TryParseEpoch(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        time = default;
        return Ascii.FromUtf16(text, bytes, out var length) == OperationStatus.Done && TryParseEpoch(bytes[..length], out time);
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var year = (TwoDigits(text, 0) * 100) + TwoDigits(text, 2);
        var month = TwoDigits(text, 5);
        var day = TwoDigits(text, 8);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        ticks = new DateTime(year, month, day).Ticks;
        return true;
    }

    /// <summary>Parses a time of day in the form <c>HH:mm:ss</c>.</summary>
    internal static bool TryClock(ReadOnlySpan<byte> text, out long ticks)
    {
        var hour = TwoDigits(text, 0);
        var minute = TwoDigits(text, 3);
        var second = TwoDigits(text, 6);
        ticks = (((hour * 60L) + minute) * 60 + second) * TimeSpan.TicksPerSecond;
        return text[2] == ':' && text[5] == ':' && hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59;
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        if (rest.IsEmpty || rest[0] != '.')
        {
            return true;
        }

        var end = 1;
        var unit = TimeSpan.TicksPerSecond;
        while (end < rest.Length && rest[end] is >= (byte)'0' and <= (byte)'9')
        {
            unit /= 10;
            ticks += (rest[end] - '0') * unit;
            end++;
        }

        var digits = end - 1;
        rest = rest[end..];
        return digits is >= 1 and <= 9;
    }

    private static bool TryOffset(ReadOnlySpan<byte> rest, out TimeSpan offset)
    {
        offset = default;
        if (rest.IsEmpty || (rest.Length == 1 && rest[0] is (byte)'Z' or (byte)'z'))
        {
            return true;
        }

        if (rest.Length != 6 || rest[0] is not ((byte)'+' or (byte)'-') || rest[3] != ':')
        {
            return false;
        }

        var hours = TwoDigits(rest, 1);
        var minutes = TwoDigits(rest, 4);
        if (hours is < 0 or > 14 || minutes is < 0 or > 59 || (hours == 14 && minutes > 0))
        {
            return false;
        }

        offset = TimeSpan.FromMinutes((rest[0] == '-' ? -1 : 1) * ((hours * 60) + minutes));
        return true;
    }

    /// <summary>
    /// Returns the number that two digits form. For other characters, returns a negative number that makes every number composed with it
    /// negative too.
    /// </summary>
    private static int TwoDigits(ReadOnlySpan<byte> text, int start)
    {
        var tens = (uint)(text[start] - '0');
        var ones = (uint)(text[start + 1] - '0');
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -100_000;
    }

    private static void Put(Span<byte> destination, int start, int length, int value) =>
        Utf8Formatter.TryFormat(value, destination.Slice(start, length), out _, new('D', (byte)length));
}
