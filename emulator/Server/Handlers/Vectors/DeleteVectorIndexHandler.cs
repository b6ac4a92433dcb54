namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Deletes an index with its vectors.</summary>
internal sealed class DeleteVectorIndexHandler : IOssHandler<DeleteVectorIndexRequest, DeleteVectorIndexResult>
{
    public async Task<DeleteVectorIndexResult> HandleAsync(
        HandlerContext call, DeleteVectorIndexRequest request, CancellationToken cancellationToken)
    {
        await call.Store.VectorIndexes.DeleteAsync(VectorPlaces.RequireBucket(call), request.IndexName, cancellationToken);
        return new DeleteVectorIndexResult();
    }
}
