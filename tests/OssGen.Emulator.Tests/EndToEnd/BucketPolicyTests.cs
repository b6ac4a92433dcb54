using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>What the policy of a bucket denies is refused, and what it allows is allowed; otherwise the ACLs decide.</summary>
public sealed class BucketPolicyTests : PolicyTest
{
    [Fact]
    public async Task Another_account_does_what_the_policy_allows_and_nothing_else()
    {
        await PutAsync(
            Allow("other", "oss:GetObject", "/*"), Allow("other", "oss:PutObject", "/in/*"), Allow("other", "oss:ListObjects", ""));

        Assert.Equal(10, (await Other.HeadObjectAsync(Bucket, "k")).ContentLength);
        await Other.PutObjectAsync(Bucket, "in/new", "hello, oss");
        Assert.Equal(2, (await Other.ListObjectsV2Async(Bucket)).Contents.Count);
        await RefusedAsync(() => Other.PutObjectAsync(Bucket, "k", "x"), "0003-00000001");
        await RefusedAsync(() => Other.DeleteObjectAsync(Bucket, "in/new"), "0003-00000001");
        await RefusedAsync(() => Other.GetBucketAclAsync(Bucket), null);
    }

    [Fact]
    public async Task A_management_operation_can_be_allowed()
    {
        await PutAsync(Allow("other", "oss:GetBucketInfo", ""), Allow("other", "oss:PutBucketTagging", ""));

        Assert.Equal(Bucket, (await Other.GetBucketInfoAsync(Bucket)).Bucket.Name);
        await Other.PutBucketTagsAsync(Bucket, [new() { Key = "a", Value = "b" }]);
        await RefusedAsync(() => Other.GetBucketTagsAsync(Bucket), null);
    }

    [Fact]
    public async Task Everyone_reads_what_everyone_may_read()
    {
        await PutAsync(Allow("*", "oss:GetObject", "/open/*"));
        await Owner.PutObjectAsync(Bucket, "open/k", "hello, oss");

        Assert.Equal(HttpStatusCode.OK, await AnonymousAsync("open/k"));
        Assert.Equal(HttpStatusCode.NotFound, await AnonymousAsync("open/missing"));
        Assert.Equal(HttpStatusCode.Forbidden, await AnonymousAsync("k"));
        Assert.Equal(HttpStatusCode.Forbidden, await AnonymousAsync(""));
    }

    [Fact]
    public async Task What_is_denied_is_denied_whatever_allows_it()
    {
        await Owner.PutBucketAclAsync(Bucket, BucketAcl.PublicReadWrite);
        await PutAsync(Allow("*", "oss:*", "/*"), Deny("other", "oss:DeleteObject", "/*"));

        await RefusedAsync(() => Other.DeleteObjectAsync(Bucket, "k"));
        await RefusedAsync(() => Other.DeleteMultipleObjectsAsync(Bucket, [new() { Key = "missing" }, new() { Key = "k" }]));
        Assert.Equal(10, (await Other.HeadObjectAsync(Bucket, "k")).ContentLength);
    }

    [Fact]
    public async Task A_denial_of_everyone_concerns_the_owner_only_with_a_condition()
    {
        await PutAsync(Deny("*", "oss:GetObject", "/*"));
        Assert.Equal(10, (await Owner.HeadObjectAsync(Bucket, "k")).ContentLength);
        await RefusedAsync(() => User.GetObjectAsync(Bucket, "k"));

        await PutAsync(Deny("*", "oss:*", "*", """{"Bool":{"acs:SecureTransport":"false"}}"""));

        await RefusedAsync(() => Owner.GetObjectAsync(Bucket, "k"));
        await RefusedAsync(() => Owner.GetBucketAclAsync(Bucket));
    }

    [Fact]
    public async Task The_owner_always_corrects_the_policy()
    {
        await PutAsync(Deny("owner", "oss:*", "*"), Deny("user", "oss:*", "*"));
        await RefusedAsync(() => Owner.GetObjectAsync(Bucket, "k"));
        await RefusedAsync(() => User.DeleteBucketPolicyAsync(Bucket));

        Assert.Contains("Deny", (await Owner.GetBucketPolicyAsync(Bucket)).Policy, StringComparison.Ordinal);
        await Owner.DeleteBucketPolicyAsync(Bucket);

        Assert.Equal(10, (await Owner.HeadObjectAsync(Bucket, "k")).ContentLength);
    }

    [Fact]
    public async Task A_user_is_named_by_its_own_id()
    {
        await PutAsync(Deny("user", "oss:PutObject", "/*"));

        await RefusedAsync(() => User.PutObjectAsync(Bucket, "new", "x"));
        await Owner.PutObjectAsync(Bucket, "new", "x");
        Assert.Equal(10, (await User.HeadObjectAsync(Bucket, "k")).ContentLength);
    }

    [Fact]
    public async Task Principals_have_wildcards()
    {
        await PutAsync(Deny("us*r", "oss:GetObject", "/*"), Allow("o*r", "oss:GetObject", "/*"));

        await RefusedAsync(() => User.HeadObjectAsync(Bucket, "k"));
        Assert.Equal(10, (await Other.HeadObjectAsync(Bucket, "k")).ContentLength);
        Assert.Equal(HttpStatusCode.Forbidden, await AnonymousAsync("k"));
    }

    [Fact]
    public async Task Who_is_allowed_by_a_policy_pays_like_others()
    {
        await PutAsync(Allow("other", "oss:GetObject", "/*"));
        await Owner.PutBucketRequestPaymentAsync(Bucket, BucketPayer.Requester);

        await RefusedAsync(() => Other.GetObjectAsync(Bucket, "k"), "0003-00000703");
        var paid = new HeadObjectRequest { Bucket = Bucket, Key = "k", RequestPayer = RequestPayer.Requester };
        Assert.Equal(10, (await Other.HeadObjectAsync(paid)).ContentLength);
    }
}
