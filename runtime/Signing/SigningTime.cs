using System.Globalization;
using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>
/// A time in whole seconds, in the formats that signatures use. Signers cache it, because most consecutive requests are signed within the
/// same second.
/// </summary>
internal sealed class SigningTime
{
    private SigningTime(long seconds)
    {
        Seconds = seconds;
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Basic = OssSignatureV4.FormatTime(time);
        HttpDate = time.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>The time as the number of seconds since 1970 (Unix time).</summary>
    public long Seconds { get; }

    /// <summary>The time in the format of V4, such as <c>20231216T162057Z</c>.</summary>
    public string Basic { get; }

    /// <summary>The date in the format of V4, such as <c>20231216</c>.</summary>
    public ReadOnlySpan<char> Day => Basic.AsSpan(0, 8);

    /// <summary>The time as an HTTP date, such as <c>Sat, 16 Dec 2023 16:20:57 GMT</c>.</summary>
    public string HttpDate { get; }

    /// <summary>
    /// Returns <paramref name="kept"/> if it represents the same second as <paramref name="time"/>. Otherwise, formats the time and stores
    /// it in <paramref name="kept"/>.
    /// </summary>
    public static SigningTime Of(DateTimeOffset time, ref SigningTime? kept)
    {
        var seconds = time.ToUnixTimeSeconds();
        return kept is { } same && same.Seconds == seconds ? same : kept = new SigningTime(seconds);
    }
}
