using OssGen.Emulator.Tests.Configurations;
using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Replies;

public sealed class BucketReplyTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private readonly OssClient _client = fixture.Client();

    [Fact]
    public async Task A_new_bucket_and_a_repeated_request_are_answered_with_its_location()
    {
        var created = await _client.PutBucketAsync("reply-location");
        var repeated = await _client.PutBucketAsync("reply-location");

        Assert.Equal("/reply-location", created.Response.Headers["Location"]);
        Assert.Equal("/reply-location", repeated.Response.Headers["Location"]);
    }

    [Fact]
    public async Task An_ACL_that_is_put_is_answered_with_the_location_of_the_bucket()
    {
        await _client.PutBucketAsync("reply-acl");

        var put = await _client.PutBucketAclAsync("reply-acl", BucketAcl.PublicRead);

        Assert.Equal("/reply-acl", put.Response.Headers["Location"]);
    }

    [Fact]
    public async Task An_ACL_of_an_absent_bucket_creates_it()
    {
        await _client.PutBucketAclAsync("reply-created-by-acl", BucketAcl.PublicRead);

        Assert.Equal(BucketAcl.PublicRead, (await _client.GetBucketAclAsync("reply-created-by-acl")).Acl);
    }

    [Fact]
    public async Task An_unknown_ACL_creates_no_bucket()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.PutBucketAclAsync("reply-unknown-acl", new BucketAcl("sometimes")).AsTask());

        Assert.Equal((400, "InvalidArgument"), (error.StatusCode, error.Code));
        Assert.False(await _client.BucketExistsAsync("reply-unknown-acl"));
    }

    [Fact]
    public async Task A_bucket_tells_its_region_in_a_header()
    {
        await _client.PutBucketAsync("reply-region");

        var head = await _client.HeadBucketAsync("reply-region");

        Assert.Equal("cn-hangzhou", head.Response.Headers["x-oss-bucket-region"]);
    }

    [Fact]
    public async Task A_bucket_of_another_account_says_that_it_is_not_the_caller_s()
    {
        await fixture.Client("other-id", "other-secret").PutBucketAsync("reply-foreign");

        foreach (var call in (Func<Task>[])
        [
            async () => await _client.GetBucketInfoAsync("reply-foreign"),
            async () => await _client.GetBucketLifecycleAsync("reply-foreign"),
            async () => await _client.ListObjectsAsync("reply-foreign"),
            async () => await _client.DeleteBucketAsync("reply-foreign"),
            async () => await _client.PutBucketAclAsync("reply-foreign", BucketAcl.Private),
        ])
        {
            var error = await Assert.ThrowsAsync<OssServiceException>(call);

            Assert.Equal(
                (403, "AccessDenied", "The bucket you access does not belong to you."),
                (error.StatusCode, error.Code, error.ServiceMessage));
        }
    }

    [Fact]
    public async Task The_block_of_an_absent_access_point_says_that_there_is_no_access_point()
    {
        await _client.PutBucketAsync("reply-no-point");

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.GetAccessPointPublicAccessBlockAsync("reply-no-point", "ap-none").AsTask());

        Assert.Equal(
            (404, "NoSuchAccessPoint", "Accesspoint not found"), (error.StatusCode, error.Code, error.ServiceMessage));
    }

    [Fact]
    public async Task A_new_bucket_was_never_counted()
    {
        await _client.PutBucketAsync("reply-stat");

        var stat = await _client.SendAsync(new RawCall("GET", "reply-stat", "stat"));

        Assert.Contains("<LastModifiedTime>0</LastModifiedTime>", stat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_without_channels_lists_none()
    {
        await _client.PutBucketAsync("reply-live");

        var listed = await _client.SendAsync(new RawCall("GET", "reply-live", "live"));

        Assert.Contains("<ListLiveChannelResult>", listed.Text, StringComparison.Ordinal);
        Assert.Contains("<IsTruncated>false</IsTruncated>", listed.Text, StringComparison.Ordinal);
    }
}
