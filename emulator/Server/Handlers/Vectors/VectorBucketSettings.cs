using OssGen.Emulator.Errors;
using OssGen.Emulator.Policies;
using OssGen.Emulator.Storage.Vectors;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Serves the policy and the logging configuration of a vector bucket, which are stored and returned without effect.</summary>
internal static class VectorBucketSettings
{
    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Serve(PutVectorBucketPolicyCodec.Instance, PutPolicyAsync),
        Serve(GetVectorBucketPolicyCodec.Instance, (call, _, _) => Task.FromResult(GetPolicy(call))),
        Serve(DeleteVectorBucketPolicyCodec.Instance, DeletePolicyAsync),
        Serve(PutVectorBucketLoggingCodec.Instance, PutLoggingAsync),
        Serve(GetVectorBucketLoggingCodec.Instance, (call, _, _) => Task.FromResult(GetLogging(call))),
        Serve(DeleteVectorBucketLoggingCodec.Instance, DeleteLoggingAsync),
    ];

    private static async Task<PutVectorBucketPolicyResult> PutPolicyAsync(
        HandlerContext call, PutVectorBucketPolicyRequest put, CancellationToken cancellationToken)
    {
        PolicyDocument.Check(put.Policy);
        await call.Store.VectorBuckets.SetPolicyAsync(VectorPlaces.RequireBucket(call), put.Policy, cancellationToken);
        return new PutVectorBucketPolicyResult();
    }

    private static GetVectorBucketPolicyResult GetPolicy(HandlerContext call) => new()
    {
        Policy = call.Store.VectorBuckets.FindPolicy(VectorPlaces.RequireBucket(call)) ?? throw OssErrors.NoConfiguration(
            call.Request, "NoSuchBucketPolicy", "The specified bucket policy does not exist.", "0030-00000006"),
    };

    private static async Task<DeleteVectorBucketPolicyResult> DeletePolicyAsync(
        HandlerContext call, DeleteVectorBucketPolicyRequest delete, CancellationToken cancellationToken)
    {
        await call.Store.VectorBuckets.SetPolicyAsync(VectorPlaces.RequireBucket(call), null, cancellationToken);
        return new DeleteVectorBucketPolicyResult();
    }

    // Logs are written to an ordinary bucket of the same owner.
    private static async Task<PutVectorBucketLoggingResult> PutLoggingAsync(
        HandlerContext call, PutVectorBucketLoggingRequest put, CancellationToken cancellationToken)
    {
        var bucket = VectorPlaces.RequireBucket(call);
        VectorLogging? logging = null;
        if (put.Configuration.LoggingEnabled is { TargetBucket: { } target } enabled)
        {
            if (call.Store.Buckets.Find(target)?.Owner != bucket.Owner)
            {
                throw OssErrors.InvalidTargetBucketForLogging();
            }

            logging = new VectorLogging(target, enabled.TargetPrefix, enabled.LoggingRole);
        }

        await call.Store.VectorBuckets.SetLoggingAsync(bucket, logging, cancellationToken);
        return new PutVectorBucketLoggingResult();
    }

    private static GetVectorBucketLoggingResult GetLogging(HandlerContext call) => new()
    {
        Configuration = new()
        {
            LoggingEnabled = call.Store.VectorBuckets.FindLogging(VectorPlaces.RequireBucket(call)) is not { } logging ? null : new()
            {
                TargetBucket = logging.TargetBucket,
                TargetPrefix = logging.TargetPrefix,
                LoggingRole = logging.Role,
            },
        },
    };

    private static async Task<DeleteVectorBucketLoggingResult> DeleteLoggingAsync(
        HandlerContext call, DeleteVectorBucketLoggingRequest delete, CancellationToken cancellationToken)
    {
        await call.Store.VectorBuckets.SetLoggingAsync(VectorPlaces.RequireBucket(call), null, cancellationToken);
        return new DeleteVectorBucketLoggingResult();
    }

    private static ServedOperation<TRequest, TResult> Serve<TRequest, TResult>(
        OssServerCodec<TRequest, TResult> codec, Func<HandlerContext, TRequest, CancellationToken, Task<TResult>> handle) =>
        new(codec, new DelegatedHandler<TRequest, TResult>(handle))
        {
            RequireAccess = VectorPlaces.OfOwner,
            Support = OperationSupport.Stored,
        };
}
