namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Returns an empty list, because accounts of the emulator have no cloud boxes.</summary>
internal sealed class ListCloudBoxesHandler : IOssHandler<ListCloudBoxesRequest, ListCloudBoxesResult>
{
    private const int DefaultPage = 100;

    public Task<ListCloudBoxesResult> HandleAsync(
        HandlerContext call, ListCloudBoxesRequest request, CancellationToken cancellationToken) => Task.FromResult(new ListCloudBoxesResult
    {
        Owner = Owners.Of(call, call.RequireCaller().Owner),
        Prefix = request.Prefix,
        Marker = request.Marker,
        MaxKeys = request.MaxKeys ?? DefaultPage,
        IsTruncated = false,
    });
}
