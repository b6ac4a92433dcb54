namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Creating a bucket of another account reveals nothing about it.</summary>
public sealed class TakenBucketTests : IAsyncLifetime
{
    private readonly List<OssClient> _clients = [];
    private OssEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await OssEmulator.StartAsync(
        new() { Accounts = [new("one", "secret"), new("two", "secret")], Regions = ["cn-hangzhou", "cn-beijing"] });

    public async Task DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await _emulator.DisposeAsync();
    }

    [Theory]
    [InlineData("oss-cn-hangzhou")]
    [InlineData("oss-cn-beijing")]
    public async Task Its_region_is_not_revealed(string location)
    {
        await Client("one").PutBucketAsync(new() { Bucket = "taken", LocationConstraint = "oss-cn-beijing" });

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => Client("two").PutBucketAsync(new() { Bucket = "taken", LocationConstraint = location }).AsTask());

        Assert.Equal((409, "BucketAlreadyExists"), (error.StatusCode, error.Code));
        Assert.StartsWith("The requested bucket name is not available.", error.ServiceMessage, StringComparison.Ordinal);
    }

    private OssClient Client(string id)
    {
        var client = new OssClient(
            new() { Endpoint = _emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials(id, "secret") });
        _clients.Add(client);
        return client;
    }
}
