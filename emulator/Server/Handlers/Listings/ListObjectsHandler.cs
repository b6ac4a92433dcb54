using OssGen.Emulator.Storage.Listings;

namespace OssGen.Emulator.Handlers.Listings;

/// <summary>Lists the objects of a bucket, paged by marker.</summary>
internal sealed class ListObjectsHandler : IOssHandler<ListObjectsRequest, ListObjectsResult>
{
    public Task<ListObjectsResult> HandleAsync(HandlerContext call, ListObjectsRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireList(call, bucket);
        ListingBounds.Check(("prefix", request.Prefix), ("marker", request.Marker));
        var limit = request.MaxKeys ?? ObjectEntries.DefaultPage;
        var query = new ListingQuery(request.Prefix ?? "", request.Delimiter ?? "", request.Marker ?? "", limit);
        var page = call.Store.Listings.ListObjects(bucket, query);
        return Task.FromResult(new ListObjectsResult
        {
            Name = bucket.Name,
            Prefix = query.Prefix,
            Marker = query.Marker,
            MaxKeys = limit,
            Delimiter = query.Delimiter,
            EncodingType = EncodingTypes.InReply(request.EncodingType),
            IsTruncated = page.IsTruncated,
            NextMarker = page.IsTruncated ? page.Last : null,
            Contents = ObjectEntries.Of(call, page, Owners.Of(call, bucket)),
            CommonPrefixes = ObjectEntries.Groups(page.Groups),
        });
    }
}
