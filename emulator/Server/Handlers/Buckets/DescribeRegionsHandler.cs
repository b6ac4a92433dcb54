using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>
/// Returns the regions in which buckets can be located, or the one that the request specifies. Throws OSS's error if there is none.
/// </summary>
internal sealed class DescribeRegionsHandler : IOssHandler<DescribeRegionsRequest, DescribeRegionsResult>
{
    public Task<DescribeRegionsResult> HandleAsync(HandlerContext call, DescribeRegionsRequest request, CancellationToken cancellationToken)
    {
        call.RequireCaller();
        var described = call.Regions.Select(Describe)
            .Where(region => request.Regions is not { Length: > 0 } asked || region.Region == asked)
            .ToList();
        return described.Count > 0
            ? Task.FromResult(new DescribeRegionsResult { Regions = described })
            : throw OssErrors.NoSuchRegion();
    }

    private static RegionInfo Describe(string region) => new()
    {
        Region = BucketLocation.Location(region),
        InternetEndpoint = BucketLocation.Extranet(region),
        InternalEndpoint = BucketLocation.Intranet(region),
        AccelerateEndpoint = "oss-accelerate.aliyuncs.com",
    };
}
