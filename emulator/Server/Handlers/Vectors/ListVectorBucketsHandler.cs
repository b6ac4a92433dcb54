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
        var limit = request.MaxKeys ?? DefaultPage;
        var buckets = call.Store.VectorBuckets.List(
            owner, request.Prefix ?? "", request.Marker ?? "", request.ResourceGroupId, limit + 1);
        var page = Page.Cut(buckets, limit);
        var paged = page.IsTruncated || request.Prefix is not null || request.Marker is not null || request.MaxKeys is not null;
        return Task.FromResult(new ListVectorBucketsResult
        {
            Prefix = paged ? request.Prefix ?? "" : null,
            Marker = paged ? request.Marker ?? "" : null,
            MaxKeys = paged ? limit : null,
            IsTruncated = paged ? page.IsTruncated : null,
            NextMarker = page.Next(bucket => bucket.Name),
            Buckets = [.. page.Items.Select(bucket => VectorPlaces.Describe(call, bucket))],
        });
    }
}
