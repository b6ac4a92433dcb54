using System.Globalization;

namespace OssGen.Text;

/// <summary>Formats values for queries and headers.</summary>
internal static class WireText
{
    public static string? Of(bool? value) => value switch { true => "true", false => "false", null => null };

    public static string? Iso8601(DateTimeOffset? value) =>
        value?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string? HttpDate(DateTimeOffset? value) => value?.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture);
}
