using OssGen.Transfer.Checkpoints;

namespace OssGen.Tests.Transfer;

/// <summary>Checkpoints that can't be gone on from are refused and left alone.</summary>
public sealed class RefusedCheckpointTests : IDisposable
{
    private const string LastPart = InterruptedDownload.LastPart;

    private readonly InterruptedDownload _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("other-bucket", "key", null, null, "bucket")]
    [InlineData("test-bucket", "other", null, null, "key")]
    [InlineData("test-bucket", "key", "v2", null, "version")]
    [InlineData("test-bucket", "key", null, "bytes=0-9", "range")]
    public async Task The_checkpoint_of_another_download_is_refused(string bucket, string key, string? version, string? range, string named)
    {
        await _run.BreakOffAsync(LastPart);

        var failure = await Assert.ThrowsAsync<OssCheckpointException>(
            () => _run.DownloadAsync(new GetObjectRequest { Bucket = bucket, Key = key, VersionId = version, Range = range }));

        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, _run.Work.Names.Count());
        Assert.Empty(_run.Server.Seen);
    }

    [Fact]
    public async Task The_checkpoint_of_another_file_is_refused()
    {
        await _run.BreakOffAsync(LastPart);

        var failure = await Assert.ThrowsAsync<OssCheckpointException>(async () => await Downloads.Transfer(_run.Client)
            .DownloadFileAsync(Downloads.Request, _run.Work.Target + "2", new() { CheckpointPath = _run.Work.Checkpoint }));

        Assert.Contains(_run.Work.Target + "2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_checkpoint_of_another_endpoint_is_refused()
    {
        await _run.BreakOffAsync(LastPart);
        using var client = Downloads.Client(_run.Server, options => options.Endpoint = "http://other.oss.test");

        await Assert.ThrowsAsync<OssCheckpointException>(async () => await Downloads.Transfer(client)
            .DownloadFileAsync(Downloads.Request, _run.Work.Target, new() { CheckpointPath = _run.Work.Checkpoint }));
    }

    [Fact]
    public async Task A_checkpoint_with_one_byte_changed_is_refused_wherever_that_is()
    {
        await _run.BreakOffAsync(LastPart);
        var bytes = await File.ReadAllBytesAsync(_run.Work.Checkpoint);

        for (var index = 0; index < bytes.Length; index += 7)
        {
            var damaged = bytes.ToArray();
            damaged[index] ^= 1;
            await File.WriteAllBytesAsync(_run.Work.Checkpoint, damaged);
            await Assert.ThrowsAsync<OssCheckpointException>(() => _run.DownloadAsync());
        }

        Assert.Empty(_run.Server.Seen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("some text")]
    [InlineData("ossgen-checkpoint/1 upload 0000000000000000\n")]
    [InlineData("ossgen-checkpoint/1 download 0000000000000000\n")]
    public async Task A_file_that_is_no_checkpoint_of_a_download_is_refused_and_left_alone(string text)
    {
        await File.WriteAllTextAsync(_run.Work.Checkpoint, text);

        await Assert.ThrowsAsync<OssCheckpointException>(() => _run.DownloadAsync());

        Assert.Equal(text, await File.ReadAllTextAsync(_run.Work.Checkpoint));
    }

    [Theory]
    [InlineData("\"Temporary\":\".ossgen", "\"Temporary\":\"../ossgen")]
    [InlineData("\"PartSize\":102400", "\"PartSize\":0")]
    [InlineData("\"Length\":409617", "\"Length\":-1")]
    [InlineData("\"Index\":0", "\"Index\":99")]
    [InlineData("\"Bucket\":", "\"bucket\":")]
    public async Task A_checkpoint_that_makes_no_sense_is_refused_whatever_its_sum(string found, string planted)
    {
        await _run.BreakOffAsync(LastPart);
        var json = (await File.ReadAllTextAsync(_run.Work.Checkpoint)).Split('\n')[1];
        Assert.Contains(found, json, StringComparison.Ordinal);

        CheckpointFile.Write(
            _run.Work.Checkpoint, "download", System.Text.Encoding.UTF8.GetBytes(json.Replace(found, planted, StringComparison.Ordinal)));

        await Assert.ThrowsAsync<OssCheckpointException>(() => _run.DownloadAsync());
        Assert.Empty(_run.Server.Seen);
    }
}
