using System.Globalization;
using OssGen.Time;

namespace OssGen.Pipeline;

/// <summary>How long to wait before the next attempt.</summary>
internal static class Backoff
{
    /// <summary>No wait is longer, whatever the options or the server say: a day.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>
    /// Full jitter: random below <c>base * 2^(attempts - 1)</c>, bounded; at least what the server asked for, but never more than the
    /// bound.
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

    /// <summary>The wait a Retry-After header asks for, in seconds or as a date; zero when it is absent, past or unreadable.</summary>
    /// <param name="header">The header's value.</param>
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
