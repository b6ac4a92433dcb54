using System.Globalization;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Authentication;

/// <summary>The times of signed requests: their forms, and how far they may be off.</summary>
internal static class SignatureTime
{
    /// <summary>The last second that a date can be.</summary>
    public const long LastUnixSecond = 253402300799;

    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static DateTimeOffset? ParseHttpDate(string? text) =>
        DateTimeOffset.TryParseExact(
            text,
            ["ddd, dd MMM yyyy HH':'mm':'ss 'GMT'", "ddd, d MMM yyyy HH':'mm':'ss 'GMT'"],
            CultureInfo.InvariantCulture,
            Utc,
            out var time)
            ? time
            : null;

    public static DateTimeOffset? ParseV4(string? text) =>
        DateTimeOffset.TryParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, Utc, out var time) ? time : null;

    /// <summary>Refuses a request whose time is more than 15 minutes off.</summary>
    public static void CheckSkew(DateTimeOffset requestTime, DateTimeOffset now)
    {
        if ((requestTime - now).Duration() > OssErrors.AllowedSkew)
        {
            throw OssErrors.RequestTimeTooSkewed(requestTime, now);
        }
    }
}
