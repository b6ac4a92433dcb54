namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A test with a bucket that can retain objects.</summary>
public abstract class ObjectWormTest(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private protected const string Bucket = "object-worm";

    private protected EmulatorFixture Fixture => fixture;

    private protected OssClient Client { get; } = fixture.Client();

    private protected DateTimeOffset Now => fixture.Time.GetUtcNow();

    public async Task InitializeAsync()
    {
        await Client.PutBucketAsync(Bucket);
        await Client.PutBucketVersioningAsync(Bucket, VersioningStatus.Enabled);
        await Client.PutBucketObjectWormConfigurationAsync(Bucket, ObjectWormStatus.Enabled);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private protected async Task DeleteAsync(string key, string? version) =>
        await Client.DeleteObjectAsync(new() { Bucket = Bucket, Key = key, VersionId = version });

    private protected static async Task<(int Status, string? Code)> RefusedAsync(Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(call);
        return (error.StatusCode, error.Code);
    }
}
