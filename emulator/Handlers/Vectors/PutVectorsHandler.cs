using System.Globalization;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Stores vectors, all of them or, if one isn't valid, none.</summary>
internal sealed class PutVectorsHandler : IOssHandler<PutVectorsRequest, PutVectorsResult>
{
    private const int Maximum = 500;

    public async Task<PutVectorsResult> HandleAsync(HandlerContext call, PutVectorsRequest request, CancellationToken cancellationToken)
    {
        var index = VectorPlaces.RequireIndex(call, request.IndexName);
        if (request.Vectors.Count is 0 or > Maximum)
        {
            throw OssErrors.InvalidArgument(
                $"The number of vectors is 1 to {Maximum}.", "vectors", request.Vectors.Count.ToString(CultureInfo.InvariantCulture));
        }

        var vectors = request.Vectors.Select(vector => VectorValidation.Check(index, vector)).ToList();
        if (vectors.GroupBy(static vector => vector.Key).FirstOrDefault(static group => group.Count() > 1) is { } twice)
        {
            throw OssErrors.InvalidArgument("Two of the vectors have the same key.", "key", twice.Key);
        }

        await call.Store.Vectors.PutAsync(index, vectors, cancellationToken);
        return new PutVectorsResult();
    }
}
