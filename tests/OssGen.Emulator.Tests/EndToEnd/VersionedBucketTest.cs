namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>The base of tests with a bucket in which versioning is enabled.</summary>
public abstract class VersionedBucketTest(EmulatorFixture fixture, string bucket) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    protected EmulatorFixture Fixture => fixture;

    protected OssClient Client { get; } = fixture.Client();

    public virtual async Task InitializeAsync()
    {
        await Client.PutBucketAsync(bucket);
        await Client.PutBucketVersioningAsync(bucket, VersioningStatus.Enabled);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
