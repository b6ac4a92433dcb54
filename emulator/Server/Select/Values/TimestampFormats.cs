using System.Globalization;
using System.Text;

namespace OssGen.Emulator.Select.Values;

/// <summary>
/// The formats of times that CAST reads. A format is written as in OSS's table of time formats: Y, M, D, H, M, S for the components, and
/// <c>mss</c> for milliseconds. Times without an offset are in UTC.
/// </summary>
internal static class TimestampFormats
{
    // The formats that are recognized without FORMAT. The others are ambiguous, so they must be named.
    private static readonly string[] Recognized =
    [
        "YYYYMMDD", "YYYY/MM/DD", "DD/MM/YYYY", "YYYY-MM-DD", "DD-MM-YY", "DD.MM.YY", "HH:MM:SS.mss", "HH:MM:SS", "HH MM SS mss",
        "HH.MM.SS.mss", "HHMM", "HHMMSSmss", "YYYYMMDD HH:MM:SS.mss", "YYYY/MM/DD HH:MM:SS.mss", "DD/MM/YYYY HH:MM:SS.mss",
        "YYYYMMDD HH:MM:SS", "YYYY/MM/DD HH:MM:SS", "DD/MM/YYYY HH:MM:SS", "YYYY-MM-DD HH:MM:SS.mss", "DD-MM-YYYY HH:MM:SS.mss",
        "YYYY-MM-DD HH:MM:SS", "YYYYMMDDTHH:MM:SS", "YYYYMMDDTHH:MM:SS.mss", "DD-MM-YYYYTHH:MM:SS.mss", "DD-MM-YYYYTHH:MM:SS",
        "YYYYMMDDTHHMM", "YYYYMMDDTHHMMSS", "YYYYMMDDTHHMMSSmss",
    ];

    private static readonly string[] Ambiguous = ["YYYYDDMM", "YYYY/DD/MM", "MM/DD/YYYY", "YYYY-DD-MM", "MM-DD-YYYY", "MM.DD.YYYY"];

    // ISO 8601 with an offset, the common log format, RFC 822, and dates whose numbers have one or two digits.
    private static readonly string[] Further =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss", "dd/MMM/yyyy:HH:mm:ss zzz",
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "d/M/yy", "d/M/yy H:m", "d/M/yy H:m:s",
    ];

    private static readonly Dictionary<string, string> Patterns = Recognized.Concat(Ambiguous)
        .ToDictionary(format => format, Pattern, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Defaults = [.. Recognized.Select(Pattern), .. Further];

    /// <summary>Determines whether FORMAT can name a format.</summary>
    public static bool IsKnown(string format) => Patterns.ContainsKey(format);

    /// <summary>Reads a time. If the format is null, the text may have any format that isn't ambiguous.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, string? format, out DateTimeOffset time)
    {
        var patterns = format is null ? Defaults : [Patterns[format]];
        const DateTimeStyles styles =
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault;
        var isTime = DateTime.TryParseExact(text, patterns, CultureInfo.InvariantCulture, styles, out var value);
        time = new DateTimeOffset(value, TimeSpan.Zero);
        return isTime;
    }

    // In OSS's notation, MM is a month in a date and minutes in a time.
    private static string Pattern(string format)
    {
        var pattern = new StringBuilder();
        var inTime = false;
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (string.CompareOrdinal(format, i, "mss", 0, 3) == 0)
            {
                pattern.Append("fff");
                break;
            }

            inTime |= c is 'H';
            pattern.Append(c switch
            {
                'Y' => 'y',
                'D' => 'd',
                'M' when inTime => 'm',
                'S' => 's',
                _ => c,
            });
        }

        return pattern.Replace("T", "'T'").ToString();
    }
}
