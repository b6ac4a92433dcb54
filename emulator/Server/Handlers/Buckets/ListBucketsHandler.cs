using OssGen.Emulator.Configurations;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>
/// Lists the caller's buckets that the filters of the request select. The paging elements are written only when the request has paging
/// parameters or more buckets follow.
/// </summary>
internal sealed class ListBucketsHandler : IOssHandler<ListBucketsRequest, ListBucketsResult>
{
    private const int DefaultPage = 100;

    public Task<ListBucketsResult> HandleAsync(HandlerContext call, ListBucketsRequest request, CancellationToken cancellationToken)
    {
        var caller = call.RequireCaller();
        RequestValidation.CheckBucketPrefix(request.Prefix ?? "");
        var limit = request.MaxKeys ?? DefaultPage;
        var filter = new BucketFilter(call, request);
        var page = Page.Cut(Left(call, caller.Owner, request, filter.IsEmpty ? limit + 1 : int.MaxValue).Where(filter.Selects), limit);
        var paged = page.IsTruncated || request.Prefix is not null || request.Marker is not null || request.MaxKeys is not null;
        return Task.FromResult(new ListBucketsResult
        {
            Prefix = paged ? request.Prefix ?? "" : null,
            Marker = paged ? request.Marker ?? "" : null,
            MaxKeys = paged ? limit : null,
            IsTruncated = paged ? page.IsTruncated : null,
            NextMarker = page.Next(bucket => bucket.Name),
            Owner = Owners.Of(call, caller.Owner),
            Buckets = [.. page.Items.Select(bucket => Entry(call, bucket))],
        });
    }

    private static List<BucketRecord> Left(HandlerContext call, string owner, ListBucketsRequest request, int limit) =>
        call.Store.Buckets.List(owner, request.Prefix ?? "", request.Marker ?? "", limit);

    private static BucketEntry Entry(HandlerContext call, BucketRecord bucket) => Entry(call, bucket, BucketRegions.Of(call, bucket));

    private static BucketEntry Entry(HandlerContext call, BucketRecord bucket, string region) => new()
    {
        Name = bucket.Name,
        Location = BucketLocation.Location(region),
        CreationDate = bucket.Created,
        StorageClass = new StorageClass(bucket.StorageClass),
        ExtranetEndpoint = BucketLocation.Extranet(region),
        IntranetEndpoint = BucketLocation.Intranet(region),
        Region = region,
        ResourceGroupId = BucketConfigurations.GroupOf(call, bucket),
        HierarchicalNamespace = BucketConfigurations.HierarchicalNamespace(call, bucket),
    };
}
