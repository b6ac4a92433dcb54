using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Vectors;
using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Creates an index, which can be used immediately.</summary>
internal sealed class PutVectorIndexHandler : IOssHandler<PutVectorIndexRequest, PutVectorIndexResult>
{
    public async Task<PutVectorIndexResult> HandleAsync(
        HandlerContext call, PutVectorIndexRequest request, CancellationToken cancellationToken)
    {
        var bucket = VectorPlaces.RequireBucket(call);
        VectorValidation.CheckIndexName(request.IndexName);
        if (request.DataType != VectorDataType.Float32)
        {
            throw OssErrors.InvalidArgument("The data type of an index is float32.", "dataType", request.DataType.Value);
        }

        var index = new NewVectorIndex(
            request.IndexName,
            request.Dimension,
            Metric(request.DistanceMetric),
            VectorValidation.CheckNonFilterable(request.Metadata?.NonFilterableMetadataKeys ?? []));
        await call.Store.VectorIndexes.CreateAsync(bucket, index, cancellationToken);
        return new PutVectorIndexResult();
    }

    private static VectorMetric Metric(VectorDistanceMetric metric) =>
        metric == VectorDistanceMetric.Cosine ? VectorMetric.Cosine
        : metric == VectorDistanceMetric.Euclidean ? VectorMetric.Euclidean
        : throw OssErrors.InvalidArgument("The distance metric of an index is euclidean or cosine.", "distanceMetric", metric.Value);
}
