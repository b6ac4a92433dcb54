namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Deletes a vector bucket without indexes.</summary>
internal sealed class DeleteVectorBucketHandler : IOssHandler<DeleteVectorBucketRequest, DeleteVectorBucketResult>
{
    public async Task<DeleteVectorBucketResult> HandleAsync(
        HandlerContext call, DeleteVectorBucketRequest request, CancellationToken cancellationToken)
    {
        await call.Store.VectorBuckets.DeleteAsync(VectorPlaces.RequireBucket(call), cancellationToken);
        return new DeleteVectorBucketResult();
    }
}
