using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;

namespace OssGen.Emulator.Configurations;

/// <summary>Serves the policy of a bucket. The policy is stored and returned but not enforced.</summary>
internal static class PolicyConfigurations
{
    private static readonly ConfigurationKind<PutBucketPolicyRequest, PutBucketPolicyResult> Policy = new(
        "policy", PutBucketPolicyCodec.Instance)
    {
        Check = static (_, put) => PolicyDocument.Check(put.Policy),
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
            put => new() { IsPublic = PolicyDocument.Parse(put.Policy).IsPublic },
            _ => new() { IsPublic = false }),
    ];
}
