namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Returns the tags of an object.</summary>
internal sealed class GetObjectTaggingHandler : IOssHandler<GetObjectTaggingRequest, GetObjectTaggingResult>
{
    public Task<GetObjectTaggingResult> HandleAsync(
        HandlerContext call, GetObjectTaggingRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        var record = ReadableObject.Find(call, bucket, request.Key, request.VersionId);
        return Task.FromResult(new GetObjectTaggingResult
        {
            VersionId = ObjectReplyValues.VersionId(bucket, record),
            Tags = ObjectTags.Of(record),
        });
    }
}
