namespace OssGen.Emulator.Handlers.Buckets;

/// <summary>Deletes an empty bucket owned by the caller.</summary>
internal sealed class DeleteBucketHandler : IOssHandler<DeleteBucketRequest, DeleteBucketResult>
{
    public async Task<DeleteBucketResult> HandleAsync(HandlerContext call, DeleteBucketRequest request, CancellationToken cancellationToken)
    {
        await call.Store.Buckets.DeleteAsync(call.RequireOwnBucket(), cancellationToken);
        return new DeleteBucketResult();
    }
}
