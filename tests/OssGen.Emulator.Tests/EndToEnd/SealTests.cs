namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class SealTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "seal";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_sealed_object_takes_no_more_and_tells_when_it_was_sealed_first()
    {
        await _client.AppendObjectAsync(Bucket, "log", 0, "hello, oss");
        var first = await _client.SealAppendObjectAsync(Bucket, "log", 10);
        fixture.Time.Advance(TimeSpan.FromHours(1));

        var again = await _client.SealAppendObjectAsync(Bucket, "log", 10);
        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.AppendObjectAsync(Bucket, "log", 10, "more").AsTask());

        Assert.Equal(first.SealedTime, again.SealedTime);
        Assert.Equal(first.SealedTime, (await _client.HeadObjectAsync(Bucket, "log")).SealedTime);
        Assert.Equal((400, "AppendSealedObjectNotAllowed"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task Sealing_checks_the_length()
    {
        await _client.AppendObjectAsync(Bucket, "short", 0, "hello, oss");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.SealAppendObjectAsync(Bucket, "short", 9).AsTask());

        Assert.Equal((409, "PositionNotEqualToLength"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task Only_appendable_objects_can_be_sealed()
    {
        await _client.PutObjectAsync(Bucket, "normal", "hello, oss");

        var normal = await Assert.ThrowsAsync<OssServiceException>(() => _client.SealAppendObjectAsync(Bucket, "normal", 10).AsTask());
        var missing = await Assert.ThrowsAsync<OssServiceException>(() => _client.SealAppendObjectAsync(Bucket, "missing", 0).AsTask());

        Assert.Equal((409, "AppendSealedObjectNotAllowed"), (normal.StatusCode, normal.Code));
        Assert.Equal((404, "NoSuchKey"), (missing.StatusCode, missing.Code));
    }

    [Theory]
    [InlineData("a=1&a=2")]
    [InlineData("=1")]
    [InlineData("a=%24")]
    public async Task Tags_that_are_refused_leave_the_object_open(string tagging)
    {
        var key = $"open/{Guid.NewGuid():N}";
        await _client.AppendObjectAsync(Bucket, key, 0, "hello");

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.SealAppendObjectAsync(new() { Bucket = Bucket, Key = key, Position = 5, Tagging = tagging }).AsTask());

        Assert.Equal((400, "InvalidTag"), (error.StatusCode, error.Code));
        Assert.Equal(10, (await _client.AppendObjectAsync(Bucket, key, 5, ", oss")).NextAppendPosition);
    }

    [Fact]
    public async Task A_new_object_under_a_sealed_name_can_be_appended_to()
    {
        await _client.AppendObjectAsync(Bucket, "renewed", 0, "old");
        await _client.SealAppendObjectAsync(Bucket, "renewed", 3);
        await _client.DeleteObjectAsync(Bucket, "renewed");

        await _client.AppendObjectAsync(Bucket, "renewed", 0, "new");

        Assert.Equal(6, (await _client.AppendObjectAsync(Bucket, "renewed", 3, "er.")).NextAppendPosition);
    }
}
