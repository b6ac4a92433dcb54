using OssGen.Validation;

namespace OssGen.Signing;

/// <summary>
/// How long a presigned URL is valid, as the caller states it: for a lifetime, or until a point in time. It is converted to whole seconds
/// with the time of signing, which is known only after the credentials were fetched.
/// </summary>
internal readonly record struct PresignTerm
{
    /// <summary>The maximum lifetime of a V4 signature, in seconds.</summary>
    private const long LongestV4 = OssLimits.LongestV4Days * 24 * 60 * 60;

    private static readonly long EndOfTime = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    private readonly TimeSpan _lifetime;
    private readonly DateTimeOffset? _expires;

    // The caller's parameter, which exceptions name.
    private readonly string _parameter;

    private PresignTerm(TimeSpan span, DateTimeOffset? end, string parameter)
    {
        _lifetime = span;
        _expires = end;
        _parameter = parameter;
    }

    /// <summary>Returns the term that begins with the signature.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is less than a second.</exception>
    public static PresignTerm For(TimeSpan lifetime) => lifetime >= TimeSpan.FromSeconds(1)
        ? new(lifetime, end: null, nameof(lifetime))
        : throw new ArgumentOutOfRangeException(nameof(lifetime), lifetime, "A presigned URL lives for at least one second.");

    /// <summary>Returns the term that ends at a point in time, whenever the URL is signed.</summary>
    public static PresignTerm Until(DateTimeOffset expires) => new(default, expires, nameof(expires));

    /// <summary>Returns the number of seconds from the second in which the URL is signed.</summary>
    /// <param name="now">The time of signing, in seconds since 1970.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is less than a second from now, or after the year 9999.</exception>
    public long SecondsFrom(long now)
    {
        if (_expires is { } expires)
        {
            var remaining = expires.ToUnixTimeSeconds() - now;
            return remaining >= 1
                ? remaining
                : throw OutOfRange("The time is in the past, or less than one second from now.");
        }

        var seconds = _lifetime.Ticks / TimeSpan.TicksPerSecond;
        return seconds <= EndOfTime - now
            ? seconds
            : throw OutOfRange("The lifetime ends after the year 9999.");
    }

    /// <summary>Returns the number of seconds as <see cref="SecondsFrom"/> does, for a signature of version 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The end is less than a second from now, or more than seven days.
    /// </exception>
    public long SecondsOfV4From(long now)
    {
        var seconds = SecondsFrom(now);
        return seconds <= LongestV4 ? seconds : throw OutOfRange(
            $"With signature V4 a presigned URL lives for at most {OssLimits.LongestV4Days} days.");
    }

    private ArgumentOutOfRangeException OutOfRange(string reason) => new(_parameter, (object?)_expires ?? _lifetime, reason);
}
