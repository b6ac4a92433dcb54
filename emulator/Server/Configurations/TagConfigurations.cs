using System.Xml;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Configurations;

/// <summary>Serves the tags of a bucket. A put replaces all tags; a delete can remove individual tags.</summary>
internal static class TagConfigurations
{
    private const int MaximumKeyBytes = 64;
    private const int MaximumValueBytes = 128;

    private static readonly ConfigurationKind<PutBucketTagsRequest, PutBucketTagsResult> Tags =
        new(PolicyConditions.TagKind, PutBucketTagsCodec.Instance) { Check = static (_, put) => CheckTexts(put.Tags) };

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Tags.Puts(),
        Tags.Gets(GetBucketTagsCodec.Instance, put => new() { Tags = put.Tags }, _ => new()),
        Tags.Serve(DeleteBucketTagsCodec.Instance, DeleteAsync),
    ];

    /// <summary>Throws OSS's error for tags that a bucket can't have.</summary>
    public static void Check(HandlerContext call, IReadOnlyList<Tag> tags)
    {
        if (!tags.All(tag => IsText(tag.Key ?? "") && IsText(tag.Value ?? "")))
        {
            throw OssErrors.InvalidTag("A tag contains a character that no document can contain.");
        }

        Tags.CheckDocument(call, Document(tags));
    }

    /// <summary>Returns the tags of a bucket.</summary>
    public static IReadOnlyList<Tag> Of(HandlerContext call, BucketRecord bucket) =>
        Tags.Find(call, ConfigurationPlace.Of(bucket))?.Put.Tags ?? [];

    /// <summary>Returns the configuration of a new bucket with tags.</summary>
    public static NewConfiguration ForNew(HandlerContext call, IEnumerable<Tag> tags) => Tags.Of(call, "", Document(tags));

    private static async Task<DeleteBucketTagsResult> DeleteAsync(
        HandlerContext call, DeleteBucketTagsRequest request, CancellationToken cancellationToken)
    {
        var place = call.RequirePlace();
        var keys = (request.TagKeys ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        await Tags.ChangeAsync(
            call,
            place,
            "",
            put => Without(put?.Tags ?? [], keys) is { Count: > 0 } kept ? Document(kept) : default(ReadOnlyMemory<byte>?),
            cancellationToken);
        return new DeleteBucketTagsResult();
    }

    // Without keys, all tags are deleted.
    private static List<Tag> Without(IReadOnlyList<Tag> tags, string[] keys) =>
        [.. tags.Where(tag => keys.Length > 0 && !keys.Contains(tag.Key))];

    private static void CheckTexts(IReadOnlyList<Tag> tags)
    {
        foreach (var tag in tags)
        {
            if (!TagText.Fits(tag.Key ?? "", MaximumKeyBytes))
            {
                throw OssErrors.InvalidTag("The TagKey you have provided is invalid.");
            }

            if (!TagText.Fits(tag.Value ?? "", MaximumValueBytes))
            {
                throw OssErrors.InvalidTag("The TagValue you have provided is invalid.");
            }
        }

        if (tags.DistinctBy(tag => tag.Key, StringComparer.Ordinal).Count() < tags.Count)
        {
            throw OssErrors.RepeatedTags();
        }
    }

    private static bool IsText(string text) => text.All(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character));

    private static ReadOnlyMemory<byte> Document(IEnumerable<Tag> tags) =>
        ConfigurationDocument.Of(GetBucketTagsCodec.Instance, new() { Tags = [.. tags] });
}
