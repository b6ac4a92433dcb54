namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Seals an appendable object. The reply contains the time at which the object was first sealed.</summary>
internal sealed class SealAppendObjectHandler : IOssHandler<SealAppendObjectRequest, SealAppendObjectResult>
{
    public async Task<SealAppendObjectResult> HandleAsync(
        HandlerContext call, SealAppendObjectRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.Store.Objects.Find(bucket, request.Key));
        return new SealAppendObjectResult
        {
            SealedTime = await call.Store.Appends.SealAsync(bucket, request.Key, request.Position, cancellationToken),
        };
    }
}
