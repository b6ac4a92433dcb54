using System.Buffers.Text;
using System.Globalization;
using System.Text;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Vectors;
using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Lists the vectors of an index or of a segment of it. The token of a page contains the last key of the previous one.</summary>
internal sealed class ListVectorsHandler : IOssHandler<ListVectorsRequest, ListVectorsResult>
{
    private const int DefaultPage = 500;
    private const int MaximumSegments = 16;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public Task<ListVectorsResult> HandleAsync(HandlerContext call, ListVectorsRequest request, CancellationToken cancellationToken)
    {
        var index = VectorPlaces.RequireIndex(call, request.IndexName);
        var (segments, segment) = Segment(request);
        var page = call.Store.Vectors.List(
            index,
            new VectorPageQuery(Decode(request.NextToken), RequestValidation.PageSize(request.MaxResults, DefaultPage, "maxResults"))
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
            NextToken = page.After is { } key ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key)) : null,
        });
    }

    private static (int Count, int Index) Segment(ListVectorsRequest request)
    {
        var (count, index) = (request.SegmentCount ?? 1, request.SegmentIndex ?? 0);
        if (count is < 1 or > MaximumSegments || (request.SegmentCount is null && request.SegmentIndex is not null))
        {
            throw OssErrors.InvalidArgument(
                $"segmentCount is 1 to {MaximumSegments}, and required with segmentIndex.", "segmentCount", Text(request.SegmentCount));
        }

        return index >= 0 && index < count
            ? (count, index)
            : throw OssErrors.InvalidArgument("segmentIndex is 0 to segmentCount - 1.", "segmentIndex", Text(index));
    }

    private static string? Decode(string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : StrictUtf8.GetString(Base64Url.DecodeFromChars(token));
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            throw OssErrors.InvalidArgument("The token isn't one of a reply.", "nextToken", token!);
        }
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
