using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.Process;

public sealed class KeptConfigurationTests : IDisposable
{
    private const string Bucket = "kept-configurations";

    private static readonly CorsRule Rule =
        new() { AllowedOrigins = ["https://example.com"], AllowedMethods = [CorsMethod.Get], MaxAgeSeconds = 60 };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_kill()
    {
        await using (var killed = await EmulatorProcess.StartAsync(_folder.Path))
        {
            await killed.Client.PutBucketAsync(Bucket);
            await killed.Client.PutBucketCorsAsync(Bucket, [Rule]);
            await killed.Client.PutPublicAccessBlockAsync(true);
            killed.Kill();
        }

        await using var emulator = await EmulatorProcess.StartAsync(_folder.Path);

        Assert.Equal(60, Assert.Single((await emulator.Client.GetBucketCorsAsync(Bucket)).CorsRules).MaxAgeSeconds);
        Assert.True((await emulator.Client.GetPublicAccessBlockAsync()).BlockPublicAccess);
    }

    [Fact]
    public async Task Configurations_go_with_their_bucket()
    {
        await using var emulator = await OssEmulator.StartAsync();
        using var client = new OssClient(
            new() { Endpoint = emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });
        await client.PutBucketAsync(Bucket);
        await client.PutBucketCorsAsync(Bucket, [Rule]);

        await client.DeleteBucketAsync(Bucket);
        await client.PutBucketAsync(Bucket);

        var error = await Assert.ThrowsAsync<OssServiceException>(() => client.GetBucketCorsAsync(Bucket).AsTask());
        Assert.Equal("NoSuchCORSConfiguration", error.Code);
    }
}
