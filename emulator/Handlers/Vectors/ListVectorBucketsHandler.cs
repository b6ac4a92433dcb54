namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>
/// Lists the caller's vector buckets. The paging members are written only when the request has paging parameters or more buckets follow.
/// </summary>
internal sealed class ListVectorBucketsHandler : IOssHandler<ListVectorBucketsRequest, ListVectorBucketsResult>
{
    private const int DefaultPage = 100;

    public Task<ListVectorBucketsResult> HandleAsync(
        HandlerContext call, ListVectorBucketsRequest request, CancellationToken cancellationToken)
    {
        var owner = call.RequireCaller().Owner;
        var limit = RequestValidation.PageSize(request.MaxKeys, DefaultPage, "max-keys");
        var buckets = call.Store.VectorBuckets.List(
            owner, request.Prefix ?? "", request.Marker ?? "", request.ResourceGroupId, limit + 1);
        var truncated = buckets.Count > limit;
        var page = truncated ? buckets[..limit] : buckets;
        var paged = truncated || request.Prefix is not null || request.Marker is not null || request.MaxKeys is not null;
        return Task.FromResult(new ListVectorBucketsResult
        {
            Prefix = paged ? request.Prefix ?? "" : null,
            Marker = paged ? request.Marker ?? "" : null,
            MaxKeys = paged ? limit : null,
            IsTruncated = paged ? truncated : null,
            NextMarker = truncated ? page[^1].Name : null,
            Buckets = [.. page.Select(bucket => VectorPlaces.Describe(call, bucket))],
        });
    }
}
