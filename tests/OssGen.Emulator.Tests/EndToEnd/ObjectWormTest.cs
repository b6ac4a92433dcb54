namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A test with a bucket that can retain objects.</summary>
public abstract class ObjectWormTest(EmulatorFixture fixture) : VersionedBucketTest(fixture, Bucket)
{
    private protected const string Bucket = "object-worm";

    private protected DateTimeOffset Now => Fixture.Time.GetUtcNow();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketObjectWormConfigurationAsync(Bucket, ObjectWormStatus.Enabled);
    }

    private protected async Task DeleteAsync(string key, string? version) =>
        await Client.DeleteObjectAsync(new() { Bucket = Bucket, Key = key, VersionId = version });

    private protected static async Task<(int Status, string? Code)> RefusedAsync(Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(call);
        return (error.StatusCode, error.Code);
    }
}
