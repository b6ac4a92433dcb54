using System.Globalization;
using OssGen.Time;

namespace OssGen.Pipeline;

/// <summary>Computes the delay before the next attempt.</summary>
internal static class Backoff
{
    /// <summary>The maximum delay, regardless of the options and of the server's Retry-After: one day.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>
    /// Computes a delay with full jitter: a random time below <c>base * 2^(attempts - 1)</c>, but at least the delay that the server
    /// requested and at most the maximum delay.
    /// </summary>
    internal static TimeSpan Delay(OssRetryOptions options, int attempts, TimeSpan retryAfter)
    {
        var doublings = Math.Clamp(attempts - 1, 0, 30);
        var longest = options.MaxDelay < Longest ? options.MaxDelay : Longest;
        var bound = Math.Min(options.BaseDelay.TotalMilliseconds * (1L << doublings), longest.TotalMilliseconds);
        var jittered = TimeSpan.FromMilliseconds(bound * options.NextRandom());
        var asked = retryAfter < longest ? retryAfter : longest;
        return asked > jittered ? asked : jittered;
    }

    /// <summary>
    /// Parses a Retry-After header, which contains seconds or a date. Returns zero if the header is missing, malformed or in the past.
    /// </summary>
    /// <param name="header">The value of the header.</param>
    /// <param name="now">The server's time.</param>
    internal static TimeSpan RetryAfter(string? header, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            return TimeSpan.Zero;
        }

        if (long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds < Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : Longest;
        }

        var isDate = OssTime.TryParse(header, out var date);
        return isDate && date > now ? date - now : TimeSpan.Zero;
    }
}
