using OssGen.Emulator.Storage.Vectors;
using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Returns the nearest vectors, by an exact search.</summary>
internal sealed class QueryVectorsHandler : IOssHandler<QueryVectorsRequest, QueryVectorsResult>
{
    public Task<QueryVectorsResult> HandleAsync(HandlerContext call, QueryVectorsRequest request, CancellationToken cancellationToken)
    {
        var index = VectorPlaces.RequireIndex(call, request.IndexName);
        var found = call.Store.VectorQueries.Find(
            index,
            VectorValidation.CheckComponents(index, request.QueryVector, "queryVector"),
            request.TopK,
            request.Filter is { } filter ? FilterParser.Parse(filter.ToString(), index.NonFilterableKeys) : null,
            cancellationToken);
        return Task.FromResult(new QueryVectorsResult { Vectors = [.. found.Select(vector => Answer(vector, request))] });
    }

    private static QueriedVector Answer(FoundVector found, QueryVectorsRequest request) => new()
    {
        Key = found.Vector.Key,
        Distance = request.ReturnDistance is true ? found.Distance : null,
        Metadata = request.ReturnMetadata is true ? VectorReplies.Metadata(found.Vector) : null,
    };
}
