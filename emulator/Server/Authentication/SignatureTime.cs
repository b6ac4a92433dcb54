using System.Globalization;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Authentication;

/// <summary>Parses the time formats of signed requests and checks the clock skew.</summary>
internal static class SignatureTime
{
    /// <summary>The last second that <see cref="DateTimeOffset"/> can represent, in seconds since 1970.</summary>
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

    /// <summary>Throws OSS's error when a request's time differs from the current time by more than 15 minutes.</summary>
    public static void CheckSkew(DateTimeOffset requestTime, DateTimeOffset now)
    {
        if ((requestTime - now).Duration() > OssErrors.AllowedSkew)
        {
            throw OssErrors.RequestTimeTooSkewed(requestTime, now);
        }
    }
}
