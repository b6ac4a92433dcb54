using OssGen.Emulator.Configurations;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>The conditions of ListBuckets on the tags and the resource group of buckets.</summary>
internal sealed class BucketFilter
{
    private readonly HandlerContext _call;
    private readonly string? _group;

    // A tag without a value is one of any value.
    private readonly IReadOnlyList<(string Key, string? Value)> _tags;

    /// <summary>Reads the conditions of a request. Throws OSS's error for a condition that can't be met.</summary>
    public BucketFilter(HandlerContext call, ListBucketsRequest request)
    {
        if (request.TagValue is { Length: > 0 } value && request.TagKey is null or "")
        {
            throw OssErrors.InvalidArgument("tag-value requires tag-key.", "tag-value", value);
        }

        _call = call;
        _group = request.ResourceGroupId is { Length: > 0 } group ? group : null;
        var tags = BucketTagList.Read(request.Tagging ?? "");
        _tags = request.TagKey is { Length: > 0 } key ? [.. tags, (key, request.TagValue)] : tags;
    }

    /// <summary>Whether every bucket meets the conditions.</summary>
    public bool IsEmpty => _group is null && _tags.Count == 0;

    public bool Selects(BucketRecord bucket) =>
        (_group is null || BucketConfigurations.GroupOf(_call, bucket) == _group)
        && (_tags.Count == 0 || HasTags(TagConfigurations.Of(_call, bucket)));

    private bool HasTags(IReadOnlyList<Tag> tags) => _tags.All(
        wanted => tags.Any(tag => tag.Key == wanted.Key && (wanted.Value is null || (tag.Value ?? "") == wanted.Value)));
}
