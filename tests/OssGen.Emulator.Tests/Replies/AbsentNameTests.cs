using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Replies;

/// <summary>What OSS's pages say about things that aren't there.</summary>
public sealed class AbsentNameTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "absent-names";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_domain_that_is_not_mapped_can_not_be_removed() =>
        await RequireAsync("NoSuchCname", async () => await _client.DeleteCnameAsync(Bucket, "www.example.com"));

    [Fact]
    public async Task An_absent_access_point_can_not_be_deleted() =>
        await RequireAsync("NoSuchAccessPoint", async () => await _client.DeleteAccessPointAsync(Bucket, "ap-none"));

    [Fact]
    public async Task An_absent_access_point_has_no_policy_to_get_or_delete()
    {
        await RequireAsync("NoSuchAccessPoint", async () => await _client.GetAccessPointPolicyAsync(Bucket, "ap-none"));
        await RequireAsync("NoSuchAccessPoint", async () => await _client.DeleteAccessPointPolicyAsync(Bucket, "ap-none"));
    }

    [Fact]
    public async Task An_absent_access_point_has_no_block_to_delete() =>
        await RequireAsync("NoSuchAccessPoint", async () => await _client.DeleteAccessPointPublicAccessBlockAsync(Bucket, "ap-none"));

    [Fact]
    public async Task A_bucket_without_a_callback_policy_says_so_in_the_SDKs_word() =>
        await RequireAsync("BucketCallbackPolicyNotExist", async () => await _client.GetBucketCallbackPolicyAsync(Bucket));

    private static async Task RequireAsync(string code, Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(call);

        Assert.Equal((404, code), (error.StatusCode, error.Code));
    }
}
