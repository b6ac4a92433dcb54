using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Worm;

/// <summary>Returns the retention mode of a version and the date until which it is retained.</summary>
internal sealed class GetObjectRetentionHandler : IOssHandler<GetObjectRetentionRequest, GetObjectRetentionResult>
{
    public Task<GetObjectRetentionResult> HandleAsync(
        HandlerContext call, GetObjectRetentionRequest request, CancellationToken cancellationToken)
    {
        var record = ReadableObject.Find(call, call.RequireOwnBucket(), request.Key, request.VersionId);
        var retention = Retention.Of(record) ?? throw OssErrors.NoObjectRetention();
        return Task.FromResult(new GetObjectRetentionResult
        {
            Mode = new ObjectRetentionMode(retention.Mode),
            RetainUntilDate = retention.Until,
            RetainUntilDateInMs = retention.Until.ToUnixTimeMilliseconds(),
        });
    }
}
