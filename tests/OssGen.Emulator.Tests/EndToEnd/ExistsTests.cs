namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class ExistsTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private OssClient Owner => fixture.Client();

    private OssClient Other => fixture.Client("other-id", "other-secret");

    [Fact]
    public async Task Buckets_are_there_absent_or_someone_else_s()
    {
        await Owner.PutBucketAsync("exists-own");
        await Other.PutBucketAsync("exists-foreign");

        Assert.True(await Owner.BucketExistsAsync("exists-own"));
        Assert.False(await Owner.BucketExistsAsync("exists-none"));
        var refused = await Assert.ThrowsAsync<OssServiceException>(async () => await Owner.BucketExistsAsync("exists-foreign"));
        Assert.Equal(OssErrorCode.AccessDenied, refused.Code);
    }

    [Fact]
    public async Task Objects_are_there_absent_or_in_no_bucket()
    {
        await Owner.PutBucketAsync("exists-objects");
        await Owner.PutObjectAsync("exists-objects", "here", "hello, oss");

        Assert.True(await Owner.ObjectExistsAsync("exists-objects", "here"));
        Assert.False(await Owner.ObjectExistsAsync("exists-objects", "gone"));
        var noBucket = await Assert.ThrowsAsync<OssServiceException>(async () => await Owner.ObjectExistsAsync("exists-nowhere", "here"));
        Assert.Equal(OssErrorCode.NoSuchBucket, noBucket.Code);
    }

    [Theory]
    [InlineData("gone\uFFFE")]
    [InlineData("gone\uFFFF")]
    [InlineData("gone\u0001\u001f")]
    [InlineData("gone\U0001FFFE")]
    [InlineData("gone<&>\"']]>")]
    public async Task A_key_that_XML_cannot_hold_is_absent_like_any_other(string key)
    {
        var bucket = $"exists-odd-{Guid.NewGuid():N}";
        await Owner.PutBucketAsync(bucket);

        Assert.False(await Owner.ObjectExistsAsync(bucket, key));
    }

    [Fact]
    public async Task An_object_that_the_caller_may_not_read_is_no_absent_one()
    {
        await Owner.PutBucketAsync("exists-closed");

        var refused = await Assert.ThrowsAsync<OssServiceException>(async () => await Other.ObjectExistsAsync("exists-closed", "gone"));

        Assert.Equal(OssErrorCode.AccessDenied, refused.Code);
    }
}
