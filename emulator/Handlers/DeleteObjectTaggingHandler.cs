using OssGen.Emulator.Http;

namespace OssGen.Emulator.Handlers;

/// <summary>Removes all tags of an object.</summary>
internal sealed class DeleteObjectTaggingHandler : IOssHandler<DeleteObjectTaggingRequest, DeleteObjectTaggingResult>
{
    public async Task<DeleteObjectTaggingResult> HandleAsync(OssCall call, DeleteObjectTaggingRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireOwner(call, bucket);
        Values.CheckVersion(request.Key, request.VersionId);
        await call.Store.Objects.UpdateAsync(
            bucket, request.Key, record => record with { Headers = ObjectTags.Put(record.Headers, []) }, cancellationToken);
        return new DeleteObjectTaggingResult();
    }
}
