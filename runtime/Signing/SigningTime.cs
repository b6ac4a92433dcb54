using System.Globalization;
using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>One second in the forms that signatures use; kept by a signer, since consecutive requests mostly share it.</summary>
internal sealed class SigningTime
{
    private SigningTime(long seconds)
    {
        Seconds = seconds;
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Basic = OssSignatureV4.FormatTime(time);
        HttpDate = time.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>Seconds since 1970.</summary>
    public long Seconds { get; }

    /// <summary><c>20231216T162057Z</c>.</summary>
    public string Basic { get; }

    /// <summary><c>20231216</c>.</summary>
    public ReadOnlySpan<char> Day => Basic.AsSpan(0, 8);

    /// <summary><c>Sat, 16 Dec 2023 16:20:57 GMT</c>.</summary>
    public string HttpDate { get; }

    /// <summary>The forms of <paramref name="time"/>, from <paramref name="kept"/> when that is the same second.</summary>
    public static SigningTime Of(DateTimeOffset time, ref SigningTime? kept)
    {
        var seconds = time.ToUnixTimeSeconds();
        return kept is { } same && same.Seconds == seconds ? same : kept = new SigningTime(seconds);
    }
}
