using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Worm;

/// <summary>
/// Sets the retention of a version. A retention in force can't be weakened, except in governance mode if the request specifies the bypass.
/// </summary>
internal sealed class PutObjectRetentionHandler : IOssHandler<PutObjectRetentionRequest, PutObjectRetentionResult>
{
    public async Task<PutObjectRetentionResult> HandleAsync(
        HandlerContext call, PutObjectRetentionRequest request, CancellationToken cancellationToken)
    {
        var bucket = ObjectWormBucket.Require(call);
        var asked = UploadedRetention.New(call, request.Mode.Value, request.RetainUntilDate);
        await call.Store.Objects.UpdateAsync(bucket, request.Key, request.VersionId, Protect, cancellationToken);
        return new PutObjectRetentionResult();

        ObjectRecord Protect(ObjectRecord record)
        {
            CheckStronger(
                Retention.Of(record), asked, Access.Bypasses(call, bucket, request.BypassGovernanceRetention), call.Store.Now);
            return record with
            {
                Headers = asked.ToHeaders().Aggregate(record.Headers, (headers, header) => headers.With(header.Key, header.Value)),
            };
        }
    }

    private static void CheckStronger(Retention? present, Retention asked, bool bypass, DateTimeOffset now)
    {
        if (present is null || present.Until <= now)
        {
            return;
        }

        var isCompliance = present.Mode == ObjectRetentionMode.Compliance.Value;
        var weaker = asked.Until < present.Until || (isCompliance && asked.Mode != present.Mode);
        if (weaker && (isCompliance || !bypass))
        {
            throw OssErrors.AccessDenied("The retention of the object can not be shortened.");
        }
    }
}
