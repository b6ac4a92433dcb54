using OssGen.Files;
using OssGen.TestSupport.Folders;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Download;

public sealed class FileDownloadTests : IDisposable
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 1000).Select(index => (byte)(index * 7))];

    private readonly TemporaryFolder _folder = new("ossgen-download-");

    private string Target => _folder["target.bin"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_file_holds_the_object_and_nothing_is_left_beside_it()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes));

        var result = await client.GetObjectToFileAsync("test-bucket", "key", Target);

        Assert.Equal(Bytes, await File.ReadAllBytesAsync(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder.Path));
        Assert.Equal(200, result.Response.StatusCode);
    }

    [Fact]
    public async Task A_request_may_ask_for_a_range()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes));

        await client.GetObjectToFileAsync(new() { Bucket = "test-bucket", Key = "key", Range = "bytes=10-19" }, Target);

        Assert.Equal(Bytes[10..20], await File.ReadAllBytesAsync(Target));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_resumed_into_the_same_file()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes, 100, 300));

        await client.GetObjectToFileAsync("test-bucket", "key", Target);

        Assert.Equal(Bytes, await File.ReadAllBytesAsync(Target));
    }

    [Fact]
    public async Task An_existing_file_is_replaced()
    {
        await File.WriteAllTextAsync(Target, new string('x', 5000));
        using var client = TestClient.Create(new ObjectServer(Bytes));

        await client.GetObjectToFileAsync("test-bucket", "key", Target);

        Assert.Equal(Bytes, await File.ReadAllBytesAsync(Target));
    }

    [Fact]
    public async Task A_damaged_object_leaves_the_existing_file_and_no_partial_one()
    {
        await File.WriteAllTextAsync(Target, "old");
        using var client = TestClient.Create(new ObjectServer(Bytes) { Crc64 = 1 });

        await Assert.ThrowsAsync<OssIntegrityException>(async () => await client.GetObjectToFileAsync("test-bucket", "key", Target));

        Assert.Equal("old", await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_missing_object_touches_nothing()
    {
        using var client = TestClient.Create(new ScriptedHandler(ScriptedHandler.Error(404, "NoSuchKey")));

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.GetObjectToFileAsync("test-bucket", "key", Target));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Cancellation_leaves_the_existing_file_and_no_partial_one()
    {
        await File.WriteAllTextAsync(Target, "old");
        using var cancel = new CancellationTokenSource();
        using var client = TestClient.Create(
            new ScriptedHandler((_, _) => Task.FromResult(ScriptedHandler.Reply(200, new StreamContent(new CancellingStream(cancel))))));

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await client.GetObjectToFileAsync("test-bucket", "key", Target, cancel.Token));

        Assert.Equal(cancel.Token, failure.CancellationToken);
        Assert.Equal("old", await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Two_downloads_to_one_path_do_not_disturb_each_other()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.GetObjectToFileAsync("test-bucket", "key", Target).AsTask()));

        Assert.Equal(Bytes, await File.ReadAllBytesAsync(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_folder_as_target_is_refused_by_name()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes));

        var failure = await Assert.ThrowsAsync<IOException>(
            async () => await client.GetObjectToFileAsync("test-bucket", "key", _folder.Path));

        Assert.Contains(_folder.Path, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_refused()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes));

        await Assert.ThrowsAsync<DirectoryNotFoundException>(
            async () => await client.GetObjectToFileAsync("test-bucket", "key", Path.Combine(_folder.Path, "missing", "file")));
    }

    [Fact]
    public async Task A_private_file_stays_private()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await File.WriteAllTextAsync(Target, "old");
        File.SetUnixFileMode(Target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var client = TestClient.Create(new ObjectServer(Bytes));

        await client.GetObjectToFileAsync("test-bucket", "key", Target);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
    }

    [Fact]
    public void Temporary_names_are_unique_and_short_and_no_paths()
    {
        var names = Enumerable.Range(0, 100).Select(_ => TemporaryName.Next()).ToList();

        Assert.Equal(100, names.Distinct().Count());
        Assert.All(names, static name => Assert.Equal(name, Path.GetFileName(name)));
        Assert.All(names, static name => Assert.InRange(name.Length, 1, 40));
    }

    /// <summary>Gives some bytes, then cancels the download.</summary>
    private sealed class CancellingStream(CancellationTokenSource cancel) : MemoryStream(new byte[100])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position > 0)
            {
                await cancel.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
            }

            return await base.ReadAsync(buffer[..50], cancellationToken);
        }

        public override bool CanSeek => false;
    }
}
