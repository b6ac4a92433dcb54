using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Returns the target of a symbolic link.</summary>
internal sealed class GetSymlinkHandler : IOssHandler<GetSymlinkRequest, GetSymlinkResult>
{
    public Task<GetSymlinkResult> HandleAsync(HandlerContext call, GetSymlinkRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        var link = ReadableObject.Find(call, bucket, request.Key, request.VersionId);
        var target = link.SymlinkTarget ?? throw OssErrors.NotSymlink();
        return Task.FromResult(new GetSymlinkResult
        {
            VersionId = ObjectReplyValues.VersionId(bucket, link),
            SymlinkTarget = target,
            ETag = link.QuotedETag,
            LastModified = link.Modified,
            Metadata = link.Headers.Metadata,
        });
    }
}
