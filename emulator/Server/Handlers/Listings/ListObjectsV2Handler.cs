using OssGen.Emulator.Storage.Listings;

namespace OssGen.Emulator.Handlers.Listings;

/// <summary>Lists the objects of a bucket, paged by continuation token.</summary>
internal sealed class ListObjectsV2Handler : IOssHandler<ListObjectsV2Request, ListObjectsV2Result>
{
    public Task<ListObjectsV2Result> HandleAsync(HandlerContext call, ListObjectsV2Request request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireList(call, bucket);
        ListingBounds.Check(("prefix", request.Prefix), ("start-after", request.StartAfter));
        var limit = request.MaxKeys ?? ObjectEntries.DefaultPage;
        var marker = ContinuationToken.Read(request.ContinuationToken, "continuation-token") ?? request.StartAfter ?? "";
        var query = new ListingQuery(request.Prefix ?? "", request.Delimiter ?? "", marker, limit);
        var page = call.Store.Listings.ListObjects(bucket, query);
        return Task.FromResult(new ListObjectsV2Result
        {
            Name = bucket.Name,
            Prefix = query.Prefix,
            StartAfter = request.StartAfter,
            MaxKeys = limit,
            Delimiter = query.Delimiter,
            EncodingType = EncodingTypes.InReply(request.EncodingType),
            IsTruncated = page.IsTruncated,
            ContinuationToken = request.ContinuationToken,
            NextContinuationToken = page.IsTruncated ? ContinuationToken.Write(page.Last) : null,
            KeyCount = page.Items.Count + page.Groups.Count,
            Contents = ObjectEntries.Of(call, page, request.FetchOwner == true ? Owners.Of(call, bucket) : null),
            CommonPrefixes = ObjectEntries.Groups(page.Groups),
        });
    }
}
