using OssGen.Emulator.Http;
using OssGen.Emulator.Storage;

namespace OssGen.Emulator.Handlers;

/// <summary>Whether a version is under legal hold; off where it never was.</summary>
internal sealed class GetObjectLegalHoldHandler : IOssHandler<GetObjectLegalHoldRequest, GetObjectLegalHoldResult>
{
    public Task<GetObjectLegalHoldResult> HandleAsync(OssCall call, GetObjectLegalHoldRequest request, CancellationToken cancellationToken)
    {
        var record = ReadableObject.Find(call, call.RequireOwnBucket(), request.Key, request.VersionId);
        return Task.FromResult(new GetObjectLegalHoldResult { Status = new LegalHoldStatus(record.Headers[Retention.HoldHeader] ?? Retention.HoldOff) });
    }
}
