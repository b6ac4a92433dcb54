namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Returns the properties of a vector bucket.</summary>
internal sealed class GetVectorBucketHandler : IOssHandler<GetVectorBucketRequest, GetVectorBucketResult>
{
    public Task<GetVectorBucketResult> HandleAsync(
        HandlerContext call, GetVectorBucketRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new GetVectorBucketResult { Bucket = VectorPlaces.Describe(call, VectorPlaces.RequireBucket(call)) });
}
