namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Removes all tags of an object.</summary>
internal sealed class DeleteObjectTaggingHandler : IOssHandler<DeleteObjectTaggingRequest, DeleteObjectTaggingResult>
{
    public async Task<DeleteObjectTaggingResult> HandleAsync(
        HandlerContext call, DeleteObjectTaggingRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        var tagged = await call.Store.Objects.UpdateAsync(
            bucket,
            request.Key,
            request.VersionId,
            record => record with { Headers = ObjectTags.Put(record.Headers, []) },
            cancellationToken);
        return new DeleteObjectTaggingResult { VersionId = ObjectReplyValues.VersionId(bucket, tagged) };
    }
}
