using OssGen.Emulator.Storage;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A client isn't blamed for data in the store that can't be read.</summary>
public sealed class UnreadableDataTests : IDisposable
{
    private const string Bucket = "unreadable";

    private readonly TemporaryFolder _folder = new("oss-unreadable-");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<LifecycleConfiguration>")]
    [InlineData("<LifecycleConfiguration><Rule><Status>Perhaps</Status></Rule></LifecycleConfiguration>")]
    public async Task A_stored_document_that_can_not_be_read_is_an_error_of_the_emulator(string document)
    {
        var error = await ErrorAsync(
            (store, bucket) => store.Configurations.PutAsync(
                ConfigurationPlace.Of(bucket),
                NewConfiguration.Mark("lifecycle", "") with { Document = System.Text.Encoding.UTF8.GetBytes(document) },
                static () => { },
                default),
            client => client.GetBucketLifecycleAsync(Bucket).AsTask());

        Assert.StartsWith(
            "The configuration 'lifecycle' of bucket 'unreadable' can't be read", error.ServiceMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stored_headers_that_can_not_be_read_are_an_error_of_the_emulator()
    {
        var error = await ErrorAsync(
            async (store, bucket) =>
            {
                var data = await store.Writer.WriteAsync(new MemoryStream(), _ => { }, default);
                var headers = StoredHeaders.Of([new(Retention.ModeHeader, "GOVERNANCE"), new(Retention.UntilHeader, "soon")]);
                await store.Objects.PutAsync(bucket, "k", data, new("Standard", "default", headers, ForbidOverwrite: false), default);
            },
            client => client.GetObjectAsync(Bucket, "k").AsTask());

        Assert.StartsWith("The headers of object 'k' can't be read", error.ServiceMessage, StringComparison.Ordinal);
    }

    private async Task<OssServiceException> ErrorAsync(Func<Store, BucketRecord, Task> arrange, Func<OssClient, Task> call)
    {
        using (var store = Store.Open(_folder["data"], durable: false, TimeProvider.System))
        {
            await arrange(store, await store.Buckets.CreateAsync(new NewBucket(Bucket, "oss-emulator"), static _ => { }, default));
        }

        await using var emulator = await OssEmulator.StartAsync(new OssEmulatorOptions { DataFolder = _folder["data"] });
        using var client = new OssClient(new OssClientOptions
        {
            Endpoint = emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", "secret"),
            Retry = new OssRetryOptions { BaseDelay = TimeSpan.Zero },
        });
        var error = await Assert.ThrowsAsync<OssServiceException>(() => call(client));
        Assert.Equal((500, "InternalError"), (error.StatusCode, error.Code));
        return error;
    }
}
