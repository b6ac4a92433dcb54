using System.Globalization;

namespace OssGen.Osscmd.Output;

/// <summary>Formats listing columns as the 2013 reference does: minutes without a zone, sizes divided by 1024 while above 2048.</summary>
internal static class Columns
{
    internal static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2048 -> 2048B, 2049 -> 2KB: divided, rounding down, while it is above 2048.</summary>
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
