using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers;

/// <summary>
/// Buckets whose owner lets requesters pay: other callers must sign their requests and declare that they pay. The emulator charges
/// nothing.
/// </summary>
internal static class RequesterPays
{
    /// <summary>The kind of the configuration that PutBucketRequestPayment puts.</summary>
    public const string Kind = "requestPayment";

    private const string Declaration = "x-oss-request-payer";

    /// <summary>Throws OSS's error for a caller other than the owner who must pay and doesn't say so.</summary>
    public static void Require(HandlerContext call, BucketRecord bucket)
    {
        if (PayerOf(call, bucket) != BucketPayer.Requester)
        {
            return;
        }

        if (call.Caller is null)
        {
            throw OssErrors.RequesterMustPay(bucket.Name, "0003-00000701");
        }

        if ((call.Request.Header(Declaration) ?? call.Request.Query(Declaration)) != RequestPayer.Requester.Value)
        {
            throw OssErrors.RequesterMustPay(bucket.Name, IsSignedInUrl(call) ? "0003-00000702" : "0003-00000703");
        }
    }

    private static BucketPayer PayerOf(HandlerContext call, BucketRecord bucket)
    {
        var place = ConfigurationPlace.Of(bucket);
        return call.Store.Configurations.Find(place, Kind, "") is { } record
            ? RequestRecords.ReadStored(PutBucketRequestPaymentCodec.Instance, Kind, place, record).Payer
            : BucketPayer.BucketOwner;
    }

    private static bool IsSignedInUrl(HandlerContext call) =>
        !call.Request.HasHeader("Authorization") && (call.Request.HasQuery("x-oss-signature") || call.Request.HasQuery("Signature"));
}
