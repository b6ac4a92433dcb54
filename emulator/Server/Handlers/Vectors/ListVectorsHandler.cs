using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Vectors;
using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Lists the vectors of an index or of a segment of it. The token of a page contains the last key of the previous one.</summary>
internal sealed class ListVectorsHandler : IOssHandler<ListVectorsRequest, ListVectorsResult>
{
    private const int DefaultPage = 500;

    public Task<ListVectorsResult> HandleAsync(HandlerContext call, ListVectorsRequest request, CancellationToken cancellationToken)
    {
        var index = VectorPlaces.RequireIndex(call, request.IndexName);
        var (segments, segment) = Segment(request);
        var page = call.Store.Vectors.List(
            index,
            new VectorPageQuery(ContinuationToken.Read(request.NextToken, "nextToken"), request.MaxResults ?? DefaultPage)
            {
                WithComponents = request.ReturnData is true,
                WithMetadata = request.ReturnMetadata is true,
                Filter = request.Filter is { } filter ? FilterParser.Parse(filter.ToString(), index.NonFilterableKeys) : null,
                Segments = segments,
                Segment = segment,
            });
        return Task.FromResult(new ListVectorsResult
        {
            Vectors = [.. page.Vectors.Select(vector => VectorReplies.Entry(vector, request.ReturnData, request.ReturnMetadata))],
            NextToken = page.After is { } key ? ContinuationToken.Write(key) : null,
        });
    }

    private static (int Count, int Index) Segment(ListVectorsRequest request)
    {
        var (count, index) = (request.SegmentCount ?? 1, request.SegmentIndex ?? 0);
        if (request.SegmentCount is null && request.SegmentIndex is not null)
        {
            throw OssErrors.InvalidArgument("segmentCount is required with segmentIndex.", "segmentCount", "");
        }

        return index < count
            ? (count, index)
            : throw OssErrors.InvalidArgument(
                "segmentIndex is 0 to segmentCount - 1.", "segmentIndex", index.ToString(CultureInfo.InvariantCulture));
    }
}
