using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Authentication;

/// <summary>Dates of signatures.</summary>
internal static class SignatureTime
{
    /// <summary>The last second that a date can be.</summary>
    public const long LastUnixSecond = 253402300799;

    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static DateTimeOffset? ParseHttpDate(string? text) =>
        DateTimeOffset.TryParseExact(text, ["ddd, dd MMM yyyy HH':'mm':'ss 'GMT'", "ddd, d MMM yyyy HH':'mm':'ss 'GMT'"], CultureInfo.InvariantCulture, Utc, out var time)
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

    /// <summary>Compares signatures in a time that doesn't depend on where they differ.</summary>
    public static bool SameText(string expected, string provided) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(provided));
}
