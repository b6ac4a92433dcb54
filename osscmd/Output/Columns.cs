using System.Globalization;

namespace OssGen.Osscmd.Output;

/// <summary>
/// Formats the columns of listings in the same way as the 2013 tool: times in UTC, to the minute and without a time zone, and sizes in
/// powers of 1024.
/// </summary>
internal static class Columns
{
    internal static string Time(DateTimeOffset time) =>
        time == default ? "" : time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>
    /// Formats a size in bytes. While the number is greater than 2048, it is divided by 1024 and rounded down. For example, 2048 becomes
    /// 2048B, and 2049 becomes 2KB.
    /// </summary>
    internal static string Size(long size)
    {
        var units = "";
        foreach (var unit in (string[])["K", "M", "G", "T"])
        {
            if (size <= 2048)
            {
                break;
            }

            size /= 1024;
            units = unit;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{size}{units}B");
    }
}
