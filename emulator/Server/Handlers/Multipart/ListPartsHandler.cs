using OssGen.Emulator.Storage.Uploads;

namespace OssGen.Emulator.Handlers.Multipart;

/// <summary>Lists the parts of a multipart upload.</summary>
internal sealed class ListPartsHandler : IOssHandler<ListPartsRequest, ListPartsResult>
{
    private const int DefaultPage = 1000;

    public Task<ListPartsResult> HandleAsync(HandlerContext call, ListPartsRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.RequestedObject);
        var limit = request.MaxParts ?? DefaultPage;
        var marker = request.PartNumberMarker ?? 0;
        var upload = call.Store.Uploads.Require(bucket, request.Key, request.UploadId);
        var page = Page.Cut(call.Store.Uploads.Parts(upload.Id, marker, limit + 1), limit);
        return Task.FromResult(new ListPartsResult
        {
            EncodingType = EncodingTypes.InReply(request.EncodingType),
            Bucket = bucket.Name,
            Key = upload.Key,
            UploadId = upload.Id,
            StorageClass = new StorageClass(upload.StorageClass),
            PartNumberMarker = marker,
            NextPartNumberMarker = page.Items.Count == 0 ? marker : page.Items[^1].Number,
            MaxParts = limit,
            IsTruncated = page.IsTruncated,
            Parts = [.. page.Items.Select(Entry)],
        });
    }

    private static UploadedPart Entry(PartRecord part) => new()
    {
        PartNumber = part.Number,
        LastModified = part.Modified,
        ETag = $"\"{part.ETag}\"",
        Size = part.Size,
        Crc64 = part.Crc64,
    };
}
