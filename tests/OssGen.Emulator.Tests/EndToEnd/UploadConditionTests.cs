namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>An upload can't have the conditions of a download: it is refused instead of being stored regardless.</summary>
public sealed class UploadConditionTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "upload-conditions";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("If-Match", "\"5D41402ABC4B2A76B9719D911017C592\"")]
    [InlineData("If-None-Match", "*")]
    [InlineData("If-Modified-Since", "Tue, 10 Nov 2009 23:00:00 GMT")]
    [InlineData("If-Unmodified-Since", "Tue, 10 Nov 2009 23:00:00 GMT")]
    public async Task A_condition_of_an_upload_is_refused(string header, string value)
    {
        var request = new PutObjectRequest
        {
            Bucket = Bucket, Key = "k", Content = "text", ExtraHeaders = new Dictionary<string, string> { [header] = value },
        };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutObjectAsync(request).AsTask());

        Assert.Equal((400, "NotImplemented", header), (error.StatusCode, error.Code, error.Details["Header"]));
        Assert.False(await _client.ObjectExistsAsync(Bucket, "k"));
    }

    [Theory]
    [InlineData("append")]
    [InlineData("link")]
    [InlineData("multipart")]
    public async Task A_condition_of_another_upload_is_refused(string upload)
    {
        var headers = new Dictionary<string, string> { ["If-None-Match"] = "*" };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => upload switch
        {
            "append" => (Task)_client.AppendObjectAsync(
                new() { Bucket = Bucket, Key = upload, Position = 0, Content = "text", ExtraHeaders = headers }).AsTask(),
            "link" => _client.PutSymlinkAsync(
                new() { Bucket = Bucket, Key = upload, SymlinkTarget = "k", ExtraHeaders = headers }).AsTask(),
            _ => _client.InitiateMultipartUploadAsync(new() { Bucket = Bucket, Key = upload, ExtraHeaders = headers }).AsTask(),
        });

        Assert.Equal((400, "NotImplemented", "If-None-Match"), (error.StatusCode, error.Code, error.Details["Header"]));
        Assert.False(await _client.ObjectExistsAsync(Bucket, upload));
    }
}
