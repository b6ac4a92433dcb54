using System.Globalization;
using OssGen.Wire;

namespace OssGen;

/// <summary>How long to wait before the next attempt.</summary>
internal static class Backoff
{
    /// <summary>Full jitter: random below <c>base * 2^(attempts - 1)</c>, bounded; at least what the server asked for, but never more than the bound.</summary>
    internal static TimeSpan Delay(OssRetryOptions options, int attempts, TimeSpan retryAfter)
    {
        var doublings = Math.Clamp(attempts - 1, 0, 30);
        var bound = Math.Min(options.BaseDelay.TotalMilliseconds * (1L << doublings), options.MaxDelay.TotalMilliseconds);
        var jittered = TimeSpan.FromMilliseconds(bound * options.NextRandom());
        var asked = retryAfter < options.MaxDelay ? retryAfter : options.MaxDelay;
        return asked > jittered ? asked : jittered;
    }

    /// <summary>The wait a Retry-After header asks for, in seconds or as a date; zero when it is absent, past or unreadable.</summary>
    internal static TimeSpan RetryAfter(string? header, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            return TimeSpan.Zero;
        }

        if (long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, 86_400));
        }

        var isDate = OssTime.TryParse(header, out var date);
        return isDate && date > now ? date - now : TimeSpan.Zero;
    }
}
