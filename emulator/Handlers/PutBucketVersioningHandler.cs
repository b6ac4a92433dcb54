using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage;

namespace OssGen.Emulator.Handlers;

/// <summary>Turns versioning on or suspends it.</summary>
internal sealed class PutBucketVersioningHandler : IOssHandler<PutBucketVersioningRequest, PutBucketVersioningResult>
{
    public async Task<PutBucketVersioningResult> HandleAsync(OssCall call, PutBucketVersioningRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        if (request.Status.Value is not (BucketRecord.VersioningEnabled or BucketRecord.VersioningSuspended))
        {
            throw Faults.MalformedXml($"Status is '{request.Status.Value}', neither {BucketRecord.VersioningEnabled} nor {BucketRecord.VersioningSuspended}.");
        }

        await call.Store.Buckets.SetVersioningAsync(bucket, request.Status.Value, cancellationToken);
        return new PutBucketVersioningResult();
    }
}
