namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Returns the properties of an index.</summary>
internal sealed class GetVectorIndexHandler : IOssHandler<GetVectorIndexRequest, GetVectorIndexResult>
{
    public Task<GetVectorIndexResult> HandleAsync(
        HandlerContext call, GetVectorIndexRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new GetVectorIndexResult
        {
            Index = VectorPlaces.Describe(call, VectorPlaces.RequireIndex(call, request.IndexName)),
        });
}
