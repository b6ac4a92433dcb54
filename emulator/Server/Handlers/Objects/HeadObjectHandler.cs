namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Returns an object's headers and metadata.</summary>
internal sealed class HeadObjectHandler : IOssHandler<HeadObjectRequest, HeadObjectResult>
{
    public Task<HeadObjectResult> HandleAsync(HandlerContext call, HeadObjectRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        var record = SymlinkResolver.Find(call, bucket, request.Key, request.VersionId);
        new Conditions(request.IfMatch, request.IfNoneMatch, request.IfModifiedSince, request.IfUnmodifiedSince).Check(record);
        call.AddHeader("Accept-Ranges", "bytes");
        call.AddHeader("Content-Language", record.Headers["Content-Language"]);
        return Task.FromResult(ObjectReplyValues.Facts(call, bucket, record));
    }
}
