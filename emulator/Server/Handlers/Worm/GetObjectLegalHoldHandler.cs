using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Worm;

/// <summary>Returns the legal hold status of a version, or OFF if the status was never set.</summary>
internal sealed class GetObjectLegalHoldHandler : IOssHandler<GetObjectLegalHoldRequest, GetObjectLegalHoldResult>
{
    public Task<GetObjectLegalHoldResult> HandleAsync(
        HandlerContext call, GetObjectLegalHoldRequest request, CancellationToken cancellationToken)
    {
        var record = ReadableObject.Find(call, call.RequireOwnBucket(), request.Key, request.VersionId);
        return Task.FromResult(new GetObjectLegalHoldResult
        {
            Status = new LegalHoldStatus(record.Headers[Retention.HoldHeader] ?? LegalHoldStatus.Off.Value),
        });
    }
}
