using System.Globalization;

namespace OssGen.Credentials.Exchange;

/// <summary>The role to assume, and the session that STS creates for it.</summary>
internal sealed record RoleSession(string RoleArn, Uri Sts)
{
    internal static readonly TimeSpan ShortestDuration = TimeSpan.FromMinutes(15);
    internal static readonly TimeSpan LongestDuration = TimeSpan.FromHours(12);

    private static readonly TimeSpan DefaultDuration = TimeSpan.FromHours(1);

    internal required string Name { get; init; }

    internal TimeSpan? Duration { get; init; }

    internal string? Policy { get; init; }

    internal string? ExternalId { get; init; }

    /// <summary>The parameters of the session in a request to STS.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Parameters()
    {
        yield return new("RoleArn", RoleArn);
        yield return new("RoleSessionName", Name);
        yield return new("DurationSeconds", ((long)(Duration ?? DefaultDuration).TotalSeconds).ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(Policy))
        {
            yield return new("Policy", Policy);
        }

        if (!string.IsNullOrEmpty(ExternalId))
        {
            yield return new("ExternalId", ExternalId);
        }
    }

    /// <summary>Returns only the role, because the other values may be confidential.</summary>
    public override string ToString() => RoleArn;

    /// <summary>Returns the given name, or that of the environment, or a new one.</summary>
    internal static string NameOr(string? given, SourceSurroundings surroundings) =>
        !string.IsNullOrEmpty(given)
            ? given
            : surroundings.ValueOf("ALIBABA_CLOUD_ROLE_SESSION_NAME")
                ?? FormattableString.Invariant($"ossgen-{surroundings.Time.GetUtcNow().ToUnixTimeMilliseconds()}");

    /// <exception cref="ArgumentOutOfRangeException">The duration is one that STS never allows.</exception>
    internal static TimeSpan? CheckedDuration(TimeSpan? duration, string parameter) =>
        duration is null || (duration >= ShortestDuration && duration <= LongestDuration)
            ? duration
            : throw new ArgumentOutOfRangeException(parameter, duration, "A session lasts from 15 minutes to 12 hours.");
}
