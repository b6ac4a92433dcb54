namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Returns basic metadata of an object, such as its length and ETag.</summary>
internal sealed class GetObjectMetaHandler : IOssHandler<GetObjectMetaRequest, GetObjectMetaResult>
{
    public Task<GetObjectMetaResult> HandleAsync(HandlerContext call, GetObjectMetaRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        var record = SymlinkResolver.Find(call, bucket, request.Key, request.VersionId);
        return Task.FromResult(new GetObjectMetaResult
        {
            ContentLength = record.Size,
            ETag = record.QuotedETag,
            LastModified = record.Modified,
            VersionId = ObjectReplyValues.VersionId(bucket, record),
            Crc64 = record.Crc64,
            LastAccessTime = LastAccess(AccessMonitoring.Since(call, bucket), record.Modified),
        });
    }

    // Reads aren't tracked. As long as there are none, OSS tells the time at which the tracking or the object began.
    private static DateTimeOffset? LastAccess(DateTimeOffset? tracked, DateTimeOffset modified) => tracked > modified ? tracked
        : tracked is null ? null
        : modified;
}
