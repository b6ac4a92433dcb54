using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OssGen.Listing.Plan;
using OssGen.Text;
using OssGen.Validation;

namespace OssGen.Listing;

/// <summary>What a parallel listing still has to return, as JSON.</summary>
internal sealed record ListingCheckpoint
{
    private const int CurrentVersion = 1;

    public required int Version { get; init; }

    public required string Bucket { get; init; }

    public required string Prefix { get; init; }

    /// <summary>The ranges in key order.</summary>
    public required IReadOnlyList<RemainingKeys> Ranges { get; init; }

    internal static string Write(string bucket, string prefix, IEnumerable<KeyRange> ranges) => JsonSerializer.Serialize(
        new ListingCheckpoint
        {
            Version = CurrentVersion,
            Bucket = bucket,
            Prefix = prefix,
            Ranges = Joined(ranges),
        },
        ListingCheckpointJson.Default.ListingCheckpoint);

    /// <summary>Reads the ranges of a checkpoint.</summary>
    /// <exception cref="ArgumentException">The text isn't the checkpoint of a listing of the bucket and prefix.</exception>
    internal static IReadOnlyList<KeyRange> Read(string text, string bucket, string prefix)
    {
        var state = Parse(text);
        if (state is not { Version: CurrentVersion, Bucket: not null, Prefix: not null } || !IsSound(state.Ranges))
        {
            throw Refused("isn't the checkpoint of a parallel listing");
        }

        return state.Bucket == bucket && state.Prefix == prefix
            ? [.. state.Ranges.Select(static range => new KeyRange(range.After, range.Until))]
            : throw Refused(
                $"belongs to a listing of bucket '{OssNameProblem.Shown(state.Bucket)}' "
                    + $"with the prefix '{OssNameProblem.Shown(state.Prefix)}'");
    }

    private static ListingCheckpoint? Parse(string text)
    {
        var json = Encoding.UTF8.GetBytes(text);
        try
        {
            return OssJsonText.IsSound(json) ? JsonSerializer.Deserialize(json, ListingCheckpointJson.Default.ListingCheckpoint) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ArgumentException Refused(string problem) => new(
        $"The {nameof(OssParallelListingOptions.Checkpoint)} {problem}. Pass what {nameof(OssParallelListing.GetCheckpoint)} returned for "
            + "the same bucket and prefix, or null to list all objects.");

    private static bool IsSound(IReadOnlyList<RemainingKeys>? ranges)
    {
        string? last = null;
        for (var index = 0; index < ranges?.Count; index++)
        {
            var (after, until) = (ranges[index]?.After, ranges[index]?.Until);
            if (ranges[index] is null
                || (index > 0 && (after is null || last is null || KeyOrder.Instance.Compare(last, after) > 0))
                || (after is not null && until is not null && KeyOrder.Instance.Compare(after, until) >= 0))
            {
                return false;
            }

            last = until;
        }

        return ranges is not null;
    }

    /// <summary>Returns the ranges; neighbors of which nothing was delivered are one range again.</summary>
    private static List<RemainingKeys> Joined(IEnumerable<KeyRange> ranges)
    {
        var joined = new List<RemainingKeys>();
        foreach (var range in ranges.Where(static range => range.Until is null || range.Delivered != range.Until))
        {
            if (joined.Count > 0 && joined[^1].Until == range.Delivered)
            {
                joined[^1] = joined[^1] with { Until = range.Until };
            }
            else
            {
                joined.Add(new RemainingKeys(range.Delivered, range.Until));
            }
        }

        return joined;
    }
}

/// <summary>Keys that a listing still has to return.</summary>
/// <param name="After">The key before them; null for the first key.</param>
/// <param name="Until">The last key, whether or not such an object exists; null for the end of the listing.</param>
internal sealed record RemainingKeys(string? After, string? Until);

/// <summary>The source-generated JSON metadata of <see cref="ListingCheckpoint"/>, which avoids reflection.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ListingCheckpoint))]
internal sealed partial class ListingCheckpointJson : JsonSerializerContext;
