using System.Globalization;
using OssGen.Emulator.Policies;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers;

/// <summary>Determines the values that the conditions of policies are compared with.</summary>
/// <param name="call">The call.</param>
/// <param name="bucket">The bucket that has the policy.</param>
/// <param name="record">Finds the object on which an action is performed, or null if there is none.</param>
internal sealed class PolicyConditions(HandlerContext call, BucketRecord bucket, Func<ObjectRecord?> record)
{
    /// <summary>The kind of configuration that PutBucketTags puts.</summary>
    public const string TagKind = "tagging";

    private static readonly string[] Listings = ["ListObjects", "ListObjectsV2", "ListObjectVersions", "ListMultipartUploads"];

    /// <summary>
    /// Returns the value of a condition key, or null if the request has none. No request comes from a VPC or with a second factor.
    /// </summary>
    public string? Value(string key) => key switch
    {
        ConditionKeys.SourceIp => call.Request.Origin.ClientIp is { Length: > 0 } address ? address : null,
        ConditionKeys.UserAgent => call.Request.UserAgent,
        ConditionKeys.CurrentTime => call.Time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        ConditionKeys.SecureTransport => "false",
        ConditionKeys.AccessId => call.Caller?.AccessKeyId,
        ConditionKeys.Prefix => OfListing("prefix"),
        ConditionKeys.Delimiter => OfListing("delimiter"),
        _ when After(key, ConditionKeys.ExistingObjectTag) is { } tag => Find(ExistingTags(), tag),
        _ when After(key, ConditionKeys.RequestObjectTag) is { } tag => Find(call.Policies.RequestTags, tag),
        _ when After(key, ConditionKeys.BucketTag) is { } tag => Find(BucketTags(), tag),
        _ => null,
    };

    // A listing without a prefix lists the keys that begin with an empty text.
    private string? OfListing(string name) => Listings.Contains(call.Operation) ? call.Request.Query(name) ?? "" : null;

    private IReadOnlyList<Tag> ExistingTags() => record() is { } existing ? ObjectTags.Of(existing) : [];

    private IReadOnlyList<Tag> BucketTags()
    {
        var place = ConfigurationPlace.Of(bucket);
        return call.Store.Configurations.Find(place, TagKind, "") is { } stored
            ? RequestRecords.ReadStored(PutBucketTagsCodec.Instance, TagKind, place, stored).Tags
            : [];
    }

    private static string? After(string key, string prefix) =>
        key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : null;

    private static string? Find(IReadOnlyList<Tag> tags, string key) => tags.FirstOrDefault(tag => tag.Key == key)?.Value;
}
