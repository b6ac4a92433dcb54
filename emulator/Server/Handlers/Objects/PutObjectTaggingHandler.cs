namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Replaces the tags of an object.</summary>
internal sealed class PutObjectTaggingHandler : IOssHandler<PutObjectTaggingRequest, PutObjectTaggingResult>
{
    public async Task<PutObjectTaggingResult> HandleAsync(
        HandlerContext call, PutObjectTaggingRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        var tagged = await call.Store.Objects.UpdateAsync(
            bucket,
            request.Key,
            request.VersionId,
            record => record with { Headers = ObjectTags.Put(record.Headers, request.Tags) },
            cancellationToken);
        return new PutObjectTaggingResult { VersionId = ObjectReplyValues.VersionId(bucket, tagged) };
    }
}
