namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class HeadBucketTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private OssClient Owner => fixture.Client();

    [Fact]
    public async Task An_own_bucket_answers_without_a_document()
    {
        await Owner.PutBucketAsync("head-own");

        var head = await Owner.HeadBucketAsync("head-own");

        Assert.Equal(200, head.Response.StatusCode);
        Assert.NotEmpty(head.Response.RequestId!);
    }

    [Fact]
    public async Task A_missing_bucket_is_told_in_the_headers()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await Owner.HeadBucketAsync("head-none"));

        Assert.Equal((404, "NoSuchBucket", "0015-00000101"), (error.StatusCode, error.Code, error.EC));
    }

    [Fact]
    public async Task A_bucket_of_someone_else_is_refused()
    {
        await fixture.Client("other-id", "other-secret").PutBucketAsync("head-foreign");

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await Owner.HeadBucketAsync("head-foreign"));

        Assert.Equal((403, "AccessDenied"), (error.StatusCode, error.Code));
    }
}
