namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Lists the indexes of a vector bucket. The token of a page is the last name of the previous one, as in OSS.</summary>
internal sealed class ListVectorIndexesHandler : IOssHandler<ListVectorIndexesRequest, ListVectorIndexesResult>
{
    private const int DefaultPage = 100;

    public Task<ListVectorIndexesResult> HandleAsync(
        HandlerContext call, ListVectorIndexesRequest request, CancellationToken cancellationToken)
    {
        var bucket = VectorPlaces.RequireBucket(call);
        var limit = request.MaxResults is > 0 and var asked ? asked : DefaultPage;
        var page = Page.Cut(
            call.Store.VectorIndexes.List(bucket, request.Prefix ?? "", request.NextToken ?? "", limit + 1), limit);
        return Task.FromResult(new ListVectorIndexesResult
        {
            Indexes = [.. page.Items.Select(index => VectorPlaces.Describe(call, index))],
            NextToken = page.Next(index => index.Name),
        });
    }
}
