namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Deletes an object or one of its versions. Deleting a missing object isn't an error.</summary>
internal sealed class DeleteObjectHandler : IOssHandler<DeleteObjectRequest, DeleteObjectResult>
{
    public async Task<DeleteObjectResult> HandleAsync(HandlerContext call, DeleteObjectRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.RequestedObject, call.Store.Objects.FindVersion(bucket, request.Key, request.VersionId));
        var bypass = Access.Bypasses(call, bucket, request.BypassGovernanceRetention);
        var deletions = await call.Store.Objects.DeleteAsync(bucket, [new(request.Key, request.VersionId)], bypass, cancellationToken);
        var deletion = deletions[0];
        return new DeleteObjectResult
        {
            VersionId = bucket.IsVersioned ? deletion.VersionId : null,
            DeleteMarker = deletion.IsMarker ? true : null,
        };
    }
}
