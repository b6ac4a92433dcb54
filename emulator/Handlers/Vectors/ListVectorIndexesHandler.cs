using System.Globalization;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Lists the indexes of a vector bucket. The token of a page is the last name of the previous one, as in OSS.</summary>
internal sealed class ListVectorIndexesHandler : IOssHandler<ListVectorIndexesRequest, ListVectorIndexesResult>
{
    private const int DefaultPage = 100;
    private const int MaximumPage = 500;

    public Task<ListVectorIndexesResult> HandleAsync(
        HandlerContext call, ListVectorIndexesRequest request, CancellationToken cancellationToken)
    {
        var bucket = VectorPlaces.RequireBucket(call);
        var limit = PageSize(request.MaxResults ?? 0);
        var indexes = call.Store.VectorIndexes.List(bucket, request.Prefix ?? "", request.NextToken ?? "", limit + 1);
        var truncated = indexes.Count > limit;
        var page = truncated ? indexes[..limit] : indexes;
        return Task.FromResult(new ListVectorIndexesResult
        {
            Indexes = [.. page.Select(index => VectorPlaces.Describe(call, index))],
            NextToken = truncated ? page[^1].Name : null,
        });
    }

    private static int PageSize(int asked) => asked switch
    {
        0 => DefaultPage,
        > 0 and <= MaximumPage => asked,
        _ => throw OssErrors.InvalidArgument(
            $"maxResults is 0 to {MaximumPage}.", "maxResults", asked.ToString(CultureInfo.InvariantCulture)),
    };
}
