using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Worm;

/// <summary>Creates a retention policy for a bucket. The policy isn't locked yet.</summary>
internal sealed class InitiateBucketWormHandler : IOssHandler<InitiateBucketWormRequest, InitiateBucketWormResult>
{
    private const int MaximumDays = 25550;

    public async Task<InitiateBucketWormResult> HandleAsync(
        HandlerContext call, InitiateBucketWormRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireOwnBucket();
        CheckDays(request.RetentionPeriodInDays);
        return new InitiateBucketWormResult
        {
            WormId = await call.Store.Worm.InitiateAsync(bucket, request.RetentionPeriodInDays, cancellationToken),
        };
    }

    public static void CheckDays(int days)
    {
        if (days is < 1 or > MaximumDays)
        {
            throw OssErrors.MalformedXml($"RetentionPeriodInDays is {days}, not 1 to {MaximumDays}.");
        }
    }
}
