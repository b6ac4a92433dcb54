using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>
/// Returns the region in which the emulator's buckets are located. Throws OSS's error if the request specifies another region.
/// </summary>
internal sealed class DescribeRegionsHandler : IOssHandler<DescribeRegionsRequest, DescribeRegionsResult>
{
    public Task<DescribeRegionsResult> HandleAsync(HandlerContext call, DescribeRegionsRequest request, CancellationToken cancellationToken)
    {
        call.RequireCaller();
        if (request.Regions is { Length: > 0 } asked && asked != BucketLocation.Location(call))
        {
            throw OssErrors.NoSuchRegion();
        }

        var region = new RegionInfo
        {
            Region = BucketLocation.Location(call),
            InternetEndpoint = BucketLocation.Extranet(call),
            InternalEndpoint = BucketLocation.Intranet(call),
            AccelerateEndpoint = "oss-accelerate.aliyuncs.com",
        };
        return Task.FromResult(new DescribeRegionsResult { Regions = [region] });
    }
}
