using OssGen;

namespace Quickstart.Steps;

/// <summary>Creating, describing and refusing buckets.</summary>
internal static class BucketSteps
{
    public static async Task RunAsync(Target target, Report report)
    {
        var client = target.Client;
        var bucket = target.Bucket;

        report.Heading("Buckets");
        await report.CallAsync("PutBucket, private", client.PutBucketAsync(new() { Bucket = bucket, Acl = BucketAcl.Private }));
        await report.CallAsync("PutBucket again, by its owner", client.PutBucketAsync(new() { Bucket = bucket, Acl = BucketAcl.Private }));
        await report.RefusedAsync(
            "PutBucket with an unknown ACL",
            client.PutBucketAsync(new() { Bucket = bucket, Acl = new BucketAcl("no-acl") }), OssErrorCode.InvalidArgument);
        await RefuseForeignBucketsAsync(target, report);
        await report.RefusedAsync(
            "DeleteBucket that doesn't exist", client.DeleteBucketAsync($"no-such-{Guid.NewGuid():n}"[..40]), OssErrorCode.NoSuchBucket);
        await report.CallAsync("DeleteBucket", client.DeleteBucketAsync(bucket));
        await report.CallAsync("PutBucket without an ACL", client.PutBucketAsync(bucket));
        await report.CallAsync(
            "GetBucketAcl", client.GetBucketAclAsync(bucket), result => $"{result.Acl}, owner {result.Owner.DisplayName}");
        await report.CallAsync(
            "ListBuckets", client.ListBucketsAsync(), result => string.Join(
                ", ", result.Buckets.Select(b => $"{b.Name} ({b.CreationDate:yyyy-MM-dd HH:mm})")));
    }

    private static async Task RefuseForeignBucketsAsync(Target target, Report report)
    {
        if (!target.IsEmulator)
        {
            report.Note("(skipped on real OSS: the steps with somebody else's bucket)");
            return;
        }

        var client = target.Client;
        await report.RefusedAsync(
            "PutBucket that somebody else owns", client.PutBucketAsync(Target.ForeignBucket), OssErrorCode.BucketAlreadyExists);
        await report.RefusedAsync(
            "DeleteBucket that somebody else owns", client.DeleteBucketAsync(Target.ForeignBucket), OssErrorCode.AccessDenied);
        await report.RefusedAsync(
            "GetBucketAcl of somebody else's bucket", client.GetBucketAclAsync(Target.ForeignBucket), OssErrorCode.AccessDenied);
    }
}
