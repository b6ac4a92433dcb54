namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Deletes vectors by their keys.</summary>
internal sealed class DeleteVectorsHandler : IOssHandler<DeleteVectorsRequest, DeleteVectorsResult>
{
    private const int Maximum = 500;

    public async Task<DeleteVectorsResult> HandleAsync(
        HandlerContext call, DeleteVectorsRequest request, CancellationToken cancellationToken)
    {
        var index = VectorPlaces.RequireIndex(call, request.IndexName);
        await call.Store.Vectors.DeleteAsync(index, VectorValidation.CheckKeys(request.Keys, Maximum), cancellationToken);
        return new DeleteVectorsResult();
    }
}
