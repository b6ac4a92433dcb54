using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Worm;

/// <summary>Sets or removes the legal hold of a version.</summary>
internal sealed class PutObjectLegalHoldHandler : IOssHandler<PutObjectLegalHoldRequest, PutObjectLegalHoldResult>
{
    public async Task<PutObjectLegalHoldResult> HandleAsync(
        HandlerContext call, PutObjectLegalHoldRequest request, CancellationToken cancellationToken)
    {
        var bucket = ObjectWormBucket.Require(call);
        await call.Store.Objects.UpdateAsync(
            bucket,
            request.Key,
            request.VersionId,
            record => record with { Headers = record.Headers.With(Retention.HoldHeader, request.Status.Value) },
            cancellationToken);
        return new PutObjectLegalHoldResult();
    }
}
