using OssGen.Emulator.Http;

namespace OssGen.Emulator.Handlers;

/// <summary>Deletes an object; a missing one is no error.</summary>
internal sealed class DeleteObjectHandler : IOssHandler<DeleteObjectRequest, DeleteObjectResult>
{
    public async Task<DeleteObjectResult> HandleAsync(OssCall call, DeleteObjectRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.Store.Objects.Find(bucket, request.Key));
        Values.CheckVersion(request.Key, request.VersionId);
        await call.Store.Objects.DeleteAsync(bucket, [request.Key], cancellationToken);
        return new DeleteObjectResult();
    }
}
