using System.Globalization;
using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>One second in the formats of signatures. Signers cache it, because most consecutive requests share it.</summary>
internal sealed class SigningTime
{
    private SigningTime(long seconds)
    {
        Seconds = seconds;
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Basic = OssSignatureV4.FormatTime(time);
        HttpDate = time.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>The number of seconds since 1970.</summary>
    public long Seconds { get; }

    /// <summary>The time as in V4, such as <c>20231216T162057Z</c>.</summary>
    public string Basic { get; }

    /// <summary>The date as in V4, such as <c>20231216</c>.</summary>
    public ReadOnlySpan<char> Day => Basic.AsSpan(0, 8);

    /// <summary>The time as an HTTP date, such as <c>Sat, 16 Dec 2023 16:20:57 GMT</c>.</summary>
    public string HttpDate { get; }

    /// <summary>Returns the formats of <paramref name="time"/>, from <paramref name="kept"/> if that is the same second.</summary>
    public static SigningTime Of(DateTimeOffset time, ref SigningTime? kept)
    {
        var seconds = time.ToUnixTimeSeconds();
        return kept is { } same && same.Seconds == seconds ? same : kept = new SigningTime(seconds);
    }
}
