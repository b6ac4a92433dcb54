namespace OssGen.Tests.Transfer;

/// <summary>Files that downloads replace, leave alone, or can't write.</summary>
public sealed class DownloadTargetTests : IDisposable
{
    private const int Length = (3 * Downloads.PartSize) + 17;

    private readonly Workspace _work = new();
    private readonly RangeServer _server = new(Downloads.Bytes(Length));

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task An_existing_file_is_replaced_and_stays_as_private_as_it_was()
    {
        await File.WriteAllTextAsync(_work.Target, new string('x', 2 * Length));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_work.Target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        using var client = Downloads.Client(_server);

        await Downloads.Transfer(client).DownloadFileAsync("test-bucket", "key", _work.Target);

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_work.Target));
        }
    }

    [Fact]
    public async Task A_file_that_may_not_be_replaced_is_named_before_anything_is_sent()
    {
        await File.WriteAllTextAsync(_work.Target, "old");
        using var client = Downloads.Client(_server);

        var failure = await Assert.ThrowsAsync<IOException>(async () => await Downloads.Transfer(client)
            .DownloadFileAsync("test-bucket", "key", _work.Target, new() { ExistingFile = OssExistingFile.Fail }));

        Assert.Contains(_work.Target, failure.Message, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(_work.Target));
        Assert.Empty(_server.Seen);
    }

    [Fact]
    public async Task A_file_that_is_skipped_stays_and_nothing_is_sent()
    {
        await File.WriteAllTextAsync(_work.Target, "old");
        using var client = Downloads.Client(_server);

        var result = await Downloads.Transfer(client)
            .DownloadFileAsync("test-bucket", "key", _work.Target, new() { ExistingFile = OssExistingFile.Skip });

        Assert.True(result.Skipped);
        Assert.Empty(_server.Seen);
    }

    [Theory]
    [InlineData(OssExistingFile.Fail)]
    [InlineData(OssExistingFile.Skip)]
    public async Task A_file_that_appears_meanwhile_is_left_alone_as_well(OssExistingFile rule)
    {
        _server.Before =
            (seen, stop) => seen.Header("If-Match") is null ? Task.CompletedTask : File.WriteAllTextAsync(_work.Target, "other's", stop);
        using var client = Downloads.Client(_server);

        var ended = await Record.ExceptionAsync(async () => Assert.True(
            (await Downloads.Transfer(client, options => options.Parallelism = 1)
                .DownloadFileAsync("test-bucket", "key", _work.Target, new() { ExistingFile = rule })).Skipped));

        Assert.Equal(rule == OssExistingFile.Fail, ended is IOException);
        Assert.Equal("other's", await File.ReadAllTextAsync(_work.Target));
        Assert.Equal(["target.bin"], _work.Names);
    }

    [Fact]
    public async Task The_file_can_bear_the_object_s_time_of_last_change()
    {
        using var client = Downloads.Client(_server);

        await Downloads.Transfer(client).DownloadFileAsync("test-bucket", "key", _work.Target, new() { KeepLastModified = true });

        Assert.Equal(new DateTime(2013, 8, 5, 6, 23, 23, DateTimeKind.Utc), File.GetLastWriteTimeUtc(_work.Target));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("missing/target.bin", "missing")]
    public async Task A_target_that_can_t_be_a_file_is_refused_before_anything_is_sent(string path, string named)
    {
        using var client = Downloads.Client(_server);

        var failure = await Assert.ThrowsAnyAsync<IOException>(
            async () => await Downloads.Transfer(client).DownloadFileAsync("test-bucket", "key", Path.Combine(_work.Folder, path)));

        Assert.Contains(Path.Combine(_work.Folder, named), failure.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Seen);
    }

    [Fact]
    public async Task A_checkpoint_in_the_target_s_own_place_is_refused()
    {
        using var client = Downloads.Client(_server);

        await Assert.ThrowsAsync<ArgumentException>(async () => await Downloads.Transfer(client)
            .DownloadFileAsync("test-bucket", "key", _work.Target, new() { CheckpointPath = _work.Target }));

        Assert.Empty(_server.Seen);
    }

    [Fact]
    public async Task Many_downloads_to_one_path_do_not_disturb_each_other()
    {
        using var client = Downloads.Client(_server);
        var transfer = Downloads.Transfer(client);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => transfer.DownloadFileAsync("test-bucket", "key", _work.Target)));

        Assert.Equal(_server.Bytes, await _work.ReadTargetAsync());
        Assert.Equal(["target.bin"], _work.Names);
    }
}
