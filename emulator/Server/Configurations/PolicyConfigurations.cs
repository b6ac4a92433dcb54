using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Policies;

namespace OssGen.Emulator.Configurations;

/// <summary>Serves the policy of a bucket, which allows or denies operations on the bucket and its objects.</summary>
internal static class PolicyConfigurations
{
    private static readonly ConfigurationKind<PutBucketPolicyRequest, PutBucketPolicyResult> Policy = new(
        BucketPolicies.Kind, PutBucketPolicyCodec.Instance)
    {
        HasEffect = true,
        Check = static (_, put) => BucketPolicy.Check(put.Policy),
        Require = RequireUnblocked,
    };

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Policy.Puts(),
        Policy.Gets(
            GetBucketPolicyCodec.Instance,
            put => new() { Policy = put.Policy },
            call => throw OssErrors.NoConfiguration(
                call.Request, "NoSuchBucketPolicy", "The specified bucket policy does not exist.", "0030-00000006")),
        Policy.Deletes(DeleteBucketPolicyCodec.Instance),
        Policy.Gets(
            GetBucketPolicyStatusCodec.Instance,
            put => new() { IsPublic = BucketPolicy.Parse(put.Policy).IsPublic },
            _ => new() { IsPublic = false }),
    ];

    private static void RequireUnblocked(HandlerContext call, PutBucketPolicyRequest put)
    {
        if (PublicAccess.IsBlocked(call, call.RequireBucket()) && BucketPolicy.Parse(put.Policy).IsPublic)
        {
            throw OssErrors.PublicAccessBlocked("bucket policy");
        }
    }
}
