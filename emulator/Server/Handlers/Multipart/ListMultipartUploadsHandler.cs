using OssGen.Emulator.Handlers.Listings;
using OssGen.Emulator.Storage.Listings;
using OssGen.Emulator.Storage.Uploads;

namespace OssGen.Emulator.Handlers.Multipart;

/// <summary>Lists the unfinished multipart uploads of a bucket.</summary>
internal sealed class ListMultipartUploadsHandler : IOssHandler<ListMultipartUploadsRequest, ListMultipartUploadsResult>
{
    private const int DefaultPage = 1000;

    public Task<ListMultipartUploadsResult> HandleAsync(
        HandlerContext call, ListMultipartUploadsRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        ListingBounds.Check(("prefix", request.Prefix), ("key-marker", request.KeyMarker));
        var limit = request.MaxUploads ?? DefaultPage;
        var keyMarker = request.KeyMarker ?? "";
        var idMarker = keyMarker.Length == 0 ? "" : request.UploadIdMarker ?? "";
        var query = new ListingQuery(request.Prefix ?? "", request.Delimiter ?? "", keyMarker, limit) { IdMarker = idMarker };
        var page = call.Store.Listings.ListUploads(bucket, query);
        return Task.FromResult(new ListMultipartUploadsResult
        {
            EncodingType = EncodingTypes.InReply(request.EncodingType),
            Bucket = bucket.Name,
            KeyMarker = keyMarker,
            UploadIdMarker = idMarker,
            NextKeyMarker = page.IsTruncated ? page.Last : "",
            NextUploadIdMarker = page.IsTruncated ? LastId(page) : "",
            Delimiter = query.Delimiter,
            Prefix = query.Prefix,
            MaxUploads = limit,
            IsTruncated = page.IsTruncated,
            Uploads = [.. page.Items.Select(Entry)],
            CommonPrefixes = ObjectEntries.Groups(page.Groups),
        });
    }

    // After a page that ends with a group, the listing continues behind the group, so there is no upload ID marker.
    private static string LastId(ListingPage<UploadRecord> page) =>
        page.Items.Count > 0 && page.Items[^1].Key == page.Last ? page.Items[^1].Id : "";

    private static MultipartUpload Entry(UploadRecord upload) => new()
    {
        Key = upload.Key,
        UploadId = upload.Id,
        Initiated = upload.Initiated,
        StorageClass = new StorageClass(upload.StorageClass),
    };
}
