namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Returns vectors by their keys.</summary>
internal sealed class GetVectorsHandler : IOssHandler<GetVectorsRequest, GetVectorsResult>
{
    private const int Maximum = 100;

    public Task<GetVectorsResult> HandleAsync(HandlerContext call, GetVectorsRequest request, CancellationToken cancellationToken)
    {
        var index = VectorPlaces.RequireIndex(call, request.IndexName);
        var vectors = call.Store.Vectors.Get(index, VectorValidation.CheckKeys(request.Keys, Maximum));
        return Task.FromResult(new GetVectorsResult
        {
            Vectors = [.. vectors.Select(vector => VectorReplies.Entry(vector, request.ReturnData, request.ReturnMetadata))],
        });
    }
}
