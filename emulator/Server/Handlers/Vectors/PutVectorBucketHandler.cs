using OssGen.Emulator.Configurations;

namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Creates a vector bucket for the caller. Its tags have no effect.</summary>
internal sealed class PutVectorBucketHandler : IOssHandler<PutVectorBucketRequest, PutVectorBucketResult>
{
    public async Task<PutVectorBucketResult> HandleAsync(
        HandlerContext call, PutVectorBucketRequest request, CancellationToken cancellationToken)
    {
        var owner = call.RequireCaller().Owner;
        VectorValidation.CheckBucketName(request.Bucket);
        var group = request.ResourceGroupId is { Length: > 0 } asked ? asked : BucketConfigurations.DefaultResourceGroup;
        await call.Store.VectorBuckets.CreateAsync(owner, request.Bucket, group, cancellationToken);
        return new PutVectorBucketResult();
    }
}
