namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class RestoreTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "restore";

    private readonly OssClient _client = fixture.Client();

    private DateTimeOffset Now => fixture.Time.GetUtcNow();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("Archive", null, 60)]
    [InlineData("ColdArchive", "Expedited", 3600)]
    [InlineData("ColdArchive", null, 5 * 3600)]
    [InlineData("ColdArchive", "Bulk", 12 * 3600)]
    [InlineData("DeepColdArchive", "Standard", 48 * 3600)]
    public async Task An_archived_object_is_readable_when_its_restore_is_done_and_frozen_again_after_its_days(
        string storageClass, string? tier, int seconds)
    {
        await PutAsync("cycle", storageClass);
        Assert.Equal((403, "InvalidObjectState"), await RefusedAsync(() => ReadAsync("cycle")));

        var restored = await RestoreAsync("cycle", 2, tier);
        Assert.Equal(
            (202, storageClass == "Archive" ? null : tier ?? "Standard"), (restored.Response.StatusCode, restored.RestorePriority?.Value));
        Assert.True((await _client.HeadObjectAsync(Bucket, "cycle")).Restore!.Value.IsOngoing);
        fixture.Time.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Equal((403, "InvalidObjectState"), await RefusedAsync(() => ReadAsync("cycle")));
        fixture.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("hello, oss", await ReadAsync("cycle"));
        var status = (await _client.HeadObjectAsync(Bucket, "cycle")).Restore!.Value;
        Assert.Equal((false, Now.AddDays(2)), (status.IsOngoing, status.ExpiryDate));
        fixture.Time.Advance(TimeSpan.FromDays(2));

        Assert.Equal((403, "InvalidObjectState"), await RefusedAsync(() => ReadAsync("cycle")));
        Assert.Null((await _client.HeadObjectAsync(Bucket, "cycle")).Restore);
    }

    [Fact]
    public async Task A_second_request_is_refused_unless_it_asks_for_more_speed()
    {
        await PutAsync("hurry", "ColdArchive");
        await RestoreAsync("hurry", 1, "Bulk");
        Assert.Equal((409, "RestoreAlreadyInProgress"), await RefusedAsync(() => RestoreAsync("hurry", 1, "Bulk")));

        await RestoreAsync("hurry", 1, "Expedited");
        fixture.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal("hello, oss", await ReadAsync("hurry"));
    }

    [Fact]
    public async Task A_restore_that_is_done_is_prolonged_and_never_shortened()
    {
        await PutAsync("longer", "Archive");
        await RestoreAsync("longer", 3, null);
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        var done = Now;

        Assert.Equal(200, (await RestoreAsync("longer", 1, null)).Response.StatusCode);
        Assert.Equal(done.AddDays(3), (await _client.HeadObjectAsync(Bucket, "longer")).Restore!.Value.ExpiryDate);
        await RestoreAsync("longer", 7, null);

        Assert.Equal(done.AddDays(7), (await _client.HeadObjectAsync(Bucket, "longer")).Restore!.Value.ExpiryDate);
    }

    [Fact]
    public async Task A_restore_can_be_cleaned_up_once_it_is_done()
    {
        await PutAsync("cleaned", "Archive");
        Assert.Equal((409, "ArchiveRestoreFileStale"), await RefusedAsync(CleanAsync));
        await RestoreAsync("cleaned", 1, null);
        Assert.Equal((409, "ArchiveRestoreNotFinished"), await RefusedAsync(CleanAsync));
        fixture.Time.Advance(TimeSpan.FromMinutes(1));

        await CleanAsync();

        Assert.Equal((403, "InvalidObjectState"), await RefusedAsync(() => ReadAsync("cleaned")));

        async Task CleanAsync() => await _client.CleanRestoredObjectAsync(Bucket, "cleaned");
    }

    [Fact]
    public async Task What_is_frozen_can_not_be_copied_and_a_copy_is_not_restored()
    {
        await PutAsync("frozen", "Archive");
        Assert.Equal((403, "InvalidObjectState"), await RefusedAsync(CopyAsync));
        await RestoreAsync("frozen", 1, null);
        fixture.Time.Advance(TimeSpan.FromMinutes(1));

        await CopyAsync();

        Assert.Equal((403, "InvalidObjectState"), await RefusedAsync(() => ReadAsync("frozen copy")));

        async Task CopyAsync() => await _client.CopyObjectAsync(
            new() { Bucket = Bucket, Key = "frozen copy", SourceKey = "frozen", StorageClass = StorageClass.Archive });
    }

    [Fact]
    public async Task Overwriting_ends_a_restore()
    {
        await PutAsync("again", "Archive");
        await RestoreAsync("again", 1, null);
        fixture.Time.Advance(TimeSpan.FromMinutes(1));

        await PutAsync("again", "Archive");

        Assert.Equal((403, "InvalidObjectState"), await RefusedAsync(() => ReadAsync("again")));
    }

    [Fact]
    public async Task A_listing_tells_how_far_a_restore_is()
    {
        await PutAsync("listed/archived", "Archive");
        await PutAsync("listed/standard", "Standard");
        await RestoreAsync("listed/archived", 1, null);

        var listed = await _client.ListObjectsV2Async(new() { Bucket = Bucket, Prefix = "listed/" });

        Assert.Equal([OssRestoreStatus.Ongoing, null], listed.Contents.Select(entry => entry.RestoreInfo));
    }

    [Theory]
    [InlineData("Standard", 1, null, 400, "OperationNotSupported")]
    [InlineData("Archive", 8, null, 400, "MalformedXML")]
    [InlineData("Archive", 1, "Expedited", 400, "MalformedXML")]
    [InlineData("Archive", 1, "Standard", 400, "MalformedXML")]
    [InlineData("ColdArchive", 1, "Slow", 400, "InvalidArgument")]
    [InlineData("DeepColdArchive", 1, "Bulk", 400, "MalformedXML")]
    public async Task A_restore_that_the_class_does_not_have_is_refused(
        string storageClass, int days, string? tier, int status, string code)
    {
        await PutAsync("refused", storageClass);

        Assert.Equal((status, code), await RefusedAsync(() => RestoreAsync("refused", days, tier)));
    }

    private async Task PutAsync(string key, string storageClass) =>
        await _client.PutObjectAsync(
            new() { Bucket = Bucket, Key = key, Content = "hello, oss", StorageClass = new StorageClass(storageClass) });

    private async Task<RestoreObjectResult> RestoreAsync(string key, int days, string? tier) => await _client.RestoreObjectAsync(new()
    {
        Bucket = Bucket, Key = key, Days = days, Tier = tier is null ? null : new RestoreTier(tier),
    });

    private async Task<string> ReadAsync(string key)
    {
        await using var got = await _client.GetObjectAsync(Bucket, key);
        return await got.ReadAsStringAsync();
    }

    private static async Task<(int Status, string? Code)> RefusedAsync(Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(call);
        return (error.StatusCode, error.Code);
    }
}
