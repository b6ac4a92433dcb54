using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Stores vectors, all of them or, if one isn't valid, none.</summary>
internal sealed class PutVectorsHandler : IOssHandler<PutVectorsRequest, PutVectorsResult>
{
    public async Task<PutVectorsResult> HandleAsync(HandlerContext call, PutVectorsRequest request, CancellationToken cancellationToken)
    {
        var index = VectorPlaces.RequireIndex(call, request.IndexName);
        var vectors = request.Vectors.Select(vector => VectorValidation.Check(index, vector)).ToList();
        if (vectors.GroupBy(static vector => vector.Key).FirstOrDefault(static group => group.Count() > 1) is { } twice)
        {
            throw OssErrors.InvalidArgument("Two of the vectors have the same key.", "key", twice.Key);
        }

        await call.Store.Vectors.PutAsync(index, vectors, cancellationToken);
        return new PutVectorsResult();
    }
}
