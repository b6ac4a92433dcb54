using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Storage.Listings;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Listings;

/// <summary>Lists the versions and delete markers of a bucket.</summary>
internal sealed class ListObjectVersionsHandler : IOssHandler<ListObjectVersionsRequest, ListObjectVersionsResult>
{
    public Task<ListObjectVersionsResult> HandleAsync(
        HandlerContext call, ListObjectVersionsRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireList(call, bucket);
        ListingBounds.Check(("prefix", request.Prefix), ("key-marker", request.KeyMarker));
        var limit = request.MaxKeys ?? ObjectEntries.DefaultPage;
        var keyMarker = request.KeyMarker ?? "";
        var idMarker = request.VersionIdMarker ?? "";
        if (idMarker.Length > 0 && keyMarker.Length == 0)
        {
            throw OssErrors.InvalidArgument("A version-id marker cannot be specified without a key marker.", "version-id-marker", idMarker);
        }

        var query = new ListingQuery(request.Prefix ?? "", request.Delimiter ?? "", keyMarker, limit) { IdMarker = idMarker };
        var page = call.Store.Listings.ListVersions(bucket, query);
        return Task.FromResult(new ListObjectVersionsResult
        {
            Name = bucket.Name,
            Prefix = query.Prefix,
            KeyMarker = keyMarker,
            VersionIdMarker = idMarker,
            MaxKeys = limit,
            Delimiter = query.Delimiter,
            EncodingType = EncodingTypes.InReply(request.EncodingType),
            IsTruncated = page.IsTruncated,
            NextKeyMarker = page.IsTruncated ? page.Last : null,
            NextVersionIdMarker = page.IsTruncated ? LastId(page) : null,
            Entries = [.. page.Items.Select(record => Entry(call, record, Owners.Of(call, bucket)))],
            CommonPrefixes = ObjectEntries.Groups(page.Groups),
        });
    }

    // After a page that ends with a group, the listing continues behind the group, so there is no version marker.
    private static string? LastId(ListingPage<ObjectRecord> page) =>
        page.Items.Count > 0 && page.Items[^1].Key == page.Last ? page.Items[^1].VersionId : null;

    private static ObjectVersionEntry Entry(HandlerContext call, ObjectRecord record, Owner owner)
    {
        var entry = new ObjectVersionEntry
        {
            IsDeleteMarker = record.IsMarker,
            Key = record.Key,
            VersionId = record.VersionId,
            IsLatest = record.IsLatest,
            LastModified = record.Modified,
            Owner = owner,
        };
        return record.IsMarker ? entry : entry with
        {
            Type = ObjectReplyValues.Type(record),
            Size = record.Size,
            ETag = record.QuotedETag,
            StorageClass = new StorageClass(record.StorageClass),
            RestoreInfo = ObjectReplyValues.Restore(call, record),
        };
    }
}
